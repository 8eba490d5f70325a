package shop.kontor.foundation.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;

/**
 * What one room's listeners could not hear: tried again with growing pauses, then parked where a person sees it. While
 * a message is tried again, later ones with its key wait behind it; a parked one is not waited for.
 */
final class Held {

  private static final List<Duration> PAUSES = List.of(Duration.ofMillis(100), Duration.ofMillis(500),
      Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ofSeconds(30));
  /** Before trying again what the database was too far away for. */
  private static final Duration AWAY = Duration.ofSeconds(2);
  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final String room;
  private List<Retry> first = List.of();
  private Set<Place> waiting = Set.of();
  private volatile Instant nextRetry = Instant.MAX;
  private volatile boolean changed;

  Held(JdbcClient jdbc, String room) {
    this.jdbc = jdbc;
    this.room = room;
  }

  /** Where messages queue behind one that failed. */
  private record Place(String listener, String key) {}

  record Retry(long position, String listener, String key, int attempts, Instant at) {}

  /** Reads anew what waits and when to try next: of each queue, only its first may be tried. */
  void refresh() {
    nextRetry = Instant.EPOCH; // until it is known: whoever asks meanwhile must not hear that nothing waits
    changed = false; // before reading: what changes while it reads is looked at next
    first = jdbc.sql("""
        SELECT h.position, h.listener, h.message_key, h.attempts, h.retry_at
          FROM post.held h JOIN (SELECT listener, message_key, MIN(position) AS head FROM post.held
                                  WHERE room = :room AND NOT parked GROUP BY listener, message_key) queue
            ON h.room = :room AND h.listener = queue.listener AND h.position = queue.head
         ORDER BY h.position
        """).param("room", room).query(Held::retry).list();
    waiting = first.stream().map(retry -> new Place(retry.listener, retry.key)).collect(Collectors.toSet());
    nextRetry = first.stream().map(Retry::at).min(Instant::compareTo).orElse(Instant.MAX);
  }

  private static Retry retry(ResultSet row, int number) throws SQLException {
    return new Retry(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }

  /** Something was changed from outside: look again at once. */
  void reconsider() {
    changed = true;
  }

  boolean blocks(String listener, String key) {
    return !waiting.isEmpty() && waiting.contains(new Place(listener, key));
  }

  boolean isEmpty() {
    return !changed && nextRetry.equals(Instant.MAX);
  }

  boolean isDue(Instant now) {
    return changed || !nextRetry.isAfter(now);
  }

  /** What to try now, as last refreshed, in order; some of it if there is much. */
  List<Retry> due(Instant now) {
    return first.stream().filter(retry -> !retry.at.isAfter(now)).limit(AT_ONCE).toList();
  }

  /**
   * Keeps a message for later, in the current transaction; {@code error} is {@code null} for one that only waits. One
   * that is kept already stays as it is: the commit that kept it may have told nobody.
   */
  void hold(Envelope envelope, String listener, Throwable error, Instant now) {
    boolean kept = jdbc.sql("SELECT 1 FROM post.held WHERE room = ? AND listener = ? AND position = ?")
        .params(room, listener, envelope.position()).query(Integer.class).optional().isPresent();
    if (!kept) {
      jdbc.sql("""
          INSERT INTO post.held (room, listener, position, message_key, attempts, retry_at, parked, error)
          VALUES (?, ?, ?, ?, ?, ?, FALSE, ?)
          """).param(room).param(listener).param(envelope.position()).param(envelope.key())
          .param(error == null || isAway(error) ? 0 : 1).param(at(now.plus(PAUSES.getFirst())))
          .param(describe(error)).update();
    }
  }

  /** That there was no connection counts for nothing: else, in a bad minute, everything would be parked. */
  void failedAgain(Retry retry, Throwable error, Instant now) {
    boolean away = isAway(error);
    var pause = away ? AWAY : PAUSES.get(Math.min(retry.attempts(), PAUSES.size() - 1));
    int attempts = retry.attempts() + (away ? 0 : 1);
    int stillThere = jdbc.sql("""
        UPDATE post.held SET attempts = ?, retry_at = ?, parked = ?, error = ?
         WHERE room = ? AND listener = ? AND position = ? AND attempts = ?
        """).param(attempts).param(at(now.plus(pause))).param(attempts > PAUSES.size()).param(describe(error))
        .param(room).param(retry.listener()).param(retry.position()).param(retry.attempts()).update();
    if (stillThere == 0) {
      throw new Overtaken("Message " + retry.position());
    }
  }

  /**
   * Lets go of it in the current transaction, before it is heard: of two processes, one waits here.
   *
   * @throws Overtaken if it is not held any more
   */
  void heard(Retry retry) {
    int stillThere = jdbc.sql("DELETE FROM post.held WHERE room = ? AND listener = ? AND position = ?")
        .param(room).param(retry.listener()).param(retry.position()).update();
    if (stillThere == 0) {
      throw new Overtaken("Message " + retry.position());
    }
  }

  /** Whether the books have nothing that is to be tried again. */
  boolean isEmptyInBooks() {
    return jdbc.sql("SELECT 1 FROM post.held WHERE room = ? AND NOT parked FETCH FIRST 1 ROW ONLY").param(room)
        .query(Integer.class).optional().isEmpty();
  }

  /**
   * Whether there was no connection to be had. One that broke while the message was heard is another matter: the
   * database, to which we are telling this now, is there again or was never away, and what breaks a connection each time
   * would be tried for ever.
   */
  private static boolean isAway(Throwable error) {
    for (var cause = first(error); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException || cause instanceof SQLException complaint
          && complaint.getSQLState() != null && complaint.getSQLState().matches("08001|08004|57P03|53300")) {
        return true;
      }
    }
    return false;
  }

  /** What went wrong before the rollback did: over a connection that broke, neither goes. */
  private static Throwable first(Throwable error) {
    return error instanceof TransactionSystemException rollback && rollback.getApplicationException() != null
        ? rollback.getApplicationException() : error;
  }

  /** In letters that every database takes. */
  private static String describe(Throwable error) {
    if (error == null) {
      return null;
    }
    var first = first(error);
    var cause = first instanceof ListenerFailed && first.getCause() != null ? first.getCause() : first;
    var text = cause.toString().replace('\0', '?');
    return text.length() > 2000 ? text.substring(0, 2000) : text;
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
