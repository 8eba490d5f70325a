package shop.kontor.payment.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.kontor.payment.PaymentDeclined;
import shop.kontor.payment.domain.Conversation;
import shop.kontor.payment.domain.Payment;
import shop.kontor.payment.domain.Payments;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredPayments implements Payments {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StoredPayments(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<Payment> find(String reference) {
    return jdbc.sql("""
        SELECT reference, amount, method, state, reason, charge, surplus, attempts, requested_at, due_at, talk, trace,
               version FROM payment.payment WHERE reference = ?
        """).param(reference).query(this::payment).optional();
  }

  @Override
  public void add(Payment payment) {
    jdbc.sql("""
        INSERT INTO payment.payment (reference, amount, method, requested_at, trace, state, reason, charge, surplus,
          attempts, due_at, talk, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """).param(payment.reference()).param(payment.amount() == null ? null : payment.amount().toString())
        .param(payment.method()).param(at(payment.requestedAt())).param(payment.trace()).param(payment.state().name())
        .param(payment.reason() == null ? null : payment.reason().name()).param(payment.charge())
        .param(payment.surplus()).param(payment.attempts()).param(at(payment.dueAt()))
        .param(json.writeValueAsString(payment.talk())).update();
  }

  @Override
  public boolean replace(Payment payment) {
    return jdbc.sql("""
        UPDATE payment.payment SET amount = ?, method = ?, state = ?, reason = ?, charge = ?, surplus = ?,
               attempts = ?, due_at = ?, talk = ?, version = version + 1
         WHERE reference = ? AND version = ?
        """).param(payment.amount() == null ? null : payment.amount().toString()).param(payment.method())
        .param(payment.state().name()).param(payment.reason() == null ? null : payment.reason().name())
        .param(payment.charge()).param(payment.surplus()).param(payment.attempts()).param(at(payment.dueAt()))
        .param(json.writeValueAsString(payment.talk())).param(payment.reference()).param(payment.version())
        .update() == 1;
  }

  @Override
  public List<Payment> waiting(int most) {
    // a range, not IS NOT NULL: what is settled has no due time and must not be read
    return jdbc.sql("""
        SELECT reference, amount, method, state, reason, charge, surplus, attempts, requested_at, due_at, talk, trace,
               version FROM payment.payment WHERE due_at > ? ORDER BY due_at FETCH FIRST ? ROWS ONLY
        """).param(at(Instant.EPOCH)).param(most).query(this::payment).list();
  }

  @Override
  public List<Payment> all(Payment.State state, String before, int most) {
    var from = before == null ? Optional.<Payment>empty() : find(before);
    var moment = at(from.map(Payment::requestedAt).orElse(Instant.parse("9999-01-01T00:00:00Z")));
    var reference = from.map(Payment::reference).orElse("");
    if (state == null) {
      return jdbc.sql("""
          SELECT reference, amount, method, state, reason, charge, surplus, attempts, requested_at, due_at, talk,
                 trace, version FROM payment.payment
           WHERE requested_at <= ? AND (requested_at < ? OR reference < ?)
           ORDER BY requested_at DESC, reference DESC FETCH FIRST ? ROWS ONLY
          """).param(moment).param(moment).param(reference).param(most).query(this::payment).list();
    }
    return jdbc.sql("""
        SELECT reference, amount, method, state, reason, charge, surplus, attempts, requested_at, due_at, talk, trace,
               version FROM payment.payment
         WHERE state = ? AND requested_at <= ? AND (requested_at < ? OR reference < ?)
         ORDER BY state DESC, requested_at DESC, reference DESC FETCH FIRST ? ROWS ONLY
        """).param(state.name()).param(moment).param(moment).param(reference).param(most).query(this::payment).list();
  }

  @Override
  public long count(Payment.State state, Instant since) {
    return jdbc.sql("SELECT COUNT(*) FROM payment.payment WHERE state = ? AND requested_at >= ?").param(state.name())
        .param(at(since)).query(Long.class).single();
  }

  private Payment payment(ResultSet row, int number) throws SQLException {
    var amount = row.getString("amount");
    var reason = row.getString("reason");
    return new Payment(row.getString("reference"), amount == null ? null : Money.parse(amount),
        row.getString("method"), Payment.State.valueOf(row.getString("state")),
        reason == null ? null : PaymentDeclined.Reason.valueOf(reason), row.getString("charge"),
        row.getString("surplus"), row.getInt("attempts"), instant(row, "requested_at"), instant(row, "due_at"),
        json.readValue(row.getString("talk"), Conversation.class), row.getString("trace"), row.getLong("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
