package shop.kontor.shelf.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.pricing.OfferChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of prices, for labels. */
@Component
class PricesKnown {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PricesKnown(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @ApplicationModuleListener(id = "shelf.note-price")
  void on(OfferChanged fact) {
    var price = fact.price().toString();
    var vat = fact.vat().percent().toPlainString();
    var terms = fact.terms().isEmpty() ? null : json.writeValueAsString(fact.terms());
    int changed = jdbc.sql("""
        UPDATE shelf.price_known SET price = ?, vat = ?, terms = ?, version = ? WHERE sku = ? AND version < ?
        """).params(price, vat, terms, fact.version(), fact.sku().value(), fact.version()).update();
    if (changed == 0) {
      jdbc.sql("""
          INSERT INTO shelf.price_known (sku, price, vat, terms, version)
          SELECT CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(20)),
                 CAST(? AS VARCHAR(200000)), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM shelf.price_known WHERE sku = ?)
          """).params(fact.sku().value(), price, vat, terms, fact.version(), fact.sku().value()).update();
    }
  }
}
