package shop.kontor.studio.domain.geometry;

/** Sines and cosines of whole degrees: exact where people expect it, and looked up rather than reckoned. */
public final class Turns {

  private static final double[] SIN = new double[360];

  static {
    for (int i = 0; i < 360; i++) {
      SIN[i] = switch (i) {
        case 0, 180 -> 0;
        case 90 -> 1;
        case 270 -> -1;
        default -> Math.sin(Math.toRadians(i));
      };
    }
  }

  private Turns() {}

  public static double sin(int degrees) {
    return SIN[Math.floorMod(degrees, 360)];
  }

  public static double cos(int degrees) {
    return SIN[Math.floorMod(degrees + 90, 360)];
  }

  /** From 0 to 180. */
  public static double apart(double one, double other) {
    double apart = Math.abs(one - other) % 360;
    return apart > 180 ? 360 - apart : apart;
  }
}
