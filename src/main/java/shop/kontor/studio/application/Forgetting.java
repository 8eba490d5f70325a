package shop.kontor.studio.application;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.persistence.Keeping;
import shop.kontor.foundation.sharing.Duty;

/** Lets go of what was found in plans and never chosen. Rooms and designs stay as long as their project. */
@Component
class Forgetting {

  private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

  private final JdbcClient jdbc;
  private final Keeping keeping;
  private final Duty duty;

  Forgetting(JdbcClient jdbc, TransactionTemplate transactions, Clock clock, Duty duty,
      @Value("${kontor.studio.keep:7d}") Duration keep) {
    this.jdbc = jdbc;
    this.duty = duty;
    this.keeping = new Keeping("kontor.studio.keep", keep, "who brings a plan may choose its room another day",
        transactions, clock);
  }

  @Scheduled(initialDelay = 12, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("studio")) {
      forget();
    }
  }

  void forget() {
    int all = keeping.forget(
        before -> jdbc.sql("SELECT id FROM studio.finding WHERE made_at < ? ORDER BY made_at FETCH FIRST ? ROWS ONLY")
            .params(before, Keeping.BATCH).query(String.class).list(),
        (old, before) -> jdbc.sql("DELETE FROM studio.finding WHERE id IN (:old) AND made_at < :before")
            .param("old", old).param("before", before).update());
    if (all > 0) {
      log.info("{} plans were forgotten: nobody had chosen a room of them for {} days", all, keeping.days());
    }
  }
}
