package shop.kontor.foundation.colour;

/**
 * A colour in Björn Ottosson's Oklab, where equal steps of lightness look equal: a shaded navy and a shaded cream both look shaded, and
 * neither turns grey.
 */
public record Tone(double lightness, double a, double b) {

  /** @param srgb {@code #rrggbb} */
  public static Tone of(String srgb) {
    var light = Light.of(srgb);
    double l = Math.cbrt(0.4122214708 * light.red() + 0.5363325363 * light.green() + 0.0514459929 * light.blue());
    double m = Math.cbrt(0.2119034982 * light.red() + 0.6806995451 * light.green() + 0.1073969566 * light.blue());
    double s = Math.cbrt(0.0883024619 * light.red() + 0.2817188376 * light.green() + 0.6299787005 * light.blue());
    return new Tone(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** Lighter (more than 0) or darker by so much of the way from black to white; what is darker is also less vivid. */
  public Tone shade(double by) {
    double shaded = Math.clamp(lightness + by, 0.08, 0.985);
    double vivid = shaded < lightness ? shaded / lightness : 1;
    return new Tone(shaded, a * vivid, b * vivid);
  }

  public Tone toward(Tone other, double share) {
    return new Tone(lightness + (other.lightness - lightness) * share, a + (other.a - a) * share,
        b + (other.b - b) * share);
  }

  /** How colourful it is: 0 of grey, about 0.3 of the loudest. */
  public double chroma() {
    return Math.hypot(a, b);
  }

  /** In degrees from 0 to 360: about 29 is red, 110 yellow, 142 green, 264 blue. Of greys it says nothing. */
  public double hue() {
    double degrees = Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  /** From 0 to 180 degrees. */
  public double hueApart(Tone other) {
    double apart = Math.abs(hue() - other.hue());
    return apart > 180 ? 360 - apart : apart;
  }

  /** About 0.02 can just be seen side by side. */
  public double distanceTo(Tone other) {
    return Math.hypot(Math.hypot(a - other.a, b - other.b), lightness - other.lightness);
  }

  public String srgb() {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new Light(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s).srgb();
  }

  private static double cube(double value) {
    return value * value * value;
  }
}
