package shop.kontor.studio.domain.colour;

/**
 * A colour as eyes tell colours apart: B. Ottosson's OKLab (2020), for a white of D65.
 *
 * @param lightness from 0, black, to 1, white
 * @param a from green to red, about -0.4 to 0.4
 * @param b from blue to yellow, about -0.4 to 0.4
 */
public record Oklab(double lightness, double a, double b) {

  /** @param srgb as {@code #rrggbb} */
  public static Oklab of(String srgb) {
    double red = linear(srgb, 1);
    double green = linear(srgb, 3);
    double blue = linear(srgb, 5);
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Oklab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** How colourful it is: 0 of grey, about 0.3 of the loudest. */
  public double chroma() {
    return Math.hypot(a, b);
  }

  /** In degrees from 0 to 360: about 29 is red, 110 yellow, 142 green, 264 blue. */
  public double hue() {
    double degrees = Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  /** From 0 to 180 degrees. Of greys it says nothing. */
  public double hueApart(Oklab other) {
    double apart = Math.abs(hue() - other.hue());
    return apart > 180 ? 360 - apart : apart;
  }

  /** About 0.02 can just be seen side by side. */
  public double distanceTo(Oklab other) {
    return Math.hypot(Math.hypot(a - other.a, b - other.b), lightness - other.lightness);
  }

  private static double linear(String srgb, int at) {
    double value = Integer.parseInt(srgb, at, at + 2, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
