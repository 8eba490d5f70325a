package shop.kontor.studio.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.inventory.StockChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of stock, place by place. */
@Component
class StockKnown {

  private static final int LONGEST = 20_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Topics topics;

  StockKnown(JdbcClient jdbc, JsonMapper json, Topics topics) {
    this.jdbc = jdbc;
    this.json = json;
    this.topics = topics;
  }

  @ApplicationModuleListener(id = "studio.note-stock")
  void on(StockChanged fact) {
    var written = json.writeValueAsString(fact.locations());
    var locations = written.length() <= LONGEST ? written : "[]";
    var sku = fact.sku().value();
    int news = jdbc.sql("UPDATE studio.stock SET available = ?, locations = ?, version = ? WHERE sku = ? AND version < ?")
        .params(fact.available(), locations, fact.version(), sku, fact.version()).update();
    if (news == 0) {
      news = jdbc.sql("""
          INSERT INTO studio.stock (sku, available, locations, version)
          SELECT CAST(? AS VARCHAR(80)), CAST(? AS INTEGER), CAST(? AS VARCHAR(20000)), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM studio.stock WHERE sku = ?)
          """).params(sku, fact.available(), locations, fact.version(), sku).update();
    }
    if (news > 0) {
      topics.changedBy(sku);
    }
  }
}
