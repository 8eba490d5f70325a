package shop.kontor.letters.domain;

/** What the mail server says to a letter. */
public sealed interface Reply {

  record Taken() implements Reply {}

  /** For good: nobody is there by that address, say. */
  record Refused(String why) implements Reply {}

  /** For now: it is away, say, or wants no more today. */
  record Failed(String why) implements Reply {}
}
