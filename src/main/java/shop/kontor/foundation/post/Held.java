package shop.kontor.foundation.post;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one room's listeners could not hear: tried again with growing pauses, then parked where a person sees it. While
 * a message is tried again, later ones with its key wait behind it; a parked one is not waited for.
 */
final class Held {

  private static final List<Duration> PAUSES = List.of(Duration.ofMillis(100), Duration.ofMillis(500),
      Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ofSeconds(30));

  private final JdbcClient jdbc;
  private final String room;
  private final Set<Place> waiting = new HashSet<>();
  private volatile Instant nextRetry = Instant.MAX;

  Held(JdbcClient jdbc, String room) {
    this.jdbc = jdbc;
    this.room = room;
  }

  /** Where messages queue behind one that failed. */
  record Place(String listener, String key) {}

  record Retry(long position, String listener, String key, int attempts) {}

  /** Reads anew what waits and when to try next. */
  void refresh() {
    waiting.clear();
    waiting.addAll(jdbc.sql("SELECT DISTINCT listener, message_key FROM post.held WHERE room = ? AND NOT parked")
        .param(room).query((row, n) -> new Place(row.getString(1), row.getString(2))).list());
    nextRetry = jdbc.sql("""
        SELECT retry_at FROM post.held WHERE room = ? AND NOT parked ORDER BY retry_at FETCH FIRST 1 ROW ONLY
        """).param(room).query((row, n) -> row.getObject(1, OffsetDateTime.class)).optional()
        .map(OffsetDateTime::toInstant).orElse(Instant.MAX);
  }

  /** Something was changed from outside: look again at once. */
  void reconsider() {
    nextRetry = Instant.EPOCH;
  }

  boolean blocks(String listener, String key) {
    return !waiting.isEmpty() && waiting.contains(new Place(listener, key));
  }

  Instant nextRetry() {
    return nextRetry;
  }

  List<Retry> due(Instant now) {
    return jdbc.sql("""
        SELECT position, listener, message_key, attempts FROM post.held
         WHERE room = ? AND NOT parked AND retry_at <= ? ORDER BY position FETCH FIRST 200 ROWS ONLY
        """).param(room).param(at(now))
        .query((row, n) -> new Retry(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4))).list();
  }

  /** Keeps a message for later, in the current transaction; {@code error} is {@code null} for one that only waits. */
  void hold(Envelope envelope, String listener, Throwable error, Instant now) {
    jdbc.sql("""
        INSERT INTO post.held (room, listener, position, message_key, attempts, retry_at, parked, error)
        VALUES (?, ?, ?, ?, ?, ?, FALSE, ?)
        """).param(room).param(listener).param(envelope.position()).param(envelope.key())
        .param(error == null ? 0 : 1).param(at(now.plus(PAUSES.getFirst()))).param(describe(error)).update();
  }

  void failedAgain(Retry retry, Throwable error, Instant now) {
    boolean parked = retry.attempts() >= PAUSES.size();
    var next = now.plus(PAUSES.get(Math.min(retry.attempts(), PAUSES.size() - 1)));
    jdbc.sql("""
        UPDATE post.held SET attempts = ?, retry_at = ?, parked = ?, error = ?
         WHERE room = ? AND listener = ? AND position = ?
        """).param(retry.attempts() + 1).param(at(next)).param(parked).param(describe(error))
        .param(room).param(retry.listener()).param(retry.position()).update();
    if (!parked) {
      jdbc.sql("UPDATE post.held SET retry_at = ? WHERE room = ? AND listener = ? AND message_key = ? AND NOT parked")
          .param(at(next)).param(room).param(retry.listener()).param(retry.key()).update();
    }
  }

  void heard(Retry retry) {
    jdbc.sql("DELETE FROM post.held WHERE room = ? AND listener = ? AND position = ?")
        .param(room).param(retry.listener()).param(retry.position()).update();
  }

  private static String describe(Throwable error) {
    if (error == null) {
      return null;
    }
    var cause = error instanceof ListenerFailed && error.getCause() != null ? error.getCause() : error;
    var text = cause.toString();
    return text.length() > 2000 ? text.substring(0, 2000) : text;
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
