package shop.kontor.intake.domain;

/** This file can't be brought in, or not to its end; the message says why, in a sentence for its owner. */
public class UnreadableFeed extends RuntimeException {

  public UnreadableFeed(String sentence) {
    super(sentence);
  }

  public UnreadableFeed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
