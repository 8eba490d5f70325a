package shop.kontor.studio.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import shop.kontor.foundation.text.Unfit;

/**
 * A hole in the wall: a door, a window, or a passage without a door.
 *
 * @param from one end of it on the outline; seen from inside the room, the left one
 * @param to its other end
 * @param sill height of its lower edge above the floor, in millimetres
 * @param height from its lower to its upper edge, in millimetres
 * @param swing where its leaf moves
 */
public record Opening(Kind kind, Point from, Point to, int sill, int height, Swing swing) {

  public enum Kind { DOOR, WINDOW, PASSAGE }

  /** Seen from inside the room. */
  public enum Swing {
    /** Into the room, with its hinge at {@link #from}. */
    INTO_FROM_LEFT,
    /** Into the room, with its hinge at {@link #to}. */
    INTO_FROM_RIGHT,
    /** Out of the room, or along the wall, or there is none: it takes no floor in here. */
    NONE
  }

  private static final int HIGHEST = 10_000;
  private static final int NARROWEST = 100;

  public Opening {
    swing = swing == null || kind == Kind.PASSAGE ? Swing.NONE : swing;
    if (kind == null || from == null || to == null || from.distanceTo(to) < NARROWEST) {
      throw new Unfit("studio.unfit.opening", "A door or window has two ends, 10 cm or more apart");
    }
    if (sill < 0 || height < NARROWEST || sill + height > HIGHEST) {
      throw new Unfit("studio.unfit.opening.height", "A door or window lies between the floor and 10 m");
    }
  }

  /** In millimetres. */
  public double width() {
    return from.distanceTo(to);
  }

  @JsonIgnore
  public boolean isWalkedThrough() {
    return kind != Kind.WINDOW;
  }
}
