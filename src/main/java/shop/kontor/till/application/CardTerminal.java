package shop.kontor.till.application;

import java.util.List;
import org.joda.money.Money;

/** The machines that cards are held to. */
public interface CardTerminal {

  /** Their names, the usual one first. */
  List<String> terminals();

  /**
   * Asks the customer for her card, and waits for what becomes of it.
   *
   * @param reference asked again by the same one, the card is charged once, and told is what became of it
   */
  State charge(String terminal, String reference, Money amount);

  /** Gives back what was charged by this reference, or stops it from being charged. */
  void cancel(String terminal, String reference);

  /**
   * Gives back a part of what was charged, to the card that it was charged to.
   *
   * @param reference asked again by the same one, it is given back once, and told is what became of it
   * @param charged by which reference the card was charged
   * @param amount at most what was charged and has not been given back yet
   */
  State refund(String terminal, String reference, String charged, Money amount);

  enum State {
    APPROVED, DECLINED,
    /** Nobody knows: the machine may have done it or not. */
    UNANSWERED
  }
}
