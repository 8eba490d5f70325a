package shop.kontor.studio.adapter.plans;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Pixels that hang together: each patch of a mask, or of what the mask leaves free. */
final class Patches {

  private final int width;
  private final int height;
  private final int[] labels;
  private final List<Patch> patches = new ArrayList<>();

  /** @param touches whether it reaches the picture's edge */
  record Patch(int label, int area, int left, int top, int right, int bottom, boolean touches, int start) {

    int longest() {
      return Math.max(right - left, bottom - top) + 1;
    }
  }

  private Patches(int width, int height) {
    this.width = width;
    this.height = height;
    labels = new int[width * height];
  }

  /** @param of whether patches of what is, or of what is not */
  static Patches of(Mask mask, boolean of) {
    var found = new Patches(mask.width, mask.height);
    var stack = new int[mask.width * mask.height];
    for (int i = 0; i < found.labels.length; i++) {
      if (found.labels[i] == 0 && mask.get(i % mask.width, i / mask.width) == of) {
        found.patches.add(found.fill(mask, of, i, stack));
      }
    }
    return found;
  }

  private Patch fill(Mask mask, boolean of, int start, int[] stack) {
    int label = patches.size() + 1;
    int depth = 0;
    int area = 0;
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    stack[depth++] = start;
    labels[start] = label;
    while (depth > 0) {
      int pixel = stack[--depth];
      int x = pixel % width;
      int y = pixel / width;
      area++;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (int side = 0; side < 4; side++) {
        int nextX = x + (side == 0 ? 1 : side == 1 ? -1 : 0);
        int nextY = y + (side == 2 ? 1 : side == 3 ? -1 : 0);
        int next = nextY * width + nextX;
        if (nextX >= 0 && nextY >= 0 && nextX < width && nextY < height && labels[next] == 0
            && mask.get(nextX, nextY) == of) {
          labels[next] = label;
          stack[depth++] = next;
        }
      }
    }
    boolean touches = left == 0 || top == 0 || right == width - 1 || bottom == height - 1;
    return new Patch(label, area, left, top, right, bottom, touches, start);
  }

  List<Patch> all() {
    return patches;
  }

  boolean isIn(Patch patch, int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && labels[y * width + x] == patch.label();
  }

  /** Along the edges of its pixels, the patch on the right; corners only. */
  List<Coordinate> outline(Patch patch) {
    int startX = patch.start() % width;
    int startY = patch.start() / width;
    var corners = new ArrayList<Coordinate>();
    int x = startX;
    int y = startY;
    int direction = 0;
    do {
      int dx = direction == 0 ? 1 : direction == 2 ? -1 : 0;
      int dy = direction == 1 ? 1 : direction == 3 ? -1 : 0;
      x += dx;
      y += dy;
      int next = turn(patch, x, y, direction);
      if (next != direction) {
        corners.add(new Coordinate(x, y));
      }
      direction = next;
    } while (x != startX || y != startY || direction != 0);
    return corners;
  }

  /** Standing on a pixel's corner: left where the patch goes on to the left, straight on, or right. */
  private int turn(Patch patch, int x, int y, int direction) {
    boolean upLeft = isIn(patch, x - 1, y - 1);
    boolean upRight = isIn(patch, x, y - 1);
    boolean downLeft = isIn(patch, x - 1, y);
    boolean downRight = isIn(patch, x, y);
    boolean aheadLeft = switch (direction) {
      case 0 -> upRight;
      case 1 -> downRight;
      case 2 -> downLeft;
      default -> upLeft;
    };
    boolean aheadRight = switch (direction) {
      case 0 -> downRight;
      case 1 -> downLeft;
      case 2 -> upLeft;
      default -> upRight;
    };
    if (!aheadRight) {
      return (direction + 1) % 4;
    }
    return aheadLeft ? (direction + 3) % 4 : direction;
  }
}
