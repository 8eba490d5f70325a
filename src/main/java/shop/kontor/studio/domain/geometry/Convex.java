package shop.kontor.studio.domain.geometry;

/** Convex polygons, each as its corners: whether two of them have more in common than an edge. In millimetres. */
final class Convex {

  /** What doubles get wrong. */
  private static final double NOTHING = 1e-6;

  private Convex() {}

  static boolean overlap(double[] xs, double[] ys, double[] otherXs, double[] otherYs) {
    return !separated(xs, ys, otherXs, otherYs) && !separated(otherXs, otherYs, xs, ys);
  }

  /** Whether an edge of the first has all of the second on one side and all of the first on the other. */
  private static boolean separated(double[] xs, double[] ys, double[] otherXs, double[] otherYs) {
    for (int i = 0; i < xs.length; i++) {
      int j = i + 1 == xs.length ? 0 : i + 1;
      double nx = ys[j] - ys[i];
      double ny = xs[i] - xs[j];
      double hair = NOTHING * (Math.abs(nx) + Math.abs(ny));
      if (hair == 0) {
        continue;
      }
      double at = nx * xs[i] + ny * ys[i];
      double low = Double.MAX_VALUE;
      double high = -Double.MAX_VALUE;
      for (int k = 0; k < xs.length; k++) {
        double side = nx * xs[k] + ny * ys[k] - at;
        low = Math.min(low, side);
        high = Math.max(high, side);
      }
      double otherLow = Double.MAX_VALUE;
      double otherHigh = -Double.MAX_VALUE;
      for (int k = 0; k < otherXs.length; k++) {
        double side = nx * otherXs[k] + ny * otherYs[k] - at;
        otherLow = Math.min(otherLow, side);
        otherHigh = Math.max(otherHigh, side);
      }
      if (otherLow >= high - hair || otherHigh <= low + hair) {
        return true;
      }
    }
    return false;
  }
}
