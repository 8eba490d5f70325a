package shop.kontor.agents.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.agents.domain.Purse;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.CartCheckedOut;
import shop.kontor.cart.CartRefused;
import shop.kontor.foundation.persistence.Keeping;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.studio.DesignRefused;
import shop.kontor.studio.DesignsTold;
import tools.jackson.databind.json.JsonMapper;

/** How cart and studio answered what agents asked of them: any process of the house hears it, and whoever waits reads it here. */
@Component
class AnswerBook {

  private static final Duration KEPT = Duration.ofDays(28);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Bell bell;
  private final TransactionTemplate transactions;
  private final Keeping keeping;
  private final Duty duty;

  AnswerBook(JdbcClient jdbc, JsonMapper json, Bell bell, TransactionTemplate transactions, Clock clock, Duty duty) {
    this.jdbc = jdbc;
    this.json = json;
    this.bell = bell;
    this.transactions = transactions;
    this.duty = duty;
    this.keeping = new Keeping("kept answers", KEPT, "an agent may ask again", transactions, clock);
  }

  @ApplicationModuleListener(id = "agents.note-cart")
  void on(CartChanged fact) {
    note(fact.visitor(), fact.request(), fact, fact.at());
  }

  @ApplicationModuleListener(id = "agents.note-checkout")
  void on(CartCheckedOut fact) {
    note(fact.visitor(), fact.request(), fact, fact.at());
  }

  @ApplicationModuleListener(id = "agents.note-refusal")
  void on(CartRefused fact) {
    note(fact.visitor(), fact.request(), fact, fact.at());
  }

  /** Others let act for themselves, too; their answers are none of this room's business. */
  private void note(String visitor, String request, Fact fact, Instant at) {
    if (Purse.is(visitor)) {
      keep(request, fact, visitor, at);
    }
  }

  @ApplicationModuleListener(id = "agents.note-designs")
  void on(DesignsTold fact) {
    if (Purse.asked(fact.request())) {
      keep(fact.request(), fact, fact.project(), fact.at());
    }
  }

  @ApplicationModuleListener(id = "agents.note-design-refusals")
  void on(DesignRefused fact) {
    if (Purse.asked(fact.request())) {
      keep(fact.request(), fact, fact.project(), fact.at());
    }
  }

  /** @param about by what it is found when whoever it tells of is to be forgotten */
  private void keep(String request, Fact fact, String about, Instant at) {
    if (find(request).isEmpty()) {
      jdbc.sql("INSERT INTO agents.answer (request, kind, content, about, at) VALUES (?, ?, ?, ?, ?)")
          .params(request, fact.getClass().getSimpleName(), json.writeValueAsString(fact), about,
              at.atOffset(ZoneOffset.UTC)).update();
      bell.ringAfterCommit(request);
    }
  }

  void erase(Collection<String> about) {
    if (!about.isEmpty()) {
      jdbc.sql("DELETE FROM agents.answer WHERE about IN (:gone)").param("gone", about).update();
    }
  }

  /** What was asked by this is not asked for again. */
  void letGo(String request) {
    transactions.executeWithoutResult(_ -> jdbc.sql("DELETE FROM agents.answer WHERE request = ?").param(request).update());
  }

  Optional<Fact> find(String request) {
    return jdbc.sql("SELECT kind, content FROM agents.answer WHERE request = ?").param(request)
        .query((row, n) -> read(row.getString(1), row.getString(2))).optional();
  }

  private Fact read(String kind, String content) {
    return switch (kind) {
      case "CartChanged" -> json.readValue(content, CartChanged.class);
      case "CartCheckedOut" -> json.readValue(content, CartCheckedOut.class);
      case "DesignsTold" -> json.readValue(content, DesignsTold.class);
      case "DesignRefused" -> json.readValue(content, DesignRefused.class);
      default -> json.readValue(content, CartRefused.class);
    };
  }

  @Scheduled(initialDelay = 13, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("agents")) {
      forget();
    }
  }

  void forget() {
    keeping.forget(
        before -> jdbc.sql("SELECT request FROM agents.answer WHERE at < ? ORDER BY at FETCH FIRST ? ROWS ONLY")
            .params(before, Keeping.BATCH).query(String.class).list(),
        (old, before) -> jdbc.sql("DELETE FROM agents.answer WHERE request IN (:old) AND at < :before")
            .param("old", old).param("before", before).update());
    keeping.forget(
        before -> jdbc.sql("SELECT id FROM agents.purchase WHERE at < ? ORDER BY at FETCH FIRST ? ROWS ONLY")
            .params(before, Keeping.BATCH).query(String.class).list(),
        (old, before) -> jdbc.sql("DELETE FROM agents.purchase WHERE id IN (:old) AND at < :before")
            .param("old", old).param("before", before).update());
  }
}
