package shop.kontor.inventory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.inventory.domain.Place;
import shop.kontor.inventory.domain.Stock;
import tools.jackson.databind.json.JsonMapper;

/** Keeps stock: one row per variant, which is locked while it is decided what to promise of it. */
@Component
class StockBook {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StockBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Places(List<Place> places) implements Document {}

  Optional<Stock> find(Sku sku) {
    return jdbc.sql("SELECT sku, places, version FROM inventory.stock WHERE sku = ?").param(sku.value())
        .query(this::stock).optional();
  }

  List<Stock> find(Collection<Sku> skus) {
    return skus.isEmpty() ? List.of()
        : jdbc.sql("SELECT sku, places, version FROM inventory.stock WHERE sku IN (:skus)")
        .param("skus", skus.stream().map(Sku::value).toList()).query(this::stock).list();
  }

  /** The next by SKU, after this one, of which anything was ever told. */
  List<Stock> after(String sku, int most) {
    return jdbc.sql("""
        SELECT sku, places, version FROM inventory.stock WHERE sku > ? AND version > 0
         ORDER BY sku FETCH FIRST ? ROWS ONLY
        """).params(sku, most).query(this::stock).list();
  }

  /**
   * Nobody else changes these until the transaction ends. Always locked in one order, so that nobody waits for ever.
   */
  Map<Sku, Stock> lock(Collection<Sku> skus) {
    if (skus.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql("SELECT sku, places, version FROM inventory.stock WHERE sku IN (:skus) ORDER BY sku FOR UPDATE")
        .param("skus", skus.stream().map(Sku::value).toList()).query(this::stock).stream()
        .collect(Collectors.toMap(Stock::sku, Function.identity()));
  }

  /** As {@link #lock(Collection)}, and cheap where there is no row: most that are counted in bulk are new. */
  Optional<Stock> lock(Sku sku) {
    return find(sku).isEmpty() ? Optional.empty() : Optional.ofNullable(lock(List.of(sku)).get(sku));
  }

  void add(Stock stock) {
    jdbc.sql("""
        INSERT INTO inventory.stock (sku, on_hand, reserved, missing, unknown_pieces, places, version)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """).params(stock.sku().value(), stock.onHand(), stock.reserved(), stock.missing(), stock.unknown(),
        written(stock), stock.version()).update();
  }

  /** Leaves {@code missing} alone, so that the database itself refuses to promise more than there is. */
  void keepPromise(Stock stock, long before) {
    expectOne(stock, jdbc.sql("""
        UPDATE inventory.stock SET reserved = ?, places = ?, version = ?
         WHERE sku = ? AND version = ? AND on_hand >= ?
        """).params(stock.reserved(), written(stock), stock.version(), stock.sku().value(), before, stock.reserved())
        .update());
  }

  /** For promises that ended. */
  void keep(Stock stock, long before) {
    expectOne(stock, jdbc.sql("""
        UPDATE inventory.stock SET on_hand = ?, reserved = ?, missing = ?, unknown_pieces = ?, places = ?, version = ?
         WHERE sku = ? AND version = ?
        """).params(stock.onHand(), stock.reserved(), stock.missing(), stock.unknown(), written(stock),
        stock.version(), stock.sku().value(), before).update());
  }

  /**
   * For what was counted, and what went over the counter. A count that found what was known makes no new version, but
   * is kept for its time.
   */
  void keepCount(Stock stock, long before) {
    expectOne(stock, jdbc.sql("""
        UPDATE inventory.stock SET on_hand = ?, missing = ?, unknown_pieces = ?, places = ?, version = ?
         WHERE sku = ? AND version = ?
        """).params(stock.onHand(), stock.missing(), stock.unknown(), written(stock), stock.version(),
        stock.sku().value(), before).update());
  }

  private static void expectOne(Stock stock, int rows) {
    if (rows != 1) {
      throw new OptimisticLockingFailureException("Stock of " + stock.sku() + " was changed by someone else");
    }
  }

  private String written(Stock stock) {
    return json.writeValueAsString(new Places(stock.places()));
  }

  private Stock stock(ResultSet row, int number) throws SQLException {
    return new Stock(new Sku(row.getString(1)), json.readValue(row.getString(2), Places.class).places(),
        row.getLong(3));
  }
}
