package shop.kontor.payment.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.foundation.ids.Ids;

/** The test provider's book of charges. Its transactions are the provider's, never the shop's. */
@Repository
class ProviderBook {

  private static final Duration UNTIL_SECOND_NOTICE = Duration.ofMillis(300);

  private final JdbcClient jdbc;

  ProviderBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum State { APPROVED, DECLINED, LATE, CANCELLED }

  record Entry(String charge, String reference, State state, Instant approvesAt, Instant notifyAt) {

    /** What is late is approved when its time has come, without anybody's doing. */
    State stateAt(Instant now) {
      return state == State.LATE && !approvesAt.isAfter(now) ? State.APPROVED : state;
    }
  }

  /** Enters a request, or finds what became of it when it came before. */
  @Transactional
  public Entry enter(String reference, String key, Money amount, TestProvider.Manner manner, Duration lateness,
      Instant now) {
    var known = jdbc.sql("""
        SELECT charge, reference, state, approves_at, notify_at FROM payment.provider_book WHERE request_key = ?
        """).param(key).query(ProviderBook::entry).optional();
    return known.orElseGet(() -> switch (manner) {
      case APPROVE -> add(reference, key, amount, State.APPROVED, null, null);
      case DECLINE -> add(reference, key, amount, State.DECLINED, null, null);
      case APPROVE_LATE -> add(reference, key, amount, State.LATE, now.plus(lateness), now.plus(lateness));
      case APPROVE_TWICE -> {
        var second = add(reference, key + "#2", amount, State.APPROVED, null, now.plus(UNTIL_SECOND_NOTICE));
        var first = add(reference, key, amount, State.APPROVED, null, null);
        yield new Entry(first.charge, reference, first.state, null, second.notifyAt);
      }
    });
  }

  private Entry add(String reference, String key, Money amount, State state, Instant approvesAt, Instant notifyAt) {
    var entry = new Entry("ch-" + Ids.next(), reference, state, approvesAt, notifyAt);
    jdbc.sql("""
        INSERT INTO payment.provider_book (charge, request_key, reference, amount, state, approves_at, notify_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """).param(entry.charge).param(key).param(reference).param(amount == null ? null : amount.toString())
        .param(state.name()).param(at(approvesAt)).param(at(notifyAt)).update();
    return entry;
  }

  /** What is known by this reference: a charge, if there is any. */
  Optional<Entry> find(String reference, Instant now) {
    return all(reference).stream().min(Comparator.comparing(entry -> entry.stateAt(now)));
  }

  private List<Entry> all(String reference) {
    return jdbc.sql("""
        SELECT charge, reference, state, approves_at, notify_at FROM payment.provider_book WHERE reference = ?
        """).param(reference).query(ProviderBook::entry).list();
  }

  /** Cancels this charge, or all by this reference and any to come; {@code false} while one is still late. */
  @Transactional
  public boolean cancel(String reference, String charge, Instant now) {
    var meant = all(reference).stream().filter(entry -> charge == null || charge.equals(entry.charge)).toList();
    if (meant.stream().anyMatch(entry -> entry.stateAt(now) == State.LATE)) {
      return false;
    }
    if (meant.isEmpty() && charge == null) {
      add(reference, reference, null, State.CANCELLED, null, null);
    }
    meant.stream().filter(entry -> entry.stateAt(now) == State.APPROVED).forEach(entry ->
        jdbc.sql("UPDATE payment.provider_book SET state = 'CANCELLED' WHERE charge = ?").param(entry.charge).update());
    return true;
  }

  /** Approvals that are to be told by now. */
  @Transactional
  public List<Entry> toTell(Instant now) {
    var due = jdbc.sql("""
        SELECT charge, reference, state, approves_at, notify_at FROM payment.provider_book
         WHERE notify_at > ? AND notify_at <= ?
        """).param(at(Instant.EPOCH)).param(at(now)).query(ProviderBook::entry).list();
    due.forEach(entry -> jdbc.sql("""
        UPDATE payment.provider_book SET state = 'APPROVED' WHERE charge = ? AND state = 'LATE'
        """).param(entry.charge).update());
    return due;
  }

  @Transactional
  public void told(String charge) {
    jdbc.sql("UPDATE payment.provider_book SET notify_at = NULL WHERE charge = ?").param(charge).update();
  }

  /** When something is to be told. */
  List<Instant> reminders() {
    return jdbc.sql("SELECT notify_at FROM payment.provider_book WHERE notify_at > ?").param(at(Instant.EPOCH))
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant()).list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(row.getString("charge"), row.getString("reference"), State.valueOf(row.getString("state")),
        instant(row, "approves_at"), instant(row, "notify_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
