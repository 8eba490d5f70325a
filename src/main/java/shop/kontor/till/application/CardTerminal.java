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

  enum State {
    APPROVED, DECLINED,
    /** Nobody knows: the machine may have charged the card or not. */
    UNANSWERED
  }
}
