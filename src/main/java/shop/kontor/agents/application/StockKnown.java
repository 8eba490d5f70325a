package shop.kontor.agents.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.inventory.StockChanged;

/** A replica of stock. */
@Component
class StockKnown {

  private final JdbcClient jdbc;

  StockKnown(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener(id = "agents.note-stock")
  void on(StockChanged fact) {
    var sku = fact.sku().value();
    int news = jdbc.sql("UPDATE agents.stock SET available = ?, version = ? WHERE sku = ? AND version < ?")
        .params(fact.available(), fact.version(), sku, fact.version()).update();
    if (news == 0) {
      jdbc.sql("""
          INSERT INTO agents.stock (sku, available, version)
          SELECT CAST(? AS VARCHAR(80)), CAST(? AS INTEGER), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM agents.stock WHERE sku = ?)
          """).params(sku, fact.available(), fact.version(), sku).update();
    }
  }
}
