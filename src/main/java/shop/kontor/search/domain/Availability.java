package shop.kontor.search.domain;

/** How many pieces there are, as coarsely as a list tells it: most sales change nothing here. */
public enum Availability {
  OUT, FEW, PLENTY;

  /** Up to this many pieces are a few. */
  static final int FEW_UP_TO = 5;

  public static Availability of(int available) {
    return available <= 0 ? OUT : available <= FEW_UP_TO ? FEW : PLENTY;
  }
}
