package shop.kontor.letters.domain;

/** Takes letters to wherever they go. */
public interface MailServer {

  /**
   * Waits for the answer. A letter that is given again after a crash bears the same message id, by which the receiver's
   * side can know it.
   */
  Reply give(Letter letter);
}
