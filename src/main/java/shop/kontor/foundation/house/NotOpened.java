package shop.kontor.foundation.house;

import java.util.Optional;

/** The house can't open as it was told to: what is wrong in one sentence, and the way out in another. */
public class NotOpened extends RuntimeException {

  private final String wayOut;

  /** Both are read by the person who starts the house, without a stack trace. */
  public NotOpened(String sentence, String wayOut) {
    super(sentence, null, false, false);
    this.wayOut = wayOut;
  }

  /** What led to this failure, if it was a house that could not open. */
  public static Optional<NotOpened> in(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotOpened why) {
        return Optional.of(why);
      }
    }
    return Optional.empty();
  }

  public String wayOut() {
    return wayOut;
  }
}
