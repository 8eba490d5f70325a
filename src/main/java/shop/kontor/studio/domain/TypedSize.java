package shop.kontor.studio.domain;

import java.util.List;
import shop.kontor.foundation.text.Unfit;

/**
 * A room whose size she types: a rectangle, or an L, which is a rectangle less one of its corners. All in millimetres.
 *
 * @param width from left to right, as the plan is seen
 * @param depth from top to bottom
 * @param cutWidth of the corner that is missing; 0 for a rectangle
 * @param cutDepth of the corner that is missing; 0 for a rectangle
 * @param cut which corner is missing; for a rectangle without meaning
 * @param height from floor to ceiling
 */
public record TypedSize(int width, int depth, int cutWidth, int cutDepth, Corner cut, int height) {

  public enum Corner { TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT }

  public static final int USUAL_HEIGHT = 2_500;
  private static final int SMALLEST = 800;
  private static final int LARGEST = 50_000;
  private static final int DOOR = 885;
  private static final int WINDOW = 1_200;
  private static final int FROM_CORNER = 100;

  public TypedSize {
    cut = cut == null ? Corner.TOP_RIGHT : cut;
    if (width < SMALLEST || depth < SMALLEST || width > LARGEST || depth > LARGEST) {
      throw new Unfit("studio.unfit.size", "A room is 0.8 to 50 m wide and deep");
    }
    boolean isWhole = cutWidth == 0 && cutDepth == 0;
    if (!isWhole && (cutWidth < 1 || cutDepth < 1 || cutWidth > width - SMALLEST || cutDepth > depth - SMALLEST)) {
      throw new Unfit("studio.unfit.cut", "What is missing at a corner must leave 80 cm of the room beside it");
    }
  }

  public static TypedSize rectangle(int width, int depth) {
    return new TypedSize(width, depth, 0, 0, Corner.TOP_RIGHT, USUAL_HEIGHT);
  }

  /** With a door below and a window above, as a proposal that she drags to where they are. */
  public Room room(String name) {
    var outline = outline();
    return new Room(name, outline, List.of(door(), window()), List.of(), height);
  }

  private List<Point> outline() {
    int right = width;
    int bottom = depth;
    var topLeft = new Point(0, 0);
    var topRight = new Point(right, 0);
    var bottomRight = new Point(right, bottom);
    var bottomLeft = new Point(0, bottom);
    if (cutWidth == 0) {
      return List.of(topLeft, topRight, bottomRight, bottomLeft);
    }
    return switch (cut) {
      case TOP_LEFT -> List.of(new Point(cutWidth, 0), topRight, bottomRight, bottomLeft, new Point(0, cutDepth),
          new Point(cutWidth, cutDepth));
      case TOP_RIGHT -> List.of(topLeft, new Point(right - cutWidth, 0), new Point(right - cutWidth, cutDepth),
          new Point(right, cutDepth), bottomRight, bottomLeft);
      case BOTTOM_RIGHT -> List.of(topLeft, topRight, new Point(right, bottom - cutDepth),
          new Point(right - cutWidth, bottom - cutDepth), new Point(right - cutWidth, bottom), bottomLeft);
      case BOTTOM_LEFT -> List.of(topLeft, topRight, bottomRight, new Point(cutWidth, bottom),
          new Point(cutWidth, bottom - cutDepth), new Point(0, bottom - cutDepth));
    };
  }

  /** Clockwise, the lower wall runs from right to left: seen from inside, its left end is the one on the right. */
  private Opening door() {
    int start = cut == Corner.BOTTOM_LEFT ? cutWidth : 0;
    int end = cut == Corner.BOTTOM_RIGHT ? width - cutWidth : width;
    int wide = Math.min(DOOR, end - start - 2 * FROM_CORNER);
    int left = start + FROM_CORNER;
    return new Opening(Opening.Kind.DOOR, new Point(left + wide, depth), new Point(left, depth), 0, 2_010,
        Opening.Swing.INTO_FROM_RIGHT);
  }

  private Opening window() {
    int start = cut == Corner.TOP_LEFT ? cutWidth : 0;
    int end = cut == Corner.TOP_RIGHT ? width - cutWidth : width;
    int wide = Math.min(WINDOW, end - start - 2 * FROM_CORNER);
    int left = (start + end - wide) / 2;
    return new Opening(Opening.Kind.WINDOW, new Point(left, 0), new Point(left + wide, 0), 900, 1_300,
        Opening.Swing.INTO_FROM_LEFT);
  }
}
