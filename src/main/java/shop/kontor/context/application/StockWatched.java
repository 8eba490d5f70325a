package shop.kontor.context.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.inventory.StockChanged;

/** A replica of what can be had; what changes of what is watched is told to projects. */
@Component
class StockWatched {

  private final JdbcClient jdbc;
  private final Watches watches;

  StockWatched(JdbcClient jdbc, Watches watches) {
    this.jdbc = jdbc;
    this.watches = watches;
  }

  private record Known(int available, long version) {}

  @ApplicationModuleListener(id = "context.watch-stock")
  void on(StockChanged fact) {
    var known = jdbc.sql("SELECT available, version FROM context.stock WHERE sku = ?").param(fact.sku().value())
        .query((row, n) -> new Known(row.getInt(1), row.getLong(2))).optional();
    if (known.filter(old -> old.version >= fact.version()).isPresent()) {
      return;
    }
    jdbc.sql(known.isPresent() ? "UPDATE context.stock SET available = ?, version = ? WHERE sku = ?"
        : "INSERT INTO context.stock (available, version, sku) VALUES (?, ?, ?)")
        .params(fact.available(), fact.version(), fact.sku().value()).update();
    known.filter(old -> old.available != fact.available()).filter(_ -> watches.has(fact.sku())).ifPresent(old ->
        watches.tell("stock " + fact.sku() + " " + fact.version(), fact.sku(),
            new Told.Counted(old.available, fact.available())));
  }
}
