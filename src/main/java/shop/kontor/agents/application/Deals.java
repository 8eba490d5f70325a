package shop.kontor.agents.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.agents.domain.Deal;
import shop.kontor.foundation.persistence.Keeping;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.web.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** The deals that agents have with the shop. Kept for four weeks. */
@Component
class Deals {

  private static final Duration KEPT = Duration.ofDays(28);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Keeping keeping;
  private final Duty duty;

  Deals(JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction, Clock clock, Duty duty) {
    this.jdbc = jdbc;
    this.json = json;
    this.transaction = transaction;
    this.clock = clock;
    this.duty = duty;
    this.keeping = new Keeping("kept deals", KEPT, "an agent may ask what became of it", transaction, clock);
  }

  /** @param version that was read: whoever saves tells it, and none has saved meanwhile */
  record Kept(Deal deal, int version) {}

  Optional<Kept> find(String id) {
    return jdbc.sql("SELECT content, version FROM agents.deal WHERE id = ?").param(id)
        .query((row, n) -> new Kept(json.readValue(row.getString(1), Deal.class), row.getInt(2))).optional();
  }

  /** False if there is one of this id already. */
  boolean begin(Deal deal) {
    try {
      transaction.executeWithoutResult(_ -> jdbc.sql(
          "INSERT INTO agents.deal (id, purse, content, version, at, customer) VALUES (?, ?, ?, 1, ?, ?)")
          .params(deal.id(), deal.purse().secret(), json.writeValueAsString(deal), clock.instant().atOffset(ZoneOffset.UTC),
              deal.leave() == null ? null : deal.leave().customer())
          .update());
      return true;
    } catch (DuplicateKeyException known) {
      return false;
    }
  }

  /** @throws Refusal if somebody else has saved it meanwhile */
  Kept save(Deal deal, int version) {
    return trySave(deal, version).orElseThrow(() -> Refusal.conflict("agents.refused.meanwhile"));
  }

  /** Empty if somebody else has saved it meanwhile. */
  Optional<Kept> trySave(Deal deal, int version) {
    int saved = transaction.execute(_ -> jdbc.sql("""
        UPDATE agents.deal SET content = ?, version = ?, at = ? WHERE id = ? AND version = ?
        """).params(json.writeValueAsString(deal), version + 1, clock.instant().atOffset(ZoneOffset.UTC), deal.id(),
            version).update());
    return saved == 0 ? Optional.empty() : Optional.of(new Kept(deal, version + 1));
  }

  @Scheduled(initialDelay = 14, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("agents")) {
      forget();
    }
  }

  void forget() {
    keeping.forget(
        before -> jdbc.sql("SELECT id FROM agents.deal WHERE at < ? ORDER BY at FETCH FIRST ? ROWS ONLY")
            .params(before, Keeping.BATCH).query(String.class).list(),
        (old, before) -> jdbc.sql("DELETE FROM agents.deal WHERE id IN (:old) AND at < :before")
            .param("old", old).param("before", before).update());
  }
}
