package shop.kontor.foundation.colour;

/**
 * How much red, green and blue light a colour sends, each from 0 to 1 and in proportion to the light itself, as sRGB (IEC
 * 61966-2-1) decodes what stands in {@code #rrggbb}.
 */
public record Light(double red, double green, double blue) {

  /** @param srgb {@code #rrggbb} */
  public static Light of(String srgb) {
    int rgb = Integer.parseInt(srgb, 1, 7, 16);
    return new Light(decoded(rgb >> 16), decoded(rgb >> 8), decoded(rgb));
  }

  /** As {@code #rrggbb}; what no screen can send is cut off. */
  String srgb() {
    return "#%02x%02x%02x".formatted(encoded(red), encoded(green), encoded(blue));
  }

  private static double decoded(int channel) {
    double value = (channel & 255) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static int encoded(double linear) {
    double value = Math.clamp(linear, 0.0, 1.0);
    double channel = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
    return (int) Math.round(channel * 255);
  }
}
