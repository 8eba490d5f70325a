package shop.kontor.cart.application;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.persistence.Keeping;
import shop.kontor.foundation.sharing.Duty;

/**
 * Lets go of carts that ended long ago, in an order or in another cart: by then no order brings them back. An open one
 * is kept.
 */
@Component
class Forgetting {

  private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

  private final JdbcClient jdbc;
  private final Keeping keeping;
  private final Duty duty;

  Forgetting(JdbcClient jdbc, TransactionTemplate transactions, Clock clock, Duty duty,
      @Value("${kontor.cart.keep:90d}") Duration keep) {
    this.jdbc = jdbc;
    this.duty = duty;
    this.keeping = new Keeping("kontor.cart.keep", keep, "a cart must be there when its order falls through",
        transactions, clock);
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("cart")) {
      forget();
    }
  }

  void forget() {
    int all = Stream.of("CHECKED_OUT", "MERGED", "RETURNED", "PAID").mapToInt(this::forget).sum();
    if (all > 0) {
      log.info("{} carts were forgotten: they ended more than {} days ago", all, keeping.days());
    }
  }

  private int forget(String status) {
    return keeping.forget(
        before -> jdbc.sql("""
            SELECT id FROM cart.cart WHERE status = ? AND changed_at < ?
             ORDER BY changed_at FETCH FIRST ? ROWS ONLY
            """).params(status, before, Keeping.BATCH).query(String.class).list(),
        (ended, before) -> jdbc.sql("""
            DELETE FROM cart.cart
             WHERE id IN (:ended) AND status = :status AND changed_at < :before
            """).param("ended", ended).param("status", status).param("before", before).update());
  }
}
