package shop.kontor.intake.domain;

import java.nio.file.Path;

/** A kind of file that products come in. It knows the trade's words for things; the shop's own are an {@link Item}. */
public interface Format {

  /** What the owner calls it: {@code Shopify CSV}. */
  String name();

  /** Whether this file is one, judged by what is in it and not by its name. */
  boolean recognises(Sample sample);

  /**
   * Reads the file from front to back and hands over what it tells, a few products held in memory at a time.
   *
   * @throws UnreadableFeed when it can't be read on; what was handed over until then is good
   */
  void read(Path file, Reading reading);
}
