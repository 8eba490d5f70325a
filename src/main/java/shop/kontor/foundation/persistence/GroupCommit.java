package shop.kontor.foundation.persistence;

import java.sql.Connection;
import java.sql.SQLException;
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

  private final DataSource dataSource;
  private final Durability durability;
  private Connection connection;
  private long asked;
  private long written;
  private long failedUpTo;
  private SQLException failure;
  private boolean running;

  GroupCommit(DataSource dataSource, Durability durability) {
    this.dataSource = dataSource;
    this.durability = durability;
  }

  /** Returns when everything committed before is written. */
  @Override
  public synchronized void await() {
    if (!running) {
      return;
    }
    long mine = ++asked;
    notifyAll();
    while (written < mine && failedUpTo < mine) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new TransactionSystemException("Interrupted before the commit was written", e);
      }
    }
    if (written < mine) {
      throw new TransactionSystemException("The commit could not be written", failure);
    }
  }

  private void write() {
    while (true) {
      long upTo;
      synchronized (this) {
        while (running && asked == Math.max(written, failedUpTo)) {
          try {
            wait();
          } catch (InterruptedException e) {
            running = false;
          }
        }
        if (!running && asked == Math.max(written, failedUpTo)) {
          return;
        }
        upTo = asked;
      }
      try {
        checkpoint();
        synchronized (this) {
          written = upTo;
          notifyAll();
        }
      } catch (SQLException e) {
        log.error("Commits could not be written: {}", e.toString());
        synchronized (this) {
          failure = e;
          failedUpTo = upTo;
          notifyAll();
        }
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
    Thread.ofPlatform().name("commit-writer").daemon().start(this::write);
  }

  @Override
  public synchronized void stop() {
    running = false;
    notifyAll();
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
