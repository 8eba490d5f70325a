package shop.kontor.cart.application;

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
 * Lets go of carts that ended long ago, in an order or in another cart: by then no order brings them back. An open one
 * is kept.
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

  Forgetting(JdbcClient jdbc, Clock clock, @Value("${kontor.cart.keep:90d}") Duration keep) {
    if (keep.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("kontor.cart.keep is 7d or more: a cart must be there when its order falls"
          + " through");
    }
    this.jdbc = jdbc;
    this.clock = clock;
    this.keep = keep;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    var before = OffsetDateTime.now(clock).minus(keep);
    int all = List.of("CHECKED_OUT", "MERGED", "RETURNED").stream().mapToInt(status -> forget(status, before)).sum();
    if (all > 0) {
      log.info("{} carts were forgotten: they ended more than {} days ago", all, keep.toDays());
    }
  }

  private int forget(String status, OffsetDateTime before) {
    for (int all = 0; ; ) {
      var ended = jdbc.sql("""
          SELECT id FROM cart.cart WHERE status = ? AND changed_at < ?
           ORDER BY changed_at FETCH FIRST ? ROWS ONLY
          """).params(status, before, BATCH).query(String.class).list();
      all += ended.isEmpty() ? 0 : jdbc.sql("""
          DELETE FROM cart.cart WHERE id IN (:ended) AND status = :status AND changed_at < :before
          """).param("ended", ended).param("status", status).param("before", before).update();
      if (ended.size() < BATCH) {
        return all;
      }
    }
  }
}
