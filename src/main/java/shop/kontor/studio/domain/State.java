package shop.kontor.studio.domain;

/** What became of a design. */
public enum State {
  /** As it was drafted: gives way when designs are drafted again. */
  PROPOSED,
  /** Somebody has changed it: it stays. */
  KEPT,
  /** The design of the project. */
  CHOSEN
}
