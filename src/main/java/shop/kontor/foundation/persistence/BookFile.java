package shop.kontor.foundation.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that H2 keeps the books in, written here and by nobody else. H2 takes the tables' and indices' state one
 * after the other, while others go on committing: killed after such a writing, the file holds one half of a
 * transaction and lacks the other (h2database issue 2080). So it is written while nobody commits, and H2's own thread,
 * which does not ask, stays asleep; what it would do beside is done by {@link #look}.
 */
final class BookFile implements Writing {

  private static final Logger log = LoggerFactory.getLogger(BookFile.class);
  /** H2 writes by itself what is older. It has no way to say never: its thread sleeps a third of this. */
  private static final int NEVER = Math.toIntExact(Duration.ofDays(24).toMillis());
  private static final long OLDEST = Duration.ofMillis(500).toNanos();
  private static final long APART = Duration.ofMillis(100).toNanos();
  /** Percent of what lies in the file that still holds; with less, what holds is written together and leaves room. */
  private static final int SPARSE = 62;
  private static final int REWRITTEN_AT_ONCE = 2 << 20;
  /** After the last commit. Tidying changes the file itself and would never find an end. */
  private static final long TIDY = Duration.ofSeconds(10).toNanos();

  private final DataSource dataSource;
  private final BookTransactions transactions;
  private final boolean forced;
  private Connection connection;
  private MVStore store;
  private long written = System.nanoTime();
  private long asked = written;
  private long looked = written;

  /** @param forced whether it survives a pulled plug, too */
  BookFile(DataSource dataSource, BookTransactions transactions, boolean forced) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.forced = forced;
  }

  /** To be called before anybody works with the books. */
  void open() throws SQLException {
    int leftovers = Leftovers.takeBack(connect());
    if (leftovers > 0) {
      log.info("The last process here fell: {} changes that it had written without their undo log were taken back",
          leftovers);
    }
  }

  @Override
  public void write() throws SQLException {
    asked = System.nanoTime();
    write(store());
  }

  private void write(MVStore store) {
    transactions.whileNobodyCommits(() -> take(store));
    written = System.nanoTime();
    store.executeFilestoreOperation(forced ? store.getFileStore()::sync : () -> { });
  }

  /** Only the taking is done while nobody commits: H2 writes what was taken with threads of its own. */
  private static void take(MVStore store) {
    if (store.tryCommit() < 0 && store.hasUnsavedChanges()) {
      store.commit(); // it was busy
    }
  }

  /** Before H2 runs out of memory for it, which makes it write at once, whoever commits. */
  @Override
  public void look() throws SQLException {
    long now = System.nanoTime();
    var store = store();
    if (store.getUnsavedMemory() > store.getAutoCommitMemory() / 4
        || now - written > OLDEST && store.hasUnsavedChanges()) {
      write(store);
    }
    if (now - looked > APART && now - asked < TIDY) {
      looked = now;
      store.compact(SPARSE, REWRITTEN_AT_ONCE);
    }
  }

  private MVStore store() throws SQLException {
    if (connection == null || connection.isClosed()) {
      connect();
    }
    return store;
  }

  private Store connect() throws SQLException {
    connection = dataSource.getConnection();
    var books = Leftovers.store(connection);
    store = books.getMvStore();
    store.setAutoCommitDelay(NEVER);
    return books;
  }
}
