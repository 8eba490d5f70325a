package shop.kontor.intake.domain;

/** Takes what is read from a feed. */
public interface Reading {

  Terms terms();

  void item(Item item);

  void reject(Reject reject);

  void note(Note note);

  /** How far the reading has come, in any unit. */
  void progress(long done, long of);
}
