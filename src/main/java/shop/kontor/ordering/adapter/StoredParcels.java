package shop.kontor.ordering.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.domain.Parcel;
import shop.kontor.ordering.domain.Parcels;
import tools.jackson.databind.json.JsonMapper;

/** Parcels of stores, one row each. What is collected needs none. */
@Repository
class StoredParcels implements Parcels {

  private static final String DUE = """
       FROM ordering.parcel p JOIN ordering.course c ON c.id = p.order_id
      WHERE p.sent = FALSE AND p.store = ? AND c.status = 'CONFIRMED' AND c.collection = 'SPARED'
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
        INSERT INTO ordering.parcel (order_id, store, pieces, sent)
        SELECT CAST(? AS VARCHAR(36)), CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(40000)), FALSE
         WHERE NOT EXISTS (SELECT 1 FROM ordering.parcel WHERE order_id = ? AND store = ?)
        """).params(parcel.order().value(), parcel.store().value(), json.writeValueAsString(parcel.pieces()),
        parcel.order().value(), parcel.store().value()).update();
  }

  @Override
  public void drop(OrderId order) {
    jdbc.sql("DELETE FROM ordering.parcel WHERE order_id = ?").param(order.value()).update();
  }

  @Override
  public boolean sent(OrderId order, LocationId store) {
    return jdbc.sql("""
        UPDATE ordering.parcel SET sent = TRUE WHERE order_id = ? AND store = ? AND sent = FALSE
           AND EXISTS (SELECT 1 FROM ordering.course WHERE id = ? AND status = 'CONFIRMED' AND collection = 'SPARED')
        """).params(order.value(), store.value(), order.value()).update() == 1;
  }

  @Override
  public List<Parcel> waiting(LocationId store, int skipped, int most) {
    return jdbc.sql("SELECT p.order_id, p.store, p.pieces" + DUE
        + "ORDER BY p.order_id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY").params(store.value(), skipped, most)
        .query(this::parcel).list();
  }

  @Override
  public int count(LocationId store) {
    return jdbc.sql("SELECT COUNT(*)" + DUE).param(store.value()).query(Integer.class).single();
  }

  private Parcel parcel(ResultSet row, int number) throws SQLException {
    return new Parcel(new OrderId(row.getString(1)), new LocationId(row.getString(2)),
        json.readValue(row.getString(3), Parcel.Pieces.class));
  }
}
