package shop.kontor.foundation.post;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.transaction.support.TransactionSynchronization;

/** Counts positions by itself: for a process that has its books to itself. */
final class OwnSequencer implements Sequencer {

  private final Journal journal;
  private final UnknownCommits unknown;
  /** First position of each open run of positions, with its length. */
  private final NavigableMap<Long, Integer> open = new TreeMap<>();
  private volatile Consumer<Collection<String>> onSettled = _ -> { };
  private long last;
  private volatile long settled;

  OwnSequencer(Journal journal, UnknownCommits unknown) {
    this.journal = journal;
    this.unknown = unknown;
  }

  @Override
  public void start(Consumer<Collection<String>> onSettled) {
    long position = journal.lastPosition();
    journal.startAfter(position);
    startAfter(position);
    this.onSettled = onSettled;
  }

  private synchronized void startAfter(long position) {
    last = position;
    settled = position;
  }

  @Override
  public void stop() {}

  @Override
  public synchronized long[] open(int count) {
    long first = last + 1;
    last += count;
    open.put(first, count);
    return LongStream.rangeClosed(first, last).toArray();
  }

  @Override
  public void ended(List<Envelope> written, int status) {
    switch (status) {
      case TransactionSynchronization.STATUS_COMMITTED -> settle(written, () -> journal.remember(written));
      case TransactionSynchronization.STATUS_UNKNOWN -> unknown.ask(written.getFirst(),
          () -> settle(written, () -> journal.forgetUpTo(written.getLast().position())));
      default -> settle(written, () -> { });
    }
  }

  private void settle(List<Envelope> written, Runnable first) {
    try {
      first.run();
    } finally {
      close(written.getFirst().position());
    }
    onSettled.accept(written.stream().map(Envelope::type).collect(Collectors.toSet()));
  }

  private synchronized void close(long first) {
    open.remove(first);
    settled = open.isEmpty() ? last : open.firstKey() - 1;
  }

  @Override
  public void look() {}

  @Override
  public long settled() {
    return settled;
  }

  @Override
  public synchronized long last() {
    return last;
  }
}
