package shop.kontor.studio.domain.colour;

import shop.kontor.foundation.colour.Light;

/**
 * How far apart two colours look, by the formula CIEDE2000 of the CIE, which industry agrees on: 1 can just be seen,
 * 2 is a near match, beyond 10 anyone sees two colours.
 */
public final class DeltaE {

  private static final double POW_25_7 = Math.pow(25, 7);

  private DeltaE() {}

  /** @param one and other as {@code #rrggbb} */
  public static double between(String one, String other) {
    return between(lab(one), lab(other));
  }

  /** @param one and other CIELAB: lightness, a, b */
  static double between(double[] one, double[] other) {
    double meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
    double g = 0.5 * (1 - Math.sqrt(Math.pow(meanChroma, 7) / (Math.pow(meanChroma, 7) + POW_25_7)));
    double a1 = one[1] * (1 + g);
    double a2 = other[1] * (1 + g);
    double c1 = Math.hypot(a1, one[2]);
    double c2 = Math.hypot(a2, other[2]);
    double h1 = hue(a1, one[2]);
    double h2 = hue(a2, other[2]);
    double lightness = other[0] - one[0];
    double chroma = c2 - c1;
    double turn = c1 * c2 == 0 ? 0 : Math.abs(h2 - h1) <= 180 ? h2 - h1 : h2 > h1 ? h2 - h1 - 360 : h2 - h1 + 360;
    double hue = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
    double l = (one[0] + other[0]) / 2;
    double c = (c1 + c2) / 2;
    double h = c1 * c2 == 0 ? h1 + h2
        : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
    double sl = 1 + 0.015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
    double sc = 1 + 0.045 * c;
    double sh = 1 + 0.015 * c * t;
    double rotation = -2 * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + POW_25_7))
        * Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((h - 275) / 25, 2))));
    double dl = lightness / sl;
    double dc = chroma / sc;
    double dh = hue / sh;
    return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }

  private static double hue(double a, double b) {
    double degrees = a == 0 && b == 0 ? 0 : Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  /** CIELAB of an sRGB colour, for a white of D65. */
  private static double[] lab(String srgb) {
    var light = Light.of(srgb);
    double x = root((0.4124564 * light.red() + 0.3575761 * light.green() + 0.1804375 * light.blue()) / 0.95047);
    double y = root(0.2126729 * light.red() + 0.7151522 * light.green() + 0.0721750 * light.blue());
    double z = root((0.0193339 * light.red() + 0.1191920 * light.green() + 0.9503041 * light.blue()) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
