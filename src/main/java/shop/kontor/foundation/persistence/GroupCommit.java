package shop.kontor.foundation.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.TransactionSystemException;

/**
 * Makes commits last. H2 writes what was committed to its file some time later; here each commit waits until one
 * thread has had it written, and all that commit meanwhile share the next writing. What returns from
 * {@link #await()} survives what {@link Durability} says.
 */
class GroupCommit implements Commits, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

  /**
   * Writings begin so far apart at least. Each writes anew every page that was touched: those who commit a moment later
   * had better share it. Whoever commits alone doesn't wait.
   */
  private static final long APART = 6_000_000;

  private final DataSource dataSource;
  private final Durability durability;
  private Connection connection;
  /** The writing that begins next; {@code null} while nobody waits for one. */
  private CompletableFuture<Void> next;
  private boolean running;
  private Thread writer;

  GroupCommit(DataSource dataSource, Durability durability) {
    this.dataSource = dataSource;
    this.durability = durability;
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

  private void write() {
    long last = System.nanoTime() - APART;
    for (var writing = take(last + APART); writing != null; writing = take(last + APART)) {
      last = System.nanoTime();
      try {
        checkpoint();
        writing.complete(null);
      } catch (SQLException | RuntimeException | Error e) {
        log.error("Commits could not be written: {}", e.toString());
        writing.completeExceptionally(e); // whatever it was: nobody may wait for ever
      }
    }
  }

  /** Who commits from here on waits for the writing after this one. Empty-handed when the house has closed. */
  private CompletableFuture<Void> take(long notBefore) {
    awaitFirst();
    LockSupport.parkNanos(notBefore - System.nanoTime());
    synchronized (this) {
      var taken = next;
      next = null;
      return taken;
    }
  }

  private synchronized void awaitFirst() {
    while (running && next == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        running = false;
      }
    }
  }

  private void checkpoint() throws SQLException {
    if (connection == null || connection.isClosed()) {
      connection = dataSource.getConnection();
    }
    try (var statement = connection.createStatement()) {
      statement.execute(durability.statement());
    }
  }

  @Override
  public synchronized void start() {
    if (durability == Durability.DATABASE) {
      return;
    }
    running = true;
    writer = Thread.ofPlatform().name("commit-writer").daemon().start(this::write);
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
