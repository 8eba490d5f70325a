package shop.kontor.studio.domain;

/**
 * What interior designers look for. Each has a name that people read (message {@code studio.guideline.NAME}), a source,
 * and a weight that can be changed or taken to 0.
 *
 * <p>Those that are {@link #mustHold} are never weighed against others: a design that breaks one is not shown.
 *
 * <p>Where no other source is named it is P. Merrell, E. Schkufza, Z. Li, M. Agrawala, V. Koltun: Interactive Furniture
 * Layout Using Interior Design Guidelines (ACM Transactions on Graphics 30/4, 2011), who put down in numbers what
 * handbooks say in words.
 */
public enum Guideline {

  /** Nothing stands in something else. */
  NOTHING_OVERLAPS(true),
  /** Nothing reaches through a wall. */
  WITHIN_THE_ROOM(true),
  /** Doors open as far as they go, and windows can be reached and opened. */
  DOORS_OPEN(true),
  /**
   * 70 cm of free floor from the door to every seat, bed, desk, cupboard and window. The least way for one person in J.
   * Panero, M. Zelnik: Human Dimension and Interior Space (1979), and in E. Neufert: Architects' Data, is about that.
   */
  WALKWAYS(true),
  /** What is chosen costs no more than the budget. */
  WITHIN_BUDGET(true),
  /** The seats look at the focal point: fireplace, screen or view. */
  FACES_FOCAL_POINT(false, 2),
  /**
   * Seats stand as near to each other as people talk (1.2 to 2.4 m between them), and as far from the screen as eyes
   * like it: 1.8 to 3.5 m, which puts a screen as wide as its bench at about the 30 degrees of SMPTE EG 18.
   */
  CONVERSATION(false, 1.5),
  /** A table within reach of each seat: 35 to 50 cm before a sofa (Panero and Zelnik), beside an armchair or a bed. */
  TABLE_WITHIN_REACH(false, 1.5),
  /** The rug holds the group together: under the front legs at least (E. Henderson: The New Design Rules, 2022). */
  RUG_UNDER_GROUP(false),
  /** What belongs to a wall stands there. */
  AT_WALLS(false, 2),
  /** Room to use what stands there: before drawers and doors, at both sides of a wide bed, behind chairs (Neufert). */
  ELBOW_ROOM(false, 1.5),
  /** Weight is spread over the room. */
  BALANCE(false),
  /** What stands together is in line. */
  ALIGNMENT(false),
  /**
   * Windows and radiators are not hidden, lamps stand where people read, desks have daylight, and those who sit at
   * them look along the window rather than at it (DGUV Information 215-410, on work at screens).
   */
  LIGHT(false, 1.5),
  /**
   * The colours go together, as people find that they do: alike in hue, apart in lightness, with few loud ones (K.
   * Schloss, S. Palmer: Aesthetic response to color combinations, 2011), measured in B. Ottosson's OKLab (2020).
   */
  HARMONY(false);

  private final boolean mustHold;
  private final double emphasis;

  Guideline(boolean mustHold) {
    this(mustHold, 1);
  }

  Guideline(boolean mustHold, double emphasis) {
    this.mustHold = mustHold;
    this.emphasis = emphasis;
  }

  public boolean mustHold() {
    return mustHold;
  }

  /** How much it counts beside the others where their weights are the same. */
  public double emphasis() {
    return emphasis;
  }
}
