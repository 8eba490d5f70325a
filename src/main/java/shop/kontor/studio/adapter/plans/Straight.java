package shop.kontor.studio.adapter.plans;

import java.util.Arrays;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a plan made straight: paper that was photographed aslant becomes a rectangle again, and lines that lie
 * nearly level come to lie level.
 *
 * @param degrees by which it was turned, clockwise
 * @param back from the straight picture to the one before: eight numbers of a homography
 */
record Straight(Grey grey, double degrees, boolean flattened, double[] back) {

  private static final double SMALLEST_TURN = 0.25;
  private static final int STEPS_PER_DEGREE = 4;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  static Straight of(Grey grey) {
    var sheet = sheet(grey);
    var back = new double[] {1, 0, 0, 0, 1, 0, 0, 0};
    var seen = sheet == null ? TableTop.without(grey) : grey;
    var flat = seen;
    if (sheet != null) {
      int width = (int) Math.rint((sheet[0].distance(sheet[1]) + sheet[3].distance(sheet[2])) / 2);
      int height = (int) Math.rint((sheet[0].distance(sheet[3]) + sheet[1].distance(sheet[2])) / 2);
      back = homography(new Coordinate[] {new Coordinate(0, 0), new Coordinate(width, 0),
          new Coordinate(width, height), new Coordinate(0, height)}, sheet);
      flat = warped(seen, back, width, height);
    }
    double degrees = tilt(flat);
    if (Math.abs(degrees) >= SMALLEST_TURN) {
      back = times(back, turn(flat, Math.toRadians(degrees)));
      flat = warped(seen, back, flat.width(), flat.height());
    } else {
      degrees = 0;
    }
    var together = Converging.back(flat);
    if (together != null) {
      back = times(back, together);
      flat = warped(seen, back, flat.width(), flat.height());
      // lines that run together tell little of how they all lie
      double rest = tilt(flat);
      back = times(back, turn(flat, Math.toRadians(rest)));
      flat = warped(seen, back, flat.width(), flat.height());
      degrees += rest;
    }
    return new Straight(flat, degrees == 0 ? 0 : -degrees, sheet != null || together != null, back);
  }

  /** From a place in the picture before to the straight one. */
  Coordinate forth(double x, double y) {
    var b = back;
    double[] inverse = {b[4] - b[5] * b[7], b[2] * b[7] - b[1], b[1] * b[5] - b[2] * b[4],
        b[5] * b[6] - b[3], b[0] - b[2] * b[6], b[2] * b[3] - b[0] * b[5],
        b[3] * b[7] - b[4] * b[6], b[1] * b[6] - b[0] * b[7], b[0] * b[4] - b[1] * b[3]};
    double w = inverse[6] * x + inverse[7] * y + inverse[8];
    return new Coordinate((inverse[0] * x + inverse[1] * y + inverse[2]) / w,
        (inverse[3] * x + inverse[4] * y + inverse[5]) / w);
  }

  private static Grey warped(Grey from, double[] back, int width, int height) {
    var shades = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double w = back[6] * x + back[7] * y + 1;
        // beyond the edge it goes on as it is there: paper in the shade, not white
        shades[y * width + x] = from.at(Math.clamp((back[0] * x + back[1] * y + back[2]) / w, 0, from.width() - 1.0),
            Math.clamp((back[3] * x + back[4] * y + back[5]) / w, 0, from.height() - 1.0));
      }
    }
    return new Grey(width, height, shades);
  }

  private static double[] turn(Grey grey, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double x = grey.width() / 2.0;
    double y = grey.height() / 2.0;
    return new double[] {cos, -sin, x - cos * x + sin * y, sin, cos, y - sin * x - cos * y, 0, 0};
  }

  /** First the second, then the first. */
  private static double[] times(double[] first, double[] second) {
    var a = Arrays.copyOf(first, 9);
    var b = Arrays.copyOf(second, 9);
    a[8] = 1;
    b[8] = 1;
    var product = new double[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int i = 0; i < 3; i++) {
          product[row * 3 + column] += a[row * 3 + i] * b[i * 3 + column];
        }
      }
    }
    for (int i = 0; i < 8; i++) {
      product[i] /= product[8];
    }
    return Arrays.copyOf(product, 8);
  }

  /** How far lines lie off the level, in degrees from -45 to 45, clockwise; 0 where no direction stands out. */
  private static double tilt(Grey grey) {
    var counts = new double[90 * STEPS_PER_DEGREE];
    double total = 0;
    for (int y = 1; y < grey.height() - 1; y++) {
      for (int x = 1; x < grey.width() - 1; x++) {
        int dx = grey.acrossAt(x, y);
        int dy = grey.downAt(x, y);
        double strength = Math.hypot(dx, dy);
        if (strength > 200) {
          double angle = Math.toDegrees(Math.atan2(dy, dx)) + 360;
          counts[(int) Math.rint(angle % 90 * STEPS_PER_DEGREE) % counts.length] += strength;
          total += strength;
        }
      }
    }
    int best = 0;
    double most = 0;
    int around = STEPS_PER_DEGREE;
    for (int i = 0; i < counts.length; i++) {
      double sum = 0;
      for (int j = -around; j <= around; j++) {
        sum += counts[Math.floorMod(i + j, counts.length)] * (around + 1 - Math.abs(j));
      }
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    if (most < total * 0.3) {
      return 0;
    }
    double offset = 0;
    double weight = 0;
    for (int j = -around; j <= around; j++) {
      double count = counts[Math.floorMod(best + j, counts.length)];
      offset += j * count;
      weight += count;
    }
    double degrees = (best + offset / weight) / STEPS_PER_DEGREE;
    return degrees > 45 ? degrees - 90 : degrees;
  }

  /** The corners of a sheet that lies on something darker, from its upper left clockwise; {@code null} without one. */
  private static Coordinate @Nullable [] sheet(Grey grey) {
    int threshold = grey.threshold();
    var bright = new Mask(grey.width(), grey.height());
    for (int y = 0; y < grey.height(); y++) {
      for (int x = 0; x < grey.width(); x++) {
        bright.set(x, y, grey.at(x, y) > threshold);
      }
    }
    int size = Math.max(3, grey.width() / 100);
    var patches = Patches.of(bright.closed(size), true);
    var largest = patches.all().stream().max(java.util.Comparator.comparingInt(Patches.Patch::area)).orElse(null);
    double whole = (double) grey.width() * grey.height();
    if (largest == null || largest.area() < whole * 0.2) {
      return null;
    }
    var hull = new ConvexHull(patches.outline(largest).toArray(Coordinate[]::new), GEOMETRY).getConvexHull();
    var corners = new Coordinate[4];
    var best = new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE};
    for (var one : hull.getCoordinates()) {
      double sum = one.x + one.y;
      double difference = one.x - one.y;
      if (sum < best[0]) {
        best[0] = sum;
        corners[0] = one;
      }
      if (difference > best[1]) {
        best[1] = difference;
        corners[1] = one;
      }
      if (sum > best[2]) {
        best[2] = sum;
        corners[2] = one;
      }
      if (difference < best[3]) {
        best[3] = difference;
        corners[3] = one;
      }
    }
    var ring = new Coordinate[] {corners[0], corners[1], corners[2], corners[3], corners[0]};
    double area = GEOMETRY.createPolygon(ring).getArea();
    boolean isQuadrangle = area > 0.93 * hull.getArea();
    // a corner at the picture's edge is the picture's, not the sheet's
    boolean isWhole = Arrays.stream(corners).allMatch(corner -> corner.x > size && corner.y > size
        && corner.x < grey.width() - size && corner.y < grey.height() - size);
    return isQuadrangle && isWhole && area < 0.94 * whole && area > 0.2 * whole ? corners : null;
  }

  /** The eight numbers that take each corner of the one to that of the other. */
  private static double[] homography(Coordinate[] from, Coordinate[] to) {
    var rows = new double[8][9];
    for (int i = 0; i < 4; i++) {
      var f = from[i];
      var t = to[i];
      rows[2 * i] = new double[] {f.x, f.y, 1, 0, 0, 0, -f.x * t.x, -f.y * t.x, t.x};
      rows[2 * i + 1] = new double[] {0, 0, 0, f.x, f.y, 1, -f.x * t.y, -f.y * t.y, t.y};
    }
    for (int column = 0; column < 8; column++) {
      int pivot = column;
      for (int row = column + 1; row < 8; row++) {
        pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
      }
      var swapped = rows[column];
      rows[column] = rows[pivot];
      rows[pivot] = swapped;
      for (int row = 0; row < 8; row++) {
        if (row != column) {
          double factor = rows[row][column] / rows[column][column];
          for (int i = column; i < 9; i++) {
            rows[row][i] -= factor * rows[column][i];
          }
        }
      }
    }
    var solved = new double[8];
    for (int i = 0; i < 8; i++) {
      solved[i] = rows[i][8] / rows[i][i];
    }
    return solved;
  }
}
