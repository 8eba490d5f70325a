package shop.kontor.foundation.post;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far one reader of the journal has got. What is stored lasts; in memory it may be ahead of that, over messages
 * that are not for this reader. Moved by one thread, read by all.
 */
final class Cursor {

  private final String reader;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final int unstored;
  private volatile long position;
  private long stored;

  /** @param unstored how far it may be ahead, so that a start doesn't read all of it again */
  Cursor(String reader, JdbcClient jdbc, TransactionTemplate transaction, int unstored) {
    this.reader = reader;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.unstored = unstored;
  }

  long position() {
    return position;
  }

  /** As stored; empty if this reader never was here. */
  Optional<Long> find() {
    return jdbc.sql("SELECT position FROM post.cursor WHERE room = ?").param(reader).query(Long.class).optional();
  }

  /** For a reader that never was here. */
  void enter(long first) {
    jdbc.sql("INSERT INTO post.cursor (room, position) VALUES (?, ?)").params(reader, first).update();
  }

  /** To where it is stored. */
  void recall() {
    stored = find().orElseThrow();
    position = stored;
  }

  /**
   * Stores it in the current transaction, before anything that may happen once only: of two processes that read for one
   * reader, one waits here until the other has committed. Whoever stores says {@link #reached} once that has committed.
   *
   * @throws Overtaken if it is no longer where it was last seen
   */
  void store(long next) {
    int stillThere = jdbc.sql("UPDATE post.cursor SET position = ? WHERE room = ? AND position = ?")
        .params(next, reader, stored).update();
    if (stillThere == 0) {
      throw new Overtaken("What " + reader + " reads after " + stored);
    }
  }

  /** Stores it wherever it was, in the current transaction. */
  void reset(long next) {
    jdbc.sql("UPDATE post.cursor SET position = ? WHERE room = ?").params(next, reader).update();
  }

  void reached(long next) {
    stored = next;
    position = next;
  }

  /** Nothing up to here is for this reader. */
  void pass(long next) {
    position = next;
    if (next - stored > unstored) {
      storeAll();
    }
  }

  /** Nothing is left ahead of what is stored. */
  void storeAll() {
    long now = position;
    if (now > stored) {
      transaction.executeWithoutResult(_ -> store(now));
      stored = now;
    }
  }
}
