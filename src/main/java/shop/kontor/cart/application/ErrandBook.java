package shop.kontor.cart.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.cart.domain.Owner;
import shop.kontor.foundation.persistence.Keeping;
import shop.kontor.foundation.sharing.Duty;

/** What was asked for customers by those who act for them, so that it is done once. Kept for four weeks. */
@Component
class ErrandBook {

  private static final Duration KEPT = Duration.ofDays(28);

  private final JdbcClient jdbc;
  private final Keeping keeping;
  private final Duty duty;

  ErrandBook(JdbcClient jdbc, TransactionTemplate transactions, Clock clock, Duty duty) {
    this.jdbc = jdbc;
    this.duty = duty;
    this.keeping = new Keeping("kept errands", KEPT, "the post may deliver late", transactions, clock);
  }

  boolean knows(String request) {
    return jdbc.sql("SELECT COUNT(*) FROM cart.errand WHERE request = ?").param(request).query(Integer.class).single() > 0;
  }

  /** @param sets whether it says how many pieces there shall be, instead of how many more */
  void note(String request, Owner owner, boolean sets, Instant at) {
    jdbc.sql("INSERT INTO cart.errand (request, owner, sets, at) VALUES (?, ?, ?, ?)")
        .params(request, owner.value(), sets, at.atOffset(ZoneOffset.UTC)).update();
  }

  /** Whether numbers were set for this owner that were asked for later than this. */
  boolean overtaken(Owner owner, Instant at) {
    return jdbc.sql("SELECT COUNT(*) FROM cart.errand WHERE owner = ? AND at > ? AND sets")
        .params(owner.value(), at.atOffset(ZoneOffset.UTC)).query(Integer.class).single() > 0;
  }

  @Scheduled(initialDelay = 12, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("cart")) {
      forget();
    }
  }

  void forget() {
    keeping.forget(
        before -> jdbc.sql("SELECT request FROM cart.errand WHERE at < ? ORDER BY at FETCH FIRST ? ROWS ONLY")
            .params(before, Keeping.BATCH).query(String.class).list(),
        (old, before) -> jdbc.sql("DELETE FROM cart.errand WHERE request IN (:old) AND at < :before")
            .param("old", old).param("before", before).update());
  }
}
