package shop.kontor.studio.adapter.plans;

import java.awt.image.BufferedImage;

/** A picture in shades of grey, from 0 for black to 255 for white. */
record Grey(int width, int height, int[] shades) {

  static final int WHITE = 255;

  static Grey of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    var shades = picture.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < shades.length; i++) {
      int rgb = shades[i];
      shades[i] = (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
    }
    return new Grey(width, height, shades);
  }

  int at(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? WHITE : shades[y * width + x];
  }

  /** Between pixels, a mixture of the four around. */
  int at(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double dx = x - left;
    double dy = y - top;
    return (int) Math.rint((at(left, top) * (1 - dx) + at(left + 1, top) * dx) * (1 - dy)
        + (at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx) * dy);
  }

  /** How much lighter it becomes to the right, by Sobel's operator. */
  int acrossAt(int x, int y) {
    return at(x + 1, y - 1) + 2 * at(x + 1, y) + at(x + 1, y + 1) - at(x - 1, y - 1) - 2 * at(x - 1, y) - at(x - 1, y + 1);
  }

  /** How much lighter it becomes downwards. */
  int downAt(int x, int y) {
    return at(x - 1, y + 1) + 2 * at(x, y + 1) + at(x + 1, y + 1) - at(x - 1, y - 1) - 2 * at(x, y - 1) - at(x + 1, y - 1);
  }

  BufferedImage picture() {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var row = new int[width];
    for (int y = 0; y < height; y++) {
      System.arraycopy(shades, y * width, row, 0, width);
      picture.getRaster().setPixels(0, y, width, 1, row);
    }
    return picture;
  }

  /** The shade that best tells two groups apart, by Otsu's method. */
  int threshold() {
    var counts = new long[256];
    for (int shade : shades) {
      counts[shade]++;
    }
    double total = 0;
    for (int i = 0; i < 256; i++) {
      total += (double) i * counts[i];
    }
    double below = 0;
    long number = 0;
    double best = -1;
    int threshold = 128;
    for (int i = 0; i < 255; i++) {
      number += counts[i];
      below += (double) i * counts[i];
      long rest = shades.length - number;
      if (number > 0 && rest > 0) {
        double apart = below / number - (total - below) / rest;
        double between = (double) number * rest * apart * apart;
        if (between > best) {
          best = between;
          threshold = i;
        }
      }
    }
    return threshold;
  }

  /** What is drawn: darker than what is around it, or dark. Shadows on paper are neither. */
  Mask ink() {
    int dark = Math.min(threshold(), 160);
    int reach = Math.max(8, Math.max(width, height) / 16);
    var sums = new long[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      long row = 0;
      for (int x = 0; x < width; x++) {
        row += shades[y * width + x];
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    var ink = new Mask(width, height);
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - reach);
      int bottom = Math.min(height, y + reach + 1);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - reach);
        int right = Math.min(width, x + reach + 1);
        long sum = sums[bottom * (width + 1) + right] - sums[top * (width + 1) + right]
            - sums[bottom * (width + 1) + left] + sums[top * (width + 1) + left];
        double mean = (double) sum / ((long) (right - left) * (bottom - top));
        int shade = shades[y * width + x];
        ink.set(x, y, shade < mean * 0.82 || shade < dark * 0.55);
      }
    }
    return ink;
  }
}
