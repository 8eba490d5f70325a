package shop.kontor.till.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import shop.kontor.inventory.StockTaken.Oversold;
import shop.kontor.till.domain.Deviation;
import shop.kontor.till.domain.Returned;
import shop.kontor.till.domain.Sale;
import shop.kontor.till.domain.SaleLine;
import tools.jackson.databind.json.JsonMapper;

/** Finds sales. */
@Service
public class SaleReading {

  /** Told of when any sale changed. */
  public static final String TOPIC = "till/sales";
  private static final String SALES = """
      SELECT sale, sold_at, heard_at, sent_by, deviations, oversold, returned FROM till.sale
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SaleReading(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A sale, and what is known of it.
   *
   * @param soldAt by the house's clock
   * @param heardAt when the till told of it
   * @param sentBy who was signed in there by then
   */
  public record Kept(Sale sale, Instant soldAt, Instant heardAt, String sentBy, List<Deviation> deviations,
      List<Oversold> oversold, Returned returned) {

    public int pieces() {
      return sale.lines().stream().mapToInt(SaleLine::quantity).sum();
    }

    public boolean wanting() {
      return !deviations.isEmpty() || !oversold.isEmpty();
    }
  }

  public Optional<Kept> find(String id) {
    return jdbc.sql(SALES + " WHERE id = ?").param(id).query(this::kept).optional();
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<Kept> lock(String id) {
    return jdbc.sql(SALES + " WHERE id = ? FOR UPDATE").param(id).query(this::kept).optional();
  }

  /**
   * The newest first.
   *
   * @param receipt number, or the beginning of it; empty for all
   * @param wanting only those with which something is wrong
   * @param before heard before this one, by id; {@code null} for the newest of all
   */
  public List<Kept> sales(String receipt, boolean wanting, @Nullable String before, int most) {
    var last = before == null ? Optional.<Kept>empty() : find(before);
    return jdbc.sql(SALES + """
         WHERE receipt LIKE :receipt ESCAPE '!' AND wanting >= :wanting
           AND (heard_at < :heard OR heard_at = :heard AND id < :before)
         ORDER BY heard_at DESC, id DESC FETCH FIRST :most ROWS ONLY
        """).param("receipt", receipt.strip().toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
        .param("wanting", wanting ? 1 : 0)
        .param("heard", SaleBook.time(last.map(Kept::heardAt).orElse(Instant.parse("9999-01-01T00:00:00Z"))))
        .param("before", last.map(kept -> kept.sale().id()).orElse("")).param("most", most)
        .query(this::kept).list();
  }

  /** What one customer bought, the first first. */
  List<Kept> of(String customer) {
    return jdbc.sql(SALES + " WHERE customer = ? ORDER BY sold_at, id").param(customer).query(this::kept).list();
  }

  /** How many there are with which something is wrong. */
  public int wanting() {
    return jdbc.sql("SELECT COUNT(*) FROM till.sale WHERE wanting = 1").query(Integer.class).single();
  }

  private Kept kept(ResultSet row, int number) throws SQLException {
    var oversold = row.getString(6);
    var returned = row.getString(7);
    return new Kept(json.readValue(row.getString(1), Sale.class), row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4),
        List.of(json.readValue(row.getString(5), Deviation[].class)),
        oversold == null ? List.of() : List.of(json.readValue(oversold, Oversold[].class)),
        returned == null ? new Returned(List.of()) : json.readValue(returned, Returned.class));
  }
}
