package shop.kontor.agents.application;

import java.time.Instant;

/** Tells whoever placed an order how it stands, in the words of the protocol by which she placed it. */
public interface Herald {

  /** @param platform by which the deal was made */
  boolean speaksTo(String platform);

  /**
   * @param purse that placed it
   * @param id by which the listener knows that she heard it before
   * @param at when it came to pass
   * @return whether it is done: heard, or to be told to nobody
   */
  boolean tell(String purse, String id, Instant at);
}
