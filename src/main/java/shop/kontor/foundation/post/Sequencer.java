package shop.kontor.foundation.post;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Gives out positions in the journal and tells up to where it is settled. A position is open from the moment that it
 * is given until its transaction has ended; readers never go past an open one, so none is missed that commits late.
 */
final class Sequencer {

  /** First position of each open run of positions, with its length. */
  private final NavigableMap<Long, Integer> open = new TreeMap<>();
  private long last;
  private volatile long settled;

  synchronized void startAfter(long position) {
    last = position;
    settled = position;
  }

  /** Opens this many positions in a row and returns the first. */
  synchronized long open(int count) {
    long first = last + 1;
    last += count;
    open.put(first, count);
    return first;
  }

  /** The transaction that opened positions from {@code first} on has ended. */
  synchronized void close(long first) {
    open.remove(first);
    settled = open.isEmpty() ? last : open.firstKey() - 1;
  }

  /** Every message up to here is either committed and readable, or will never be. */
  long settled() {
    return settled;
  }

  /** All positions given out so far. */
  synchronized long last() {
    return last;
  }
}
