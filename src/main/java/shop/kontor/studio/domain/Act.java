package shop.kontor.studio.domain;

/** What a revision of a design came from. */
public enum Act {
  DRAFTED, MOVED, TURNED, LOCKED, UNLOCKED, SWAPPED, REMOVED, ADDED,
  /** The pieces that are not locked were put in better places. */
  REARRANGED,
  /** Pieces were swapped for others that cost less. */
  CHEAPER,
  /** Pieces were swapped for others of wood, wool and the like. */
  NATURAL,
  /** Pieces were swapped for others nearer to a style, a colour, a material or a mood. */
  LEANT,
  UNDONE,
  /** It became the design of the project. */
  CHOSEN
}
