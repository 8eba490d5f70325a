package shop.kontor.foundation.post;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.house.NotOpened;

/**
 * Lets the journal forget what is old and was heard by every reader that it knows, whether that is open here or not. A
 * reader that never comes back holds it up, until a person says that it is gone.
 */
final class Purge {

  static final String GONE = "kontor.post.gone";
  private static final Logger log = LoggerFactory.getLogger(Purge.class);

  private final Journal journal;
  private final Oblivion oblivion;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duration keep;
  private final List<String> gone;
  private Set<String> missed = Set.of();

  /** @param gone readers that never come back, or if they do, then as if for the first time */
  Purge(Journal journal, Oblivion oblivion, JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Duration keep,
      List<String> gone) {
    this.journal = journal;
    this.oblivion = oblivion;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.keep = keep;
    this.gone = gone;
  }

  /**
   * Forgets what is known of the readers that are gone.
   *
   * @throws NotOpened if one of them opens here
   */
  void start(Set<String> opening) {
    for (var reader : gone) {
      if (opening.contains(reader)) {
        throw new NotOpened("%s says that %s is gone, and it is in this process".formatted(GONE, reader),
            "Leave it out there; what it has not heard yet would be lost.");
      }
      if (forget(reader)) {
        log.warn("{} is gone, as {} says: nothing is kept for it any more", reader, GONE);
      }
    }
  }

  private boolean forget(String reader) {
    return transaction.execute(_ -> jdbc.sql("DELETE FROM post.held WHERE room = ?").param(reader).update()
        + jdbc.sql("DELETE FROM post.cursor WHERE room = ?").param(reader).update()) > 0;
  }

  /**
   * How far every reader has got that the journal knows.
   *
   * @param here up to where those have heard everything that are open here
   * @param absent how far the others have
   */
  private record Heard(long here, Map<String, Long> absent) {

    long byAll() {
      return Math.min(here, absent.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE));
    }
  }

  private Heard heard(Map<String, Long> open) {
    var absent = new TreeMap<String, Long>();
    jdbc.sql("SELECT room, position FROM post.cursor WHERE NOT away")
        .query((row, n) -> absent.put(row.getString(1), row.getLong(2))).list();
    absent.keySet().removeAll(open.keySet());
    return new Heard(open.values().stream().mapToLong(Long::longValue).min().orElse(0), absent);
  }

  /**
   * Forgets what tells of somebody who must be forgotten, however young it is.
   *
   * @param open how far each reader here has got
   */
  void forget(Map<String, Long> open) {
    oblivion.run(() -> heard(open).byAll());
  }

  /** @param open how far each reader here has got */
  void run(Map<String, Long> open) {
    // cursors first: what is held a moment later lies after them
    var heard = heard(open);
    long oldestHeld = jdbc.sql("SELECT COALESCE(MIN(position), ?) FROM post.held").param(Long.MAX_VALUE)
        .query(Long.class).single();
    var old = clock.instant().minus(keep);
    long before = Math.min(heard.byAll(), oldestHeld);
    int purged = transaction.execute(_ -> journal.purge(old, before));
    if (purged > 0) {
      log.info("The journal let go of {} messages that every room had heard and that were older than {}", purged, keep);
    }
    var missing = new TreeSet<String>();
    heard.absent().forEach((reader, position) -> {
      if (journal.holds(old, position, heard.here())) {
        missing.add(reader);
      }
    });
    if (!missing.isEmpty() && !missing.equals(missed)) {
      log.warn("The journal keeps messages older than {} for {}, not open here, which has yet to hear them. If that "
          + "never opens again, say {}={}", keep, String.join(", ", missing), GONE, String.join(",", missing));
    }
    missed = missing;
  }
}
