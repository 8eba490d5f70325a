package shop.kontor.customer;

/**
 * What became of things of one kind when a person was erased.
 *
 * @param what key of the words for it, in the room's own messages, such as {@code cart.personal.carts}
 * @param pieces how many there were
 */
public record Finding(String what, int pieces, Fate fate) {

  /** What became of it. */
  public enum Fate {
    ERASED,
    /** Kept, for the law wants it, with nothing in it that tells of her. */
    ANONYMISED,
    /** Kept until it has come to her; the room confirms that afterwards. */
    WAITING
  }

  public static Finding erased(String what, int pieces) {
    return new Finding(what, pieces, Fate.ERASED);
  }

  public static Finding anonymised(String what, int pieces) {
    return new Finding(what, pieces, Fate.ANONYMISED);
  }

  public static Finding waiting(String what, int pieces) {
    return new Finding(what, pieces, Fate.WAITING);
  }
}
