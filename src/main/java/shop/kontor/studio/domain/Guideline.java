package shop.kontor.studio.domain;

/**
 * What interior designers look for. Each has a name that people read (message {@code studio.guideline.NAME}), a source,
 * and a weight that can be changed or taken to 0.
 *
 * <p>Those that are {@link #mustHold} are never weighed against others: a design that breaks one is not shown.
 */
public enum Guideline {

  /** Nothing stands in something else. */
  NOTHING_OVERLAPS(true),
  /** Nothing reaches through a wall. */
  WITHIN_THE_ROOM(true),
  /** Doors open as far as they go, and windows can be reached and opened. */
  DOORS_OPEN(true),
  /** 70 cm of free floor from the door to every seat, bed, desk, cupboard and window. */
  WALKWAYS(true),
  /** What is chosen costs no more than the budget. */
  WITHIN_BUDGET(true),
  /** The seats look at the focal point: fireplace, screen or view. */
  FACES_FOCAL_POINT(false),
  /** Seats stand as near to each other as people talk, and as far from the screen as eyes like it. */
  CONVERSATION(false),
  /** A table within reach of each seat. */
  TABLE_WITHIN_REACH(false),
  /** The rug holds the group together: under the front legs at least. */
  RUG_UNDER_GROUP(false),
  /** What belongs to a wall stands there. */
  AT_WALLS(false),
  /** Weight is spread over the room. */
  BALANCE(false),
  /** What stands together is in line. */
  ALIGNMENT(false),
  /** Windows and radiators are not hidden, desks have daylight. */
  LIGHT(false);

  private final boolean mustHold;

  Guideline(boolean mustHold) {
    this.mustHold = mustHold;
  }

  public boolean mustHold() {
    return mustHold;
  }
}
