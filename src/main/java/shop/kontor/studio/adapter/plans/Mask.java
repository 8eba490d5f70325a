package shop.kontor.studio.adapter.plans;

import java.util.Arrays;

/** Pixels that are, or are not. */
final class Mask {

  final int width;
  final int height;
  private final boolean[] on;

  Mask(int width, int height) {
    this.width = width;
    this.height = height;
    on = new boolean[width * height];
  }

  boolean get(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && on[y * width + x];
  }

  void set(int x, int y, boolean is) {
    on[y * width + x] = is;
  }

  int count() {
    int count = 0;
    for (boolean is : on) {
      count += is ? 1 : 0;
    }
    return count;
  }

  Mask or(Mask other) {
    var both = new Mask(width, height);
    for (int i = 0; i < on.length; i++) {
      both.on[i] = on[i] || other.on[i];
    }
    return both;
  }

  /** Of each pixel that is, the length of the shorter of the two runs, across and down, that it lies in. */
  int[] thickness() {
    var across = new int[on.length];
    var thickness = new int[on.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; ) {
        int end = x;
        while (end < width && on[y * width + end]) {
          end++;
        }
        Arrays.fill(across, y * width + x, y * width + end, end - x);
        x = end == x ? x + 1 : end;
      }
    }
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; ) {
        int end = y;
        while (end < height && on[end * width + x]) {
          end++;
        }
        for (int i = y; i < end; i++) {
          thickness[i * width + x] = Math.min(end - y, across[i * width + x]);
        }
        y = end == y ? y + 1 : end;
      }
    }
    return thickness;
  }

  /** What is left when everything thinner than so many pixels is taken away. */
  Mask opened(int size) {
    return shifted(size, true).shifted(size, false);
  }

  /** What there is when every gap of fewer than so many pixels is filled. */
  Mask closed(int size) {
    return shifted(size, false).shifted(size, true);
  }

  /** A square of this size either must lie in the mask, or touch it; first across, then down. */
  private Mask shifted(int size, boolean all) {
    int before = size / 2;
    int after = size - 1 - before;
    int left = all ? before : after;
    int right = all ? after : before;
    var rows = new Mask(width, height);
    for (int y = 0; y < height; y++) {
      int inside = 0;
      for (int x = -right; x < width; x++) {
        inside += get(x + right, y) ? 1 : 0;
        inside -= get(x - left - 1, y) ? 1 : 0;
        if (x >= 0) {
          rows.set(x, y, all ? inside == size : inside > 0);
        }
      }
    }
    var result = new Mask(width, height);
    for (int x = 0; x < width; x++) {
      int inside = 0;
      for (int y = -right; y < height; y++) {
        inside += rows.get(x, y + right) ? 1 : 0;
        inside -= rows.get(x, y - left - 1) ? 1 : 0;
        if (y >= 0) {
          result.set(x, y, all ? inside == size : inside > 0);
        }
      }
    }
    return result;
  }

  Mask copy() {
    var copy = new Mask(width, height);
    System.arraycopy(on, 0, copy.on, 0, on.length);
    return copy;
  }
}
