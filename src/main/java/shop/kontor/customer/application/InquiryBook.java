package shop.kontor.customer.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.kontor.customer.CustomerId;

/** What rooms were asked about customers, and what they answered. */
@Repository
class InquiryBook {

  private final JdbcClient jdbc;

  InquiryBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Kind { ERASURE, EXPORT }

  /**
   * @param round that was told last
   * @param doneAt when all had answered; {@code null} until then
   */
  record Inquiry(String id, Kind kind, CustomerId customer, Instant askedAt, int round, @Nullable Instant doneAt) {}

  /** @param round that it answers; @param part from 0 */
  record Answer(String room, int round, int part, boolean last, String content, Instant at) {}

  void add(Inquiry inquiry) {
    jdbc.sql("INSERT INTO customer.inquiry (id, kind, customer, asked_at, told) VALUES (?, ?, ?, ?, ?)")
        .params(inquiry.id, inquiry.kind.name(), inquiry.customer.value(), time(inquiry.askedAt), inquiry.round)
        .update();
  }

  Optional<Inquiry> find(String id) {
    return jdbc.sql("SELECT id, kind, customer, asked_at, told, done_at FROM customer.inquiry WHERE id = ?").param(id)
        .query(this::inquiry).optional();
  }

  /** The latest of a customer. */
  Optional<Inquiry> latest(CustomerId customer, Kind kind) {
    return jdbc.sql("""
        SELECT id, kind, customer, asked_at, told, done_at FROM customer.inquiry WHERE customer = ? AND kind = ?
         ORDER BY asked_at DESC, id DESC FETCH FIRST 1 ROW ONLY
        """).params(customer.value(), kind.name()).query(this::inquiry).optional();
  }

  /** The latest first. */
  List<Inquiry> all(Kind kind, int most) {
    return jdbc.sql("""
        SELECT id, kind, customer, asked_at, told, done_at FROM customer.inquiry WHERE kind = ?
         ORDER BY asked_at DESC, id DESC FETCH FIRST ? ROWS ONLY
        """).params(kind.name(), most).query(this::inquiry).list();
  }

  /** Nobody else goes on with it until the transaction ends. */
  void hold(String id) {
    jdbc.sql("UPDATE customer.inquiry SET told = told WHERE id = ?").param(id).update();
  }

  void go(String id, int round) {
    jdbc.sql("UPDATE customer.inquiry SET told = ?, done_at = NULL WHERE id = ?").params(round, id).update();
  }

  void end(String id, Instant now) {
    jdbc.sql("UPDATE customer.inquiry SET done_at = ? WHERE id = ?").params(time(now), id).update();
  }

  /** Once, however often it is told. */
  void answer(String inquiry, Answer answer) {
    int known = jdbc.sql("""
        UPDATE customer.answer SET last = ?, content = ? WHERE inquiry = ? AND room = ? AND told = ? AND part = ?
        """).params(answer.last, answer.content, inquiry, answer.room, answer.round, answer.part).update();
    if (known == 0) {
      jdbc.sql("""
          INSERT INTO customer.answer (inquiry, room, told, part, last, content, answered_at)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """).params(inquiry, answer.room, answer.round, answer.part, answer.last, answer.content, time(answer.at))
          .update();
    }
  }

  /** In order. */
  List<Answer> answers(String inquiry) {
    return jdbc.sql("""
        SELECT room, told, part, last, content, answered_at FROM customer.answer WHERE inquiry = ?
         ORDER BY room, told, part
        """).param(inquiry).query((row, n) -> new Answer(row.getString(1), row.getInt(2), row.getInt(3),
            row.getBoolean(4), row.getString(5), instant(row, 6))).list();
  }

  /** Those who have answered a round in full. */
  Set<String> answered(String inquiry, int round) {
    return Set.copyOf(jdbc.sql("""
        SELECT room FROM customer.answer WHERE inquiry = ? AND told = ?
         GROUP BY room HAVING COUNT(*) = MAX(CASE WHEN last THEN part + 1 ELSE 0 END)
        """).params(inquiry, round).query(String.class).list());
  }

  void learn(String inquiry, Collection<String> references) {
    references.forEach(reference -> jdbc.sql("""
        INSERT INTO customer.reference (inquiry, reference)
        SELECT CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(200))
         WHERE NOT EXISTS (SELECT 1 FROM customer.reference WHERE inquiry = ? AND reference = ?)
        """).params(inquiry, reference, inquiry, reference).update());
  }

  /** References that nobody was told of yet, and are from this round on. */
  List<String> tell(String inquiry, int round, int most) {
    var untold = jdbc.sql("""
        SELECT reference FROM customer.reference WHERE inquiry = ? AND told IS NULL
         ORDER BY reference FETCH FIRST ? ROWS ONLY
        """).params(inquiry, most).query(String.class).list();
    if (!untold.isEmpty()) {
      jdbc.sql("UPDATE customer.reference SET told = :round WHERE inquiry = :inquiry AND reference IN (:untold)")
          .param("round", round).param("inquiry", inquiry).param("untold", untold).update();
    }
    return untold;
  }

  /** Once for each. */
  void came(CustomerId customer, String visitor) {
    jdbc.sql("""
        INSERT INTO customer.browser (customer, visitor)
        SELECT CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(100))
         WHERE NOT EXISTS (SELECT 1 FROM customer.browser WHERE customer = ? AND visitor = ?)
        """).params(customer.value(), visitor, customer.value(), visitor).update();
  }

  /** With which she signed in. */
  List<String> browsers(CustomerId customer) {
    return jdbc.sql("SELECT visitor FROM customer.browser WHERE customer = ? ORDER BY visitor").param(customer.value())
        .query(String.class).list();
  }

  void forgetBrowsers(CustomerId customer) {
    jdbc.sql("DELETE FROM customer.browser WHERE customer = ?").param(customer.value()).update();
  }

  List<String> exports(CustomerId customer) {
    return jdbc.sql("SELECT id FROM customer.inquiry WHERE customer = ? AND kind = 'EXPORT'").param(customer.value())
        .query(String.class).list();
  }

  /** Exports that were asked for before this moment. */
  List<String> exportsBefore(OffsetDateTime moment, int most) {
    return jdbc.sql("""
        SELECT id FROM customer.inquiry WHERE kind = 'EXPORT' AND asked_at < ? ORDER BY asked_at FETCH FIRST ? ROWS ONLY
        """).params(moment, most).query(String.class).list();
  }

  int forget(List<String> inquiries) {
    if (inquiries.isEmpty()) {
      return 0;
    }
    jdbc.sql("DELETE FROM customer.answer WHERE inquiry IN (:ids)").param("ids", inquiries).update();
    jdbc.sql("DELETE FROM customer.reference WHERE inquiry IN (:ids)").param("ids", inquiries).update();
    return jdbc.sql("DELETE FROM customer.inquiry WHERE id IN (:ids)").param("ids", inquiries).update();
  }

  private Inquiry inquiry(ResultSet row, int n) throws SQLException {
    return new Inquiry(row.getString(1), Kind.valueOf(row.getString(2)), new CustomerId(row.getString(3)),
        instant(row, 4), row.getInt(5), instant(row, 6));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
