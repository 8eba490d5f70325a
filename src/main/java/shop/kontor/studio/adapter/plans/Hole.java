package shop.kontor.studio.adapter.plans;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import shop.kontor.studio.domain.Opening;

/**
 * A hole in a wall as a file has it, before it is known which rooms it belongs to. In millimetres.
 *
 * @param a one end, on or near the wall
 * @param b its other end
 * @param reach how far from the faces of its wall the ends may lie
 * @param hinge of its leaf; {@code null} if it has none, or none is known
 * @param tip of its leaf when it stands open
 */
record Hole(Opening.Kind kind, Coordinate a, Coordinate b, double reach, int sill, int height,
    @Nullable Coordinate hinge, @Nullable Coordinate tip) {

  static final int DOOR_HEIGHT = 2_010;
  static final int WINDOW_SILL = 900;
  static final int WINDOW_HEIGHT = 1_300;

  /** Of which the file says no more than where it is. */
  static Hole usual(Opening.Kind kind, Coordinate a, Coordinate b, double reach) {
    boolean window = kind == Opening.Kind.WINDOW;
    return new Hole(kind, a, b, reach, window ? WINDOW_SILL : 0, window ? WINDOW_HEIGHT : DOOR_HEIGHT, null, null);
  }

  double width() {
    return a.distance(b);
  }

  Coordinate middle() {
    return new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
  }
}
