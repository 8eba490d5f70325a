package shop.kontor.foundation.post;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gives out positions in the journal and tells up to where it is settled. A position is open from the moment that it
 * is given until its transaction has ended; readers never go past an open one, so none is missed that commits late.
 */
interface Sequencer {

  /** @param onSettled told the types of messages that have settled, some of which may be none */
  void start(Consumer<Collection<String>> onSettled);

  void stop();

  /** Opens this many positions for the transaction under way, in ascending order. */
  long[] open(int count);

  /**
   * A transaction that opened positions has ended.
   *
   * @param written with these positions
   * @param status one of {@link org.springframework.transaction.support.TransactionSynchronization}
   */
  void ended(List<Envelope> written, int status);

  /** Something may have settled that was not written here. */
  void look();

  /** Every message up to here is either committed and readable, or will never be. */
  long settled();

  /** All positions given out so far. */
  long last();
}
