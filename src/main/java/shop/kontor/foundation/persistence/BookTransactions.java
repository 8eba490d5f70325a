package shop.kontor.foundation.persistence;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions on the house's books, whose commits return before they last: for the post, which acknowledges to nobody
 * what a room heard. They commit side by side, and stand still for the moment in which a {@link BookFile} is written.
 */
public final class BookTransactions extends JdbcTransactionManager {

  private final ReadWriteLock committing = new ReentrantReadWriteLock();

  BookTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    committing.readLock().lock();
    try {
      super.doCommit(status);
    } finally {
      committing.readLock().unlock();
    }
  }

  /** Those that commit have committed, and those that are about to wait until this is done. */
  void whileNobodyCommits(Runnable work) {
    committing.writeLock().lock();
    try {
      work.run();
    } finally {
      committing.writeLock().unlock();
    }
  }
}
