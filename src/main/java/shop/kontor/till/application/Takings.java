package shop.kontor.till.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.inventory.StockTaken;
import tools.jackson.databind.json.JsonMapper;

/** Notes which pieces of a sale the stock books did not have, or had promised to somebody else. */
@Component
class Takings {

  private final JdbcClient jdbc;
  private final LiveUpdates live;
  private final JsonMapper json;

  Takings(JdbcClient jdbc, LiveUpdates live, JsonMapper json) {
    this.jdbc = jdbc;
    this.live = live;
    this.json = json;
  }

  @ApplicationModuleListener(id = "till.note-oversold")
  void on(StockTaken fact) {
    if (fact.reference().startsWith(SaleBook.REFERENCE) && !fact.oversold().isEmpty()) {
      jdbc.sql("UPDATE till.sale SET oversold = ?, wanting = 1 WHERE id = ?")
          .params(json.writeValueAsString(fact.oversold()), fact.reference().substring(SaleBook.REFERENCE.length()))
          .update();
      live.changedOften(SaleReading.TOPIC);
    }
  }
}
