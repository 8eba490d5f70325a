package shop.kontor.studio.domain.geometry;

import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;

/**
 * Where nothing may stand: a convex piece of the floor, from one height to another. In millimetres.
 *
 * @param reason why
 */
public record Zone(Reason reason, double[] xs, double[] ys, int low, int high) {

  public enum Reason { DOOR, WINDOW, FIXTURE }

  /** Of a door that opens elsewhere, or a passage: to get through. */
  private static final int PASSAGE = 500;
  /** Of a window: for a hand, and the leaf. */
  private static final int HAND = 200;
  /** A board that stands over the sill. */
  private static final int SILL = 50;
  private static final int STEPS = 6;

  /** @param inX and inY from the opening into the room, one millimetre long */
  static Zone of(Opening opening, double inX, double inY) {
    double fromX = opening.from().x();
    double fromY = opening.from().y();
    double toX = opening.to().x();
    double toY = opening.to().y();
    if (opening.kind() == Opening.Kind.WINDOW) {
      return strip(Reason.WINDOW, fromX, fromY, toX, toY, inX * HAND, inY * HAND, opening.sill() + SILL,
          opening.sill() + opening.height());
    }
    return switch (opening.swing()) {
      case NONE -> strip(Reason.DOOR, fromX, fromY, toX, toY, inX * PASSAGE, inY * PASSAGE, 0, opening.height());
      case INTO_FROM_LEFT -> sector(fromX, fromY, toX - fromX, toY - fromY, inX, inY, opening.height());
      case INTO_FROM_RIGHT -> sector(toX, toY, fromX - toX, fromY - toY, inX, inY, opening.height());
    };
  }

  static Zone of(Fixture fixture) {
    var print = new Footprint(fixture.at().x(), fixture.at().y(), fixture.width(), fixture.depth(), fixture.turn());
    var xs = new double[4];
    var ys = new double[4];
    for (int i = 0; i < 4; i++) {
      xs[i] = print.cornerX(i);
      ys[i] = print.cornerY(i);
    }
    return new Zone(Reason.FIXTURE, xs, ys, 0, fixture.height());
  }

  private static Zone strip(Reason reason, double x1, double y1, double x2, double y2, double inX, double inY, int low,
      int high) {
    return new Zone(reason, new double[] {x1, x2, x2 + inX, x1 + inX}, new double[] {y1, y2, y2 + inY, y1 + inY}, low,
        high);
  }

  /** What a leaf sweeps, from the closed door to one that stands straight into the room; a hair more than that. */
  private static Zone sector(double x, double y, double leafX, double leafY, double inX, double inY, int high) {
    double wide = Math.hypot(leafX, leafY);
    double radius = wide / Math.cos(Math.PI / 4 / STEPS);
    var xs = new double[STEPS + 2];
    var ys = new double[STEPS + 2];
    xs[0] = x;
    ys[0] = y;
    for (int i = 0; i <= STEPS; i++) {
      double angle = Math.PI / 2 * i / STEPS;
      xs[i + 1] = x + radius * (Math.cos(angle) * leafX / wide + Math.sin(angle) * inX);
      ys[i + 1] = y + radius * (Math.cos(angle) * leafY / wide + Math.sin(angle) * inY);
    }
    return new Zone(Reason.DOOR, xs, ys, 0, high);
  }

  /** @param lift and top of what would stand there */
  public boolean forbids(Footprint print, int lift, int top) {
    return lift < high && top > low && print.overlaps(xs, ys);
  }
}
