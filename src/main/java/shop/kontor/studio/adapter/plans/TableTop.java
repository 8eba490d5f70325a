package shop.kontor.studio.adapter.plans;

import java.util.Arrays;

/**
 * What lies beside a sheet that is not wholly in the picture: dark, thicker than any wall, and cut off by the picture's
 * edge. It is made to look like the paper beside it, so that nobody takes its edge for a wall.
 */
final class TableTop {

  /** Of the picture's width: no wall is drawn as thick. */
  private static final double THICK = 0.03;
  /** Pixels that are blurred between paper and table. */
  private static final int BLUR = 5;

  private TableTop() {}

  static Grey without(Grey grey) {
    int threshold = grey.threshold();
    var dark = new Mask(grey.width(), grey.height());
    for (int y = 0; y < grey.height(); y++) {
      for (int x = 0; x < grey.width(); x++) {
        dark.set(x, y, grey.at(x, y) <= threshold);
      }
    }
    var thick = dark.opened((int) Math.rint(grey.width() * THICK));
    var patches = Patches.of(dark, true);
    var table = new Mask(grey.width(), grey.height());
    boolean any = false;
    for (var patch : patches.all()) {
      if (patch.touches() && holds(patches, patch, thick)) {
        any = true;
        for (int y = patch.top(); y <= patch.bottom(); y++) {
          for (int x = patch.left(); x <= patch.right(); x++) {
            if (patches.isIn(patch, x, y)) {
              table.set(x, y, true);
            }
          }
        }
      }
    }
    return any ? papered(grey, table) : grey;
  }

  private static boolean holds(Patches patches, Patches.Patch patch, Mask thick) {
    for (int y = patch.top(); y <= patch.bottom(); y++) {
      for (int x = patch.left(); x <= patch.right(); x++) {
        if (thick.get(x, y) && patches.isIn(patch, x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Grey papered(Grey grey, Mask table) {
    int width = grey.width();
    var shades = new int[width * grey.height()];
    int[] whole = null;
    int empty = 0;
    for (int y = 0; y < grey.height(); y++) {
      var row = row(grey, table, y);
      if (row == null && whole == null) {
        empty++;
      } else {
        whole = row == null ? whole : row;
        System.arraycopy(whole, 0, shades, y * width, width);
      }
    }
    for (int y = 0; y < empty && whole != null; y++) {
      System.arraycopy(shades, empty * width, shades, y * width, width);
    }
    return whole == null ? grey : new Grey(width, grey.height(), shades);
  }

  /** From paper to paper; {@code null} where all of it is table. */
  private static int[] row(Grey grey, Mask table, int y) {
    int width = grey.width();
    var row = new int[width];
    Arrays.fill(row, -1);
    int before = -1;
    for (int x = 0; x < width; x++) {
      boolean near = false;
      for (int by = -BLUR; by <= BLUR && !near; by++) {
        near = table.get(x + by, y) || table.get(x, y + by);
      }
      if (near) {
        continue;
      }
      row[x] = grey.at(x, y);
      for (int i = before + 1; i < x; i++) {
        row[i] = before < 0 || x - i < i - before ? row[x] : row[before];
      }
      before = x;
    }
    if (before < 0) {
      return null;
    }
    Arrays.fill(row, before, width, row[before]);
    return row;
  }
}
