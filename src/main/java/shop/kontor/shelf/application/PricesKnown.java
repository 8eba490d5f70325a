package shop.kontor.shelf.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.pricing.OfferChanged;

/** A replica of prices, for labels. */
@Component
class PricesKnown {

  private final JdbcClient jdbc;

  PricesKnown(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener(id = "shelf.note-price")
  void on(OfferChanged fact) {
    var price = fact.price().toString();
    var vat = fact.vat().percent().toPlainString();
    int changed = jdbc.sql("UPDATE shelf.price_known SET price = ?, vat = ?, version = ? WHERE sku = ? AND version < ?")
        .params(price, vat, fact.version(), fact.sku().value(), fact.version()).update();
    if (changed == 0) {
      jdbc.sql("""
          INSERT INTO shelf.price_known (sku, price, vat, version)
          SELECT CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(20)), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM shelf.price_known WHERE sku = ?)
          """).params(fact.sku().value(), price, vat, fact.version(), fact.sku().value()).update();
    }
  }
}
