package shop.kontor.foundation.house;

/** The house can't open as it was told to: what is wrong in one sentence, and the way out in another. */
public class NotOpened extends RuntimeException {

  private final String wayOut;

  /** Both are read by the person who starts the house, without a stack trace. */
  public NotOpened(String sentence, String wayOut) {
    super(sentence, null, false, false);
    this.wayOut = wayOut;
  }

  public String wayOut() {
    return wayOut;
  }
}
