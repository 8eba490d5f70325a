package shop.kontor.inventory.application;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets go of references that were released or refused long ago: by then nobody asks by them again. What is held is a
 * promise, and kept until it is released.
 */
@Component
class Forgetting {

  /** So many in one transaction, so that nobody waits long behind it. */
  static final int BATCH = 500;
  private static final Duration LEAST = Duration.ofDays(7);
  private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration keep;

  Forgetting(JdbcClient jdbc, Clock clock, @Value("${kontor.inventory.keep:90d}") Duration keep) {
    if (keep.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("kontor.inventory.keep is 7d or more: a request that comes late must find"
          + " what became of it");
    }
    this.jdbc = jdbc;
    this.clock = clock;
    this.keep = keep;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    var before = OffsetDateTime.now(clock).minus(keep);
    int all = List.of("RELEASED", "REFUSED").stream().mapToInt(state -> forget(state, before)).sum();
    if (all > 0) {
      log.info("{} references were forgotten: they ended more than {} days ago", all, keep.toDays());
    }
  }

  private int forget(String state, OffsetDateTime before) {
    for (int all = 0; ; ) {
      var ended = jdbc.sql("""
          SELECT reference FROM inventory.reservation WHERE state = ? AND changed_at < ?
           ORDER BY changed_at FETCH FIRST ? ROWS ONLY
          """).params(state, before, BATCH).query(String.class).list();
      all += ended.isEmpty() ? 0 : jdbc.sql("""
          DELETE FROM inventory.reservation WHERE reference IN (:ended) AND state = :state AND changed_at < :before
          """).param("ended", ended).param("state", state).param("before", before).update();
      if (ended.size() < BATCH) {
        return all;
      }
    }
  }
}
