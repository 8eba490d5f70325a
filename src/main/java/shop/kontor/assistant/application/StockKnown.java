package shop.kontor.assistant.application;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationChanged;
import shop.kontor.inventory.StockChanged;
import tools.jackson.databind.json.JsonMapper;

/** Replicas of stock, place by place, and of the places. */
@Component
class StockKnown {

  private static final int LONGEST = 20_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StockKnown(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @ApplicationModuleListener(id = "assistant.note-stock")
  void on(StockChanged fact) {
    var written = json.writeValueAsString(fact.locations());
    var locations = written.length() <= LONGEST ? written : "[]";
    var sku = fact.sku().value();
    int news = jdbc.sql("UPDATE assistant.stock SET available = ?, locations = ?, version = ? WHERE sku = ? AND version < ?")
        .params(fact.available(), locations, fact.version(), sku, fact.version()).update();
    if (news == 0) {
      jdbc.sql("""
          INSERT INTO assistant.stock (sku, available, locations, version)
          SELECT CAST(? AS VARCHAR(80)), CAST(? AS INTEGER), CAST(? AS VARCHAR(20000)), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM assistant.stock WHERE sku = ?)
          """).params(sku, fact.available(), locations, fact.version(), sku).update();
    }
  }

  @ApplicationModuleListener(id = "assistant.note-places")
  void on(LocationChanged fact) {
    var name = json.writeValueAsString(fact.name());
    var id = fact.location().value();
    int news = jdbc.sql("UPDATE assistant.place SET kind = ?, name = ?, version = ? WHERE id = ? AND version < ?")
        .params(fact.kind().name(), name, fact.version(), id, fact.version()).update();
    if (news == 0) {
      jdbc.sql("""
          INSERT INTO assistant.place (id, kind, name, version)
          SELECT CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(20)), CAST(? AS VARCHAR(2000)), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM assistant.place WHERE id = ?)
          """).params(id, fact.kind().name(), name, fact.version(), id).update();
    }
  }

  /** Where customers can go. */
  List<Thing> stores() {
    return jdbc.sql("SELECT id, name FROM assistant.place WHERE kind = 'STORE' ORDER BY id FETCH FIRST 200 ROWS ONLY")
        .query((row, n) -> new Thing(row.getString(1), json.readValue(row.getString(2), LocalText.class), null, null,
            null, null, null)).list();
  }
}
