package shop.kontor.foundation.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Every message, in the order of its position: written in the transaction that causes it, read by each room from
 * where that room has got to. What is recent is read from memory.
 */
final class Journal {

  private static final int RECENT = 8_192;
  private static final String COLUMNS = "position, type, message_key, payload, published_at, trace";

  private final JdbcOperations jdbc;
  private final JdbcClient client;
  private final ConcurrentNavigableMap<Long, Envelope> recent = new ConcurrentSkipListMap<>();
  private int kept;
  /** Everything after this position that is settled can be read from memory. */
  private volatile long forgotten;

  Journal(JdbcOperations jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  long lastPosition() {
    return client.sql("""
        SELECT COALESCE(MAX(p), 0) FROM (
          SELECT MAX(position) AS p FROM post.journal UNION ALL SELECT MAX(position) FROM post.cursor) positions
        """).query(Long.class).single();
  }

  void startAfter(long position) {
    forgotten = position;
  }

  /** Writes, in the current transaction. */
  void append(List<Envelope> envelopes) {
    jdbc.batchUpdate("""
        INSERT INTO post.journal (position, type, message_key, payload, published_at, trace)
        VALUES (?, ?, ?, ?, ?, ?)
        """, envelopes, envelopes.size(), (statement, envelope) -> {
          statement.setLong(1, envelope.position());
          statement.setString(2, envelope.type());
          statement.setString(3, envelope.key());
          statement.setString(4, envelope.payload());
          statement.setObject(5, OffsetDateTime.ofInstant(envelope.publishedAt(), ZoneOffset.UTC));
          statement.setString(6, envelope.trace());
        });
  }

  /** These have been committed: whoever reads next finds them in memory. */
  synchronized void remember(List<Envelope> envelopes) {
    envelopes.forEach(envelope -> recent.put(envelope.position(), envelope));
    kept += envelopes.size();
    while (kept > RECENT) {
      // told before it is gone: a reader in between must not take its absence for the truth
      forgetUpTo(recent.firstKey());
      recent.pollFirstEntry();
      kept--;
    }
  }

  /** What settled between these, whoever wrote it: whoever reads next finds it in memory. Returns its types. */
  Set<String> follow(long after, long upTo) {
    var range = client.sql("SELECT " + COLUMNS + """
         FROM post.journal WHERE position > ? AND position <= ? ORDER BY position FETCH FIRST ? ROWS ONLY
        """).params(after, upTo, RECENT).query(Journal::envelope).list();
    if (range.size() < RECENT) {
      remember(range);
      return range.stream().map(Envelope::type).collect(Collectors.toSet());
    }
    forgetUpTo(upTo);
    return Set.copyOf(client.sql("SELECT DISTINCT type FROM post.journal WHERE position > ? AND position <= ?")
        .params(after, upTo).query(String.class).list());
  }

  /** Whether these were committed is not known: whoever reads next asks the database. */
  synchronized void forgetUpTo(long position) {
    forgotten = Math.max(forgotten, position);
  }

  /** At most {@code limit} messages of these types after one position, up to and with another, in order. */
  List<Envelope> read(long after, long upTo, Collection<String> types, int limit) {
    if (after >= forgotten) {
      var found = new ArrayList<Envelope>();
      for (var envelope : recent.subMap(after, false, upTo, true).values()) {
        if (types.contains(envelope.type())) {
          found.add(envelope);
          if (found.size() == limit) {
            break;
          }
        }
      }
      if (after >= forgotten) {
        return found;
      }
    }
    return client.sql("SELECT " + COLUMNS + """
         FROM post.journal
        WHERE position > :after AND position <= :upTo AND type IN (:types)
        ORDER BY position FETCH FIRST :limit ROWS ONLY
        """).param("after", after).param("upTo", upTo).param("types", types).param("limit", limit)
        .query(Journal::envelope).list();
  }

  Envelope at(long position) {
    return client.sql("SELECT " + COLUMNS + " FROM post.journal WHERE position = ?").param(position)
        .query(Journal::envelope).single();
  }

  /** Forgets for good what is older than this and before this position; never the last, so that none is given twice. */
  int purge(Instant olderThan, long before) {
    var old = OffsetDateTime.ofInstant(olderThan, ZoneOffset.UTC);
    client.sql("""
        SELECT type, MAX(position) FROM post.journal WHERE published_at < ? AND position < ?
           AND position < (SELECT MAX(position) FROM post.journal) GROUP BY type
        """).params(old, before).query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list()
        .forEach(last -> markPurged(last.getKey(), last.getValue()));
    return client.sql("""
        DELETE FROM post.journal WHERE published_at < ? AND position < ?
           AND position < (SELECT MAX(position) FROM post.journal)
        """).params(old, before).update();
  }

  /** The next messages of any type, in order. */
  List<Envelope> page(long after, long upTo, int limit) {
    return client.sql("SELECT " + COLUMNS + """
         FROM post.journal WHERE position > ? AND position <= ? ORDER BY position FETCH FIRST ? ROWS ONLY
        """).params(after, upTo, limit).query(Journal::envelope).list();
  }

  /** Forgets these for good; of the last, so that none is given twice, only what it said. */
  void forget(List<Long> positions) {
    if (positions.isEmpty()) {
      return;
    }
    client.sql("""
        DELETE FROM post.journal WHERE position IN (:positions)
           AND position < (SELECT MAX(position) FROM post.journal)
        """).param("positions", positions).update();
    client.sql("UPDATE post.journal SET payload = '{}', message_key = '' WHERE position IN (:positions)")
        .param("positions", positions).update();
    synchronized (this) {
      positions.forEach(position -> kept -= recent.remove(position) == null ? 0 : 1);
    }
  }

  private void markPurged(String type, long upTo) {
    int known = client.sql("UPDATE post.purged SET position = ? WHERE type = ?").params(upTo, type).update();
    if (known == 0) {
      client.sql("INSERT INTO post.purged (type, position) VALUES (?, ?)").params(type, upTo).update();
    }
  }

  /** Up to where some of these were forgotten; 0 if none ever was. */
  long purgedUpTo(Collection<String> types) {
    return client.sql("SELECT COALESCE(MAX(position), 0) FROM post.purged WHERE type IN (:types)")
        .param("types", types).query(Long.class).single();
  }

  /** Keys of all messages of these types after this position that can be seen, also beyond what is settled. */
  List<String> keysAfter(long position, Collection<String> types) {
    return client.sql("SELECT DISTINCT message_key FROM post.journal WHERE position > :after AND type IN (:types)")
        .param("after", position).param("types", types).query(String.class).list();
  }

  /** Whether there is something older than this, between these positions. */
  boolean holds(Instant olderThan, long after, long before) {
    return client.sql("""
        SELECT 1 FROM post.journal WHERE published_at < ? AND position > ? AND position < ? FETCH FIRST 1 ROW ONLY
        """).params(OffsetDateTime.ofInstant(olderThan, ZoneOffset.UTC), after, before).query(Integer.class).optional()
        .isPresent();
  }

  private static Envelope envelope(ResultSet row, int number) throws SQLException {
    return new Envelope(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6));
  }
}
