package shop.kontor.ordering.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.domain.Parcel;
import shop.kontor.ordering.domain.Parcels;
import shop.kontor.ordering.domain.Transit;
import tools.jackson.databind.json.JsonMapper;

/** Parcels, one row each. What is collected needs none. */
@Repository
class StoredParcels implements Parcels {

  private static final String COLUMNS = "SELECT p.order_id, p.place, p.pieces, p.due, p.state";
  /** Of orders that are confirmed, or further: what is being arranged or was cancelled is not sent. */
  private static final String GOES_ON = """
       FROM ordering.parcel p JOIN ordering.course c ON c.id = p.order_id
      WHERE c.status IN ('CONFIRMED', 'PACKED', 'SHIPPED') AND c.collection = 'SPARED' AND p.place = :place
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StoredParcels(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void add(Parcel parcel) {
    jdbc.sql("""
        INSERT INTO ordering.parcel (order_id, place, pieces, due, state)
        SELECT CAST(? AS VARCHAR(36)), CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(40000)), CAST(? AS DATE), 'WAITING'
         WHERE NOT EXISTS (SELECT 1 FROM ordering.parcel WHERE order_id = ? AND place = ?)
        """).param(parcel.order().value()).param(parcel.from().value())
        .param(json.writeValueAsString(parcel.pieces())).param(parcel.due()).param(parcel.order().value())
        .param(parcel.from().value()).update();
  }

  @Override
  public void due(OrderId order, LocalDate day) {
    jdbc.sql("UPDATE ordering.parcel SET due = ? WHERE order_id = ? AND due IS NULL").params(day, order.value())
        .update();
  }

  @Override
  public void drop(OrderId order) {
    jdbc.sql("DELETE FROM ordering.parcel WHERE order_id = ?").param(order.value()).update();
  }

  @Override
  public Optional<Parcel> find(OrderId order, LocationId from) {
    return jdbc.sql(COLUMNS + " FROM ordering.parcel p WHERE p.order_id = ? AND p.place = ?")
        .params(order.value(), from.value()).query(this::parcel).optional();
  }

  @Override
  public boolean move(OrderId order, LocationId from, Transit state) {
    // all parcels of it: of two that go last at once, one has to see that the other went
    jdbc.sql("SELECT place FROM ordering.parcel WHERE order_id = ? ORDER BY place FOR UPDATE").param(order.value())
        .query(String.class).list();
    var before = Arrays.stream(Transit.values()).filter(each -> each.compareTo(state) < 0).map(Enum::name).toList();
    return !before.isEmpty() && jdbc.sql("""
        UPDATE ordering.parcel SET state = :state WHERE order_id = :order AND place = :place AND state IN (:before)
        """).param("state", state.name()).param("order", order.value()).param("place", from.value())
        .param("before", before).update() == 1;
  }

  @Override
  public Optional<Transit> slowest(OrderId order) {
    return jdbc.sql("SELECT state FROM ordering.parcel WHERE order_id = ?").param(order.value()).query(String.class)
        .list().stream().map(Transit::valueOf).min(Transit::compareTo);
  }

  @Override
  public List<Parcel> on(Shelf shelf, LocationId place, LocalDate today, int skipped, int most) {
    var sql = jdbc.sql(COLUMNS + GOES_ON + where(shelf)
        + " ORDER BY p.due, p.order_id OFFSET :skipped ROWS FETCH NEXT :most ROWS ONLY");
    return asked(sql, shelf, place, today).param("skipped", skipped).param("most", most).query(this::parcel).list();
  }

  @Override
  public int count(Shelf shelf, LocationId place, LocalDate today) {
    return asked(jdbc.sql("SELECT COUNT(*)" + GOES_ON + where(shelf)), shelf, place, today).query(Integer.class)
        .single();
  }

  private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec sql, Shelf shelf, LocationId place,
      LocalDate today) {
    var at = sql.param("place", place.value());
    return shelf == Shelf.UNDER_WAY ? at : at.param("today", today);
  }

  private static String where(Shelf shelf) {
    return switch (shelf) {
      case TODAY -> " AND p.state IN ('WAITING', 'PACKED') AND p.due <= :today";
      case LATER -> " AND p.state IN ('WAITING', 'PACKED') AND p.due > :today";
      case UNDER_WAY -> " AND p.state = 'SHIPPED'";
    };
  }

  private Parcel parcel(ResultSet row, int number) throws SQLException {
    return new Parcel(new OrderId(row.getString(1)), new LocationId(row.getString(2)),
        json.readValue(row.getString(3), Parcel.Pieces.class), row.getObject(4, LocalDate.class),
        Transit.valueOf(row.getString(5)));
  }
}
