package shop.kontor.studio.adapter.plans;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How much lines come together that are parallel on paper: a plan that was photographed from one side, so closely that the
 * sheet's edges are not in the picture. What nearly goes up and down runs to one point far above or below it, what nearly
 * lies level to one far to its left or right; the point that most of what is drawn agrees on tells how the phone was held.
 */
final class Converging {

  /** Over the height of the picture, by how much the far edge may be shorter: more is no plan that anybody could read. */
  private static final double MOST = 0.4;
  /** Less is not seen. */
  private static final double LEAST = 0.02;
  private static final double COARSE = 0.02;
  private static final double FINE = 0.0025;
  /** Than as it is: walls that are built aslant agree on nothing. */
  private static final double BETTER = 1.12;
  private static final int STRONG = 200;
  /** Slope of what still counts as going up and down, or as level. */
  private static final double NEARLY = 0.27;
  private static final double BIN = Math.tan(Math.toRadians(0.25));

  private final double middleX;
  private final double middleY;
  private final Slopes upright;
  private final Slopes level;

  /** Places from the middle, along and across the lines, how they lean there, and how strongly they are drawn. */
  private static final class Slopes {

    private double[][] all = new double[1 << 12][];
    private int count;

    void add(double along, double across, double slope, double strength) {
      if (count == all.length) {
        all = Arrays.copyOf(all, 2 * count);
      }
      all[count++] = new double[] {along, across, slope, strength};
    }

    /** What most agree on: the reciprocal of how far away the point is in which they meet; 0 where they don't. */
    double meeting(double size) {
      double best = best(0, MOST, COARSE, size);
      best = best(best, COARSE, FINE, size);
      return Math.abs(best) >= LEAST && agreed(best / size) > BETTER * agreed(0) ? best / size : 0;
    }

    private double best(double around, double reach, double step, double size) {
      DoubleUnaryOperator score = each -> agreed(each / size);
      double best = around;
      double most = score.applyAsDouble(around);
      int steps = (int) Math.round(reach / step);
      for (int i = -steps; i <= steps; i++) {
        double now = score.applyAsDouble(around + i * step);
        if (now > most) {
          most = now;
          best = around + i * step;
        }
      }
      return best;
    }

    private double agreed(double by) {
      var bins = new double[(int) (4 * NEARLY / BIN) + 3];
      for (int i = 0; i < count; i++) {
        var one = all[i];
        double left = one[2] + by * one[1] / (1 - by * one[0]);
        int bin = (int) Math.rint(left / BIN) + bins.length / 2;
        if (bin >= 0 && bin < bins.length) {
          bins[bin] += one[3];
        }
      }
      double most = 0;
      for (int i = 1; i < bins.length - 1; i++) {
        most = Math.max(most, bins[i - 1] + bins[i] + bins[i + 1]);
      }
      return most;
    }
  }

  private Converging(Grey grey) {
    middleX = grey.width() / 2.0;
    middleY = grey.height() / 2.0;
    upright = new Slopes();
    level = new Slopes();
    for (int y = 1; y < grey.height() - 1; y++) {
      for (int x = 1; x < grey.width() - 1; x++) {
        int dx = grey.acrossAt(x, y);
        int dy = grey.downAt(x, y);
        double strength = Math.hypot(dx, dy);
        if (strength > STRONG) {
          if (Math.abs(dy) < NEARLY * Math.abs(dx)) {
            upright.add(y - middleY, x - middleX, -(double) dy / dx, strength);
          } else if (Math.abs(dx) < NEARLY * Math.abs(dy)) {
            level.add(x - middleX, y - middleY, -(double) dx / dy, strength);
          }
        }
      }
    }
  }

  /** From the straight picture back to this one: eight numbers of a homography; {@code null} if it is straight. */
  static double @Nullable [] back(Grey grey) {
    return new Converging(grey).back();
  }

  private double @Nullable [] back() {
    double p = level.meeting(2 * middleX);
    double q = upright.meeting(2 * middleY);
    if (p == 0 && q == 0) {
      return null;
    }
    double most = 1;
    for (int side = -1; side <= 1; side += 2) {
      for (int end = -1; end <= 1; end += 2) {
        most = Math.max(most, 1 / (1 - p * side * middleX - q * end * middleY));
      }
    }
    p *= most;
    q *= most;
    // all that was seen stays in the picture, which is a little smaller for it
    double k = 1 - p * middleX - q * middleY;
    return new double[] {(most + middleX * p) / k, middleX * q / k, middleX * (k - most) / k,
        middleY * p / k, (most + middleY * q) / k, middleY * (k - most) / k, p / k, q / k};
  }
}
