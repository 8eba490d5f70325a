package shop.kontor.inventory.application;

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
 * Lets go of references that were released or refused long ago, and of what went over the counter then: by then nobody
 * asks by them again, nor counts as of before. What is held is a promise, and kept until it is released.
 */
@Component
class Forgetting {

  private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

  private final JdbcClient jdbc;
  private final Keeping keeping;
  private final Duty duty;

  Forgetting(JdbcClient jdbc, TransactionTemplate transactions, Clock clock, Duty duty,
      @Value("${kontor.inventory.keep:90d}") Duration keep) {
    this.jdbc = jdbc;
    this.duty = duty;
    this.keeping = new Keeping("kontor.inventory.keep", keep,
        "a request that comes late must find what became of it", transactions, clock);
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("inventory")) {
      forget();
    }
  }

  void forget() {
    int all = Stream.of("RELEASED", "REFUSED").mapToInt(this::forget).sum() + forgetMovements();
    if (all > 0) {
      log.info("{} references were forgotten: they ended more than {} days ago", all, keeping.days());
    }
  }

  private int forgetMovements() {
    return keeping.forget(
        before -> jdbc.sql("""
            SELECT reference FROM inventory.movement WHERE heard_at < ? ORDER BY heard_at FETCH FIRST ? ROWS ONLY
            """).params(before, Keeping.BATCH).query(String.class).list(),
        (ended, before) -> jdbc.sql("DELETE FROM inventory.movement WHERE reference IN (:ended) AND heard_at < :before")
            .param("ended", ended).param("before", before).update());
  }

  private int forget(String state) {
    return keeping.forget(
        before -> jdbc.sql("""
            SELECT reference FROM inventory.reservation WHERE state = ? AND changed_at < ?
             ORDER BY changed_at FETCH FIRST ? ROWS ONLY
            """).params(state, before, Keeping.BATCH).query(String.class).list(),
        (ended, before) -> jdbc.sql("""
            DELETE FROM inventory.reservation
             WHERE reference IN (:ended) AND state = :state AND changed_at < :before
            """).param("ended", ended).param("state", state).param("before", before).update());
  }
}
