package shop.kontor.letters.application;

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

/** Lets go of letters that were settled long ago: they say who bought what. */
@Component
class Forgetting {

  private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

  private final JdbcClient jdbc;
  private final Keeping keeping;
  private final Duty duty;

  Forgetting(JdbcClient jdbc, TransactionTemplate transactions, Clock clock, Duty duty,
      @Value("${kontor.letters.keep:30d}") Duration keep) {
    this.jdbc = jdbc;
    this.duty = duty;
    this.keeping = new Keeping("kontor.letters.keep", keep, "a letter must be known while it may be asked for again",
        transactions, clock);
  }

  @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("letters")) {
      forget();
    }
  }

  void forget() {
    int gone = keeping.forget(
        before -> jdbc.sql("""
            SELECT reference FROM letters.letter WHERE settled_at < ? ORDER BY settled_at FETCH FIRST ? ROWS ONLY
            """).params(before, Keeping.BATCH).query(String.class).list(),
        (settled, before) -> jdbc.sql("""
            DELETE FROM letters.letter WHERE reference IN (:settled) AND settled_at < :before
            """).param("settled", settled).param("before", before).update());
    if (gone > 0) {
      log.info("{} letters were forgotten: they were settled more than {} days ago", gone, keeping.days());
    }
  }
}
