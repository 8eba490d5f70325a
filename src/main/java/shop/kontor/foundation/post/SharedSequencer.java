package shop.kontor.foundation.post;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.sharing.Locks;

/**
 * Has a PostgreSQL server count, for several processes. Whoever takes positions first locks one that lies before all of
 * them, and the server lets go of that lock once the commit can be seen, or never will be. So whoever reads first the
 * last position given, and then the locks, knows that everything before both is settled: a writer who is not seen there
 * has ended, or will get later positions. Nobody waits for anybody.
 */
final class SharedSequencer implements Sequencer {

  private static final Logger log = LoggerFactory.getLogger(SharedSequencer.class);
  private static final String LAST = "SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END"
      + " FROM post.positions";
  private static final String TAKE = """
      SELECT pg_advisory_xact_lock_shared(? + CASE WHEN is_called THEN last_value ELSE last_value - 1 END)
        FROM post.positions;
      SELECT nextval('post.positions') FROM generate_series(1, ?)
      """;
  private static final String LOOK = LAST + """
      ;
      SELECT MIN((CAST(classid AS BIGINT) & 65535) << 32 | CAST(objid AS BIGINT)) FROM pg_lock_status()
       WHERE locktype = 'advisory' AND objsubid = 1 AND database = ? AND CAST(classid AS BIGINT) >> 16 = ?
      """;
  private static final long FIRST_LOCK = Locks.of(Locks.POSITIONS, 0);
  private static final long APART = 2_000_000;
  private static final int LONGEST_PAUSE_MILLIS = 50;
  private static final int POLL_MILLIS = 1_000;

  private final Journal journal;
  private final JdbcOperations jdbc;
  private final TransactionTemplate transaction;
  private final Runnable tellOthers;
  private Consumer<Collection<String>> onSettled = _ -> { };
  private volatile long settled;
  private long database;
  private volatile boolean open;
  private boolean rung;
  private boolean failed;

  /** @param tellOthers that something was committed here */
  SharedSequencer(Journal journal, JdbcOperations jdbc, TransactionTemplate transaction, Runnable tellOthers) {
    this.journal = journal;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.tellOthers = tellOthers;
  }

  @Override
  public void start(Consumer<Collection<String>> onSettled) {
    this.onSettled = onSettled;
    transaction.executeWithoutResult(_ -> {
      goOnAfter(journal.lastPosition());
      database = jdbc.queryForObject("""
          SELECT database FROM pg_lock_status() WHERE locktype = 'advisory' AND pid = pg_backend_pid() LIMIT 1
          """, Long.class);
    });
    settled = read().settled();
    journal.startAfter(settled);
    open = true;
    Thread.ofPlatform().name("post-sequencer").daemon().start(this::work);
  }

  /** What was journalled before the server counted, by one process at a time. */
  private void goOnAfter(long position) {
    jdbc.execute("SELECT pg_advisory_xact_lock(" + Locks.of(Locks.POSITIONS, -1) + ")");
    if (position > last()) {
      jdbc.execute("SELECT setval('post.positions', " + position + ")");
    }
  }

  @Override
  public long[] open(int count) {
    return jdbc.execute(TAKE, (PreparedStatement take) -> {
      take.setLong(1, FIRST_LOCK);
      take.setInt(2, count);
      take.execute();
      take.getMoreResults();
      var positions = LongStream.builder();
      try (var row = take.getResultSet()) {
        while (row.next()) {
          positions.add(row.getLong(1));
        }
      }
      return positions.build().toArray();
    });
  }

  @Override
  public void ended(List<Envelope> written, int status) {
    look();
    tellOthers.run();
  }

  @Override
  public synchronized void look() {
    rung = true;
    notifyAll();
  }

  private record Reading(long last, long settled) {}

  private Reading read() {
    return jdbc.execute(LOOK, (PreparedStatement look) -> {
      look.setLong(1, database);
      look.setInt(2, Locks.POSITIONS);
      look.execute();
      long last = first(look);
      look.getMoreResults();
      long locked = first(look);
      return new Reading(last, Math.min(last, locked));
    });
  }

  private static long first(PreparedStatement asked) throws SQLException {
    try (var row = asked.getResultSet()) {
      row.next();
      long number = row.getLong(1);
      return row.wasNull() ? Long.MAX_VALUE : number;
    }
  }

  private void work() {
    int pause = POLL_MILLIS;
    while (await(pause)) {
      long began = System.nanoTime();
      try {
        long before = settled;
        long last = follow();
        boolean quiet = last == settled;
        pause = quiet ? POLL_MILLIS : settled > before || pause == POLL_MILLIS ? 2
            : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        failed = false;
      } catch (RuntimeException | Error e) {
        if (open && !failed) {
          log.warn("The journal could not be looked at, and will be in a moment: {}", e.toString());
        }
        failed = true;
        pause = POLL_MILLIS;
      }
      LockSupport.parkNanos(began + APART - System.nanoTime());
    }
  }

  private synchronized boolean await(int millis) {
    try {
      if (open && !rung) {
        wait(millis);
      }
    } catch (InterruptedException e) {
      open = false;
    }
    rung = false;
    return open;
  }

  /** Up to the last position, or the first open one. Readers are told once they find it in memory. */
  private long follow() {
    var reading = read();
    if (reading.settled > settled) {
      var types = journal.follow(settled, reading.settled);
      settled = reading.settled;
      onSettled.accept(types);
    }
    return reading.last;
  }

  /** Waits for nobody: a look changes nothing, and where the database is away it takes long. */
  @Override
  public synchronized void stop() {
    open = false;
    notifyAll();
  }

  @Override
  public long settled() {
    return settled;
  }

  @Override
  public long last() {
    return jdbc.queryForObject(LAST, Long.class);
  }
}
