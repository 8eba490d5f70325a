package shop.kontor.studio.domain.shape;

import java.util.ArrayList;
import java.util.List;

/** A part as triangles, in the part's own millimetres, seen from outside counter-clockwise. */
public final class Mesh {

  /** Takes one point. */
  public interface Place {
    void at(double x, double y, double z);
  }

  private static final int AROUND = 24;
  private static final int CORNER = 3;
  private static final int BLADE = 6;

  private final List<double[]> points = new ArrayList<>();
  private final List<int[]> triangles = new ArrayList<>();

  private Mesh() {}

  public static Mesh of(Part part) {
    var mesh = new Mesh();
    switch (part) {
      case Part.Block block -> mesh.block(block);
      case Part.Turned turned -> mesh.turned(turned);
      case Part.Rod rod -> mesh.rod(rod);
      case Part.Leaf leaf -> mesh.leaf(leaf);
    }
    return mesh;
  }

  /** Each with x, y and z. */
  public List<double[]> points() {
    return points;
  }

  /** Each with the numbers of three points. */
  public List<int[]> triangles() {
    return triangles;
  }

  void eachPoint(Place place) {
    points.forEach(point -> place.at(point[0], point[1], point[2]));
  }

  /** A ball's eighths, drawn apart to the box's corners: rings of latitude that share their corners. */
  private void block(Part.Block block) {
    double round = block.round();
    int steps = round > 0 ? CORNER : 0;
    double x = block.width() / 2 - round;
    double y = block.height() / 2 - round;
    double z = block.depth() / 2 - round;
    double lean = Math.toRadians(-block.lean());
    double spin = Math.toRadians(block.spin());
    int rings = 0;
    for (int half = -1; half <= 1; half += 2) {
      for (int i = 0; i <= steps; i++) {
        double up = round == 0 ? 0 : Math.PI / 2 * (half < 0 ? i - steps : i) / steps;
        ring(block, half, up, x, y, z, lean, spin, steps);
        rings++;
      }
    }
    int size = 4 * (steps + 1);
    stack(0, rings, size);
    cap(0, size, false);
    cap((rings - 1) * size, size, true);
  }

  private void ring(Part.Block block, int half, double up, double x, double y, double z, double lean, double spin,
      int steps) {
    for (int corner = 0; corner < 4; corner++) {
      for (int i = 0; i <= steps; i++) {
        double angle = Math.PI / 2 * (corner + (steps == 0 ? 0.5 : (double) i / steps));
        int sideX = corner == 0 || corner == 3 ? 1 : -1;
        int sideZ = corner < 2 ? 1 : -1;
        double px = sideX * x + block.round() * Math.cos(up) * Math.cos(angle);
        double pz = sideZ * z + block.round() * Math.cos(up) * Math.sin(angle);
        double py = half * y + block.round() * Math.sin(up) + block.height() / 2;
        double ly = py * Math.cos(lean) - pz * Math.sin(lean);
        double lz = py * Math.sin(lean) + pz * Math.cos(lean);
        point(block.x() + px * Math.cos(spin) - lz * Math.sin(spin), block.y() + ly,
            block.z() + px * Math.sin(spin) + lz * Math.cos(spin));
      }
    }
  }

  private void turned(Part.Turned turned) {
    for (var ring : turned.rings()) {
      for (int i = 0; i < AROUND; i++) {
        double angle = 2 * Math.PI * i / AROUND;
        point(turned.x() + ring.radius() * Math.cos(angle), turned.y() + ring.up(),
            turned.z() + ring.radius() * Math.sin(angle));
      }
    }
    stack(0, turned.rings().size(), AROUND);
  }

  private void rod(Part.Rod rod) {
    double dx = rod.toX() - rod.x();
    double dy = rod.toY() - rod.y();
    double dz = rod.toZ() - rod.z();
    double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy + dz * dz));
    double[] along = {dx / length, dy / length, dz / length};
    double[] other = Math.abs(along[1]) < 0.9 ? new double[] {0, 1, 0} : new double[] {1, 0, 0};
    double[] u = unit(cross(other, along));
    double[] v = cross(along, u);
    int around = Math.max(rod.radius(), rod.toRadius()) > 60 ? 2 * AROUND : AROUND / 2;
    for (int end = 0; end < 2; end++) {
      double radius = end == 0 ? rod.radius() : rod.toRadius();
      for (int i = 0; i < around; i++) {
        // the other way round than in a lathe: u, v and along are right-handed
        double angle = -2 * Math.PI * i / around;
        double a = radius * Math.cos(angle);
        double b = radius * Math.sin(angle);
        point(rod.x() + end * dx + a * u[0] + b * v[0], rod.y() + end * dy + a * u[1] + b * v[1],
            rod.z() + end * dz + a * u[2] + b * v[2]);
      }
    }
    stack(0, 2, around);
    cap(0, around, false);
    cap(around, around, true);
  }

  private void leaf(Part.Leaf leaf) {
    double yaw = Math.toRadians(leaf.yaw());
    double forwardX = Math.sin(yaw);
    double forwardZ = -Math.cos(yaw);
    double out = 0;
    double up = 0;
    double step = leaf.length() / BLADE;
    for (int i = 0; i <= BLADE; i++) {
      double share = (double) i / BLADE;
      double half = leaf.width() / 2 * Math.sin(Math.PI * Math.min(0.97, 0.08 + share * 0.92));
      for (int side = -1; side <= 1; side += 2) {
        point(leaf.x() + forwardX * out - side * half * forwardZ, leaf.y() + up,
            leaf.z() + forwardZ * out + side * half * forwardX);
      }
      double angle = Math.toRadians(leaf.rise() - leaf.bend() * share);
      out += step * Math.cos(angle);
      up += step * Math.sin(angle);
    }
    for (int i = 0; i < BLADE; i++) {
      int at = 2 * i;
      triangles.add(new int[] {at, at + 2, at + 1});
      triangles.add(new int[] {at + 1, at + 2, at + 3});
    }
  }

  private void point(double x, double y, double z) {
    points.add(new double[] {x, y, z});
  }

  /** Joins rings that lie one above the other. */
  private void stack(int first, int rings, int size) {
    for (int ring = 0; ring < rings - 1; ring++) {
      for (int i = 0; i < size; i++) {
        int a = first + ring * size + i;
        int b = first + ring * size + (i + 1) % size;
        triangles.add(new int[] {a, a + size, b});
        triangles.add(new int[] {b, a + size, b + size});
      }
    }
  }

  private void cap(int first, int size, boolean top) {
    for (int i = 1; i < size - 1; i++) {
      triangles.add(top ? new int[] {first, first + i + 1, first + i} : new int[] {first, first + i, first + i + 1});
    }
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
  }

  private static double[] unit(double[] a) {
    double length = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
    return new double[] {a[0] / length, a[1] / length, a[2] / length};
  }
}
