package shop.kontor.studio.adapter.plans;

import java.awt.image.BufferedImage;

/**
 * A photo as its room looks to who stands in it: cameras show indoor light too dark, lamps too yellow and shade too blue.
 * What is brightest is taken for nearly white, within bounds: a room that is dark or warm stays so.
 */
final class WhiteBalance {

  private static final double NEARLY_WHITE = 242;
  /** Of all pixels, so many are the brightest. */
  private static final double BRIGHTEST = 0.04;
  private static final double MOST_LIGHTER = 1.3;
  private static final double MOST_TINTED = 0.14;

  private WhiteBalance() {}

  static BufferedImage of(BufferedImage photo) {
    var counts = new long[256];
    long all = (long) photo.getWidth() * photo.getHeight();
    for (int y = 0; y < photo.getHeight(); y++) {
      for (int x = 0; x < photo.getWidth(); x++) {
        counts[luma(photo.getRGB(x, y))]++;
      }
    }
    int from = 255;
    for (long seen = counts[255]; from > 0 && seen < all * BRIGHTEST; ) {
      seen += counts[--from];
    }
    var bright = new double[4];
    for (int y = 0; y < photo.getHeight(); y++) {
      for (int x = 0; x < photo.getWidth(); x++) {
        int rgb = photo.getRGB(x, y);
        if (luma(rgb) >= from) {
          for (int part = 0; part < 3; part++) {
            bright[part] += rgb >> 16 - 8 * part & 255;
          }
          bright[3]++;
        }
      }
    }
    double grey = (bright[0] + bright[1] + bright[2]) / 3;
    double lighter = Math.clamp(NEARLY_WHITE * bright[3] / Math.max(1, grey), 1, MOST_LIGHTER);
    var gains = new double[3];
    for (int part = 0; part < 3; part++) {
      gains[part] = lighter * Math.clamp(grey / Math.max(1, bright[part]), 1 - MOST_TINTED, 1 + MOST_TINTED);
    }
    return through(photo, gains);
  }

  private static BufferedImage through(BufferedImage photo, double[] gains) {
    var balanced = new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < photo.getHeight(); y++) {
      for (int x = 0; x < photo.getWidth(); x++) {
        int rgb = photo.getRGB(x, y);
        int now = 0;
        for (int part = 0; part < 3; part++) {
          now = now << 8 | (int) Math.min(255, Math.rint((rgb >> 16 - 8 * part & 255) * gains[part]));
        }
        balanced.setRGB(x, y, now);
      }
    }
    return balanced;
  }

  private static int luma(int rgb) {
    return (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1_000;
  }
}
