package shop.kontor.assistant.domain;

/** A colour in Björn Ottosson's Oklab, where distances are as the eye sees them: lightness from 0 to 1, and two hues. */
record Oklab(double lightness, double a, double b) {

  /** @param srgb {@code #rrggbb} */
  static Oklab of(String srgb) {
    int rgb = Integer.parseInt(srgb.substring(1), 16);
    double red = linear(rgb >> 16 & 0xff);
    double green = linear(rgb >> 8 & 0xff);
    double blue = linear(rgb & 0xff);
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Oklab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  double distanceTo(Oklab other) {
    return Math.sqrt(square(lightness - other.lightness) + square(a - other.a) + square(b - other.b));
  }

  private static double square(double x) {
    return x * x;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
