package shop.kontor.ordering.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.domain.Handover;
import shop.kontor.ordering.domain.Handovers;
import shop.kontor.ordering.domain.OrderContent;

/** What waits, one row each; what no longer does keeps its row, for whoever asks until when it was kept. */
@Repository
class StoredHandovers implements Handovers {

  private static final String COLUMNS = "SELECT order_id, store, ready_at, kept_until FROM ordering.handover ";

  private final JdbcClient jdbc;
  private final Duration kept;
  private final Clock clock;

  StoredHandovers(JdbcClient jdbc, @Value("${kontor.ordering.collect:7d}") Duration kept, Clock clock) {
    if (kept.isNegative() || kept.isZero()) {
      throw new IllegalArgumentException("kontor.ordering.collect is more than 0: nobody could collect anything");
    }
    this.jdbc = jdbc;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public void ready(OrderContent order) {
    var id = order.order().value();
    var now = clock.instant();
    jdbc.sql("""
        INSERT INTO ordering.handover (order_id, number, store, ready_at, kept_until, waiting) VALUES (?, ?, ?, ?, ?, ?)
        """).params(id, id.substring(id.length() - 8), order.collectAt().value(), time(now), time(now.plus(kept)), true)
        .update();
  }

  @Override
  public void end(OrderId order) {
    jdbc.sql("UPDATE ordering.handover SET waiting = FALSE WHERE order_id = ?").param(order.value()).update();
  }

  @Override
  public Optional<Handover> find(OrderId order) {
    return jdbc.sql(COLUMNS + "WHERE order_id = ?").param(order.value()).query(StoredHandovers::handover).optional();
  }

  @Override
  public List<Handover> waiting(LocationId store, int skipped, int most) {
    return jdbc.sql(COLUMNS + """
        WHERE waiting = TRUE AND store = ? ORDER BY ready_at, order_id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY
        """).params(store.value(), skipped, most).query(StoredHandovers::handover).list();
  }

  @Override
  public int count(LocationId store) {
    return jdbc.sql("SELECT COUNT(*) FROM ordering.handover WHERE waiting = TRUE AND store = ?").param(store.value())
        .query(Integer.class).single();
  }

  @Override
  public List<OrderId> numbered(String end, int most) {
    return jdbc.sql("SELECT order_id FROM ordering.handover WHERE number = ? ORDER BY order_id FETCH FIRST ? ROWS ONLY")
        .params(end, most).query((row, n) -> new OrderId(row.getString(1))).list();
  }

  @Override
  public List<OrderId> overdue(Instant now, int most) {
    return jdbc.sql("""
        SELECT order_id FROM ordering.handover WHERE waiting = TRUE AND kept_until <= ?
         ORDER BY kept_until FETCH FIRST ? ROWS ONLY
        """).params(time(now), most).query((row, n) -> new OrderId(row.getString(1))).list();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Handover handover(ResultSet row, int number) throws SQLException {
    return new Handover(new OrderId(row.getString(1)), new LocationId(row.getString(2)),
        row.getObject(3, OffsetDateTime.class).toInstant(), row.getObject(4, OffsetDateTime.class).toInstant());
  }
}
