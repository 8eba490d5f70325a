package shop.kontor.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("same-everywhere")
class BookFileTests {

  private static final int TABLES = 40;
  private static final int WRITERS = 4;
  private static final Duration BUSY = Duration.ofSeconds(3);
  /** Files cut off, however long a busy machine takes for them. */
  private static final int ENOUGH = 50;

  @TempDir
  Path folder;

  @Test
  @Timeout(120)
  void a_process_killed_at_any_moment_leaves_whole_transactions() throws Exception {
    var books = pool(CutOffFiles.address(folder.resolve("books")));
    var transactions = new BookTransactions(books);
    var commits = new GroupCommit(Optional.of(new BookFile(books, transactions, false)));
    commits.start();
    makeTables(new JdbcTemplate(books));
    commits.await();
    CutOffFiles.watch(folder.resolve("books.mv.db"));
    var waiting = Thread.ofPlatform().start(() -> {
      while (!Thread.interrupted()) {
        commits.await();
      }
    });
    write(books, new TransactionTemplate(transactions));
    waiting.interrupt();
    waiting.join();
    var files = CutOffFiles.stop();
    commits.stop();
    books.dispose();

    for (var file : files) {
      assertThat(halves(file)).as("transactions of which one half is there").isZero();
    }
  }

  private static JdbcConnectionPool pool(String path) {
    return JdbcConnectionPool.create("jdbc:h2:" + path + ";RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE", "", "");
  }

  private static void makeTables(JdbcTemplate jdbc) {
    for (int n = 0; n < TABLES; n++) {
      jdbc.execute("CREATE TABLE t%d (id BIGINT PRIMARY KEY, half INT)".formatted(n));
      jdbc.execute("CREATE INDEX i%d ON t%1$d (half)".formatted(n));
    }
  }

  /** Each transaction writes its number into two of the tables. */
  private static void write(DataSource books, TransactionTemplate transaction) throws InterruptedException {
    var numbers = new AtomicLong();
    long end = System.nanoTime() + BUSY.toNanos();
    var writers = IntStream.range(0, WRITERS).mapToObj(writer -> Thread.ofPlatform().start(() -> {
      var jdbc = new JdbcTemplate(books);
      var random = new Random(writer);
      while (System.nanoTime() < end || CutOffFiles.count() < ENOUGH) {
        int first = random.nextInt(TABLES);
        int second = (first + 1 + random.nextInt(TABLES - 1)) % TABLES;
        long number = numbers.incrementAndGet();
        LockSupport.parkNanos(500_000);
        transaction.executeWithoutResult(_ -> {
          jdbc.update("INSERT INTO t" + first + " VALUES (?, 1)", number);
          jdbc.update("INSERT INTO t" + second + " VALUES (?, 2)", number);
        });
      }
    })).toList();
    for (var writer : writers) {
      writer.join();
    }
  }

  private long halves(byte[] file) throws IOException, SQLException {
    Files.write(folder.resolve("found.mv.db"), file);
    var found = new HashMap<Long, Integer>();
    var books = pool(folder.resolve("found").toString());
    new BookFile(books, new BookTransactions(books), false).open();
    try (var connection = books.getConnection();
        var statement = connection.createStatement()) {
      for (int n = 0; n < TABLES; n++) {
        try (var rows = statement.executeQuery("SELECT id FROM t" + n)) {
          while (rows.next()) {
            found.merge(rows.getLong(1), 1, Integer::sum);
          }
        }
      }
    }
    return found.values().stream().filter(halves -> halves == 1).count();
  }
}
