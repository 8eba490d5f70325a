package shop.kontor.studio.domain;

import shop.kontor.foundation.text.Unfit;

/**
 * What stays where it is: a radiator, a socket, a column.
 *
 * @param at the middle of it on the floor plan
 * @param width along its own left and right, in millimetres
 * @param depth from its back to its front, in millimetres
 * @param turn clockwise, in degrees from 0 to 359: at 0 its back is towards the top of the plan
 * @param height in millimetres
 */
public record Fixture(Kind kind, Point at, int width, int depth, int turn, int height) {

  public enum Kind {
    /** Nothing tall may hide it. */
    RADIATOR,
    /** Takes no floor; lamps and screens like to be near. */
    SOCKET,
    /** Takes floor. */
    COLUMN,
    /** Takes floor, and is what a room looks at. */
    FIREPLACE;

    public boolean takesFloor() {
      return this != SOCKET;
    }
  }

  private static final int LARGEST = 20_000;

  public Fixture {
    if (kind == null || at == null || width < 1 || depth < 1 || height < 1
        || width > LARGEST || depth > LARGEST || height > LARGEST) {
      throw new Unfit("studio.unfit.fixture", "A fixture has a kind, a place, and a size of up to 20 m");
    }
    turn = Math.floorMod(turn, 360);
  }
}
