package shop.kontor.foundation.post;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits whose outcome nobody was told, because the connection broke meanwhile: the database may carry them out yet.
 * Their positions stay open until it has made up its mind, or readers would pass what then comes to be.
 */
final class UnknownCommits implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(UnknownCommits.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Journal journal;
  private final TransactionTemplate transaction;
  private volatile boolean open = true;

  UnknownCommits(Journal journal, TransactionTemplate transaction) {
    this.journal = journal;
    this.transaction = transaction;
  }

  /** @param over called, by another thread, once the transaction that wrote this has either committed or never will */
  void ask(Envelope written, Runnable over) {
    log.warn("The database did not say whether message {} was committed. What is published later waits until it does",
        written.position());
    Thread.ofPlatform().name("post-unknown-commit").daemon().start(() -> {
      while (open && !isOver(written)) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      if (open) {
        over.run();
      }
    });
  }

  /** Whoever writes the same position waits, at its primary key, for the one who wrote it before. */
  private boolean isOver(Envelope written) {
    try {
      transaction.executeWithoutResult(status -> {
        status.setRollbackOnly();
        journal.append(List.of(written));
      });
      log.info("Message {} was not committed", written.position());
      return true;
    } catch (DataIntegrityViolationException e) {
      log.info("Message {} was committed", written.position());
      return true;
    } catch (RuntimeException | Error e) {
      log.debug("Still unknown: message {}", written.position(), e);
      return false;
    }
  }

  @Override
  public void close() {
    open = false;
  }
}
