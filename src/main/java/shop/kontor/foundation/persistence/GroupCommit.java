package shop.kontor.foundation.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.TransactionSystemException;

/**
 * Makes commits last. Each waits until one thread has had it written, and all that commit meanwhile share the next
 * writing. What returns from {@link #await()} survives what {@link Durability} says.
 */
class GroupCommit implements Commits, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

  /**
   * Writings begin so far apart at least. Each writes anew every page that was touched: those who commit a moment later
   * had better share it. Whoever commits alone doesn't wait.
   */
  private static final long APART = 6_000_000;
  private static final long LOOK_MILLIS = 50;

  private final Optional<Writing> writing;
  /** The writing that begins next; {@code null} while nobody waits for one. */
  private CompletableFuture<Void> next;
  private boolean running;
  private Thread writer;

  /** @param writing none where the database itself sees to it that commits last */
  GroupCommit(Optional<Writing> writing) {
    this.writing = writing;
  }

  /** Returns when everything committed before is written. */
  @Override
  public void await() {
    var writing = join();
    if (writing == null) {
      return;
    }
    try {
      writing.join();
    } catch (CompletionException e) {
      throw new TransactionSystemException("The commit could not be written", e.getCause());
    }
  }

  private synchronized CompletableFuture<Void> join() {
    if (!running) {
      return null;
    }
    if (next == null) {
      next = new CompletableFuture<>();
      notifyAll();
    }
    return next;
  }

  private void write(Writing books) {
    long last = System.nanoTime() - APART;
    while (awaitFirst()) {
      LockSupport.parkNanos(last + APART - System.nanoTime());
      var waiting = take();
      if (waiting != null) {
        last = System.nanoTime();
        write(books, waiting);
      }
      look(books);
    }
  }

  private static void write(Writing books, CompletableFuture<Void> waiting) {
    try {
      books.write();
      waiting.complete(null);
    } catch (SQLException | RuntimeException | Error e) {
      log.error("Commits could not be written: {}", e.toString());
      waiting.completeExceptionally(e); // whatever it was: nobody may wait for ever
    }
  }

  private static void look(Writing books) {
    try {
      books.look();
    } catch (SQLException | RuntimeException | Error e) {
      log.debug("The books could not be looked after", e); // whoever commits next is told what is wrong
    }
  }

  /** Who commits from here on waits for the writing after this one. */
  private synchronized CompletableFuture<Void> take() {
    var taken = next;
    next = null;
    return taken;
  }

  /** Until somebody waits for a writing, or for a moment. Tells whether there is more to come. */
  private synchronized boolean awaitFirst() {
    try {
      if (running && next == null) {
        wait(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      running = false;
    }
    return running || next != null;
  }

  @Override
  public synchronized void start() {
    writing.ifPresent(books -> {
      running = true;
      writer = Thread.ofPlatform().name("commit-writer").daemon().start(() -> write(books));
    });
  }

  /** Returns when the last writing is done: what comes next is that the database closes. */
  @Override
  public void stop() {
    Thread last;
    synchronized (this) {
      running = false;
      notifyAll();
      last = writer;
      writer = null;
    }
    if (last != null) {
      try {
        last.join(Duration.ofSeconds(30));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  /** Starts before, and stops after, everything that commits. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
