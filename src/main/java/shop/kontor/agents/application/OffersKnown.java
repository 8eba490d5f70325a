package shop.kontor.agents.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.pricing.OfferChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of offers. */
@Component
class OffersKnown {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OffersKnown(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @ApplicationModuleListener(id = "agents.note-offers")
  void on(OfferChanged fact) {
    var terms = fact.terms().isEmpty() ? null : json.writeValueAsString(fact.terms());
    var sku = fact.sku().value();
    int news = jdbc.sql("UPDATE agents.offer SET price = ?, terms = ?, version = ? WHERE sku = ? AND version < ?")
        .params(fact.price().toString(), terms, fact.version(), sku, fact.version()).update();
    if (news == 0) {
      jdbc.sql("""
          INSERT INTO agents.offer (sku, price, terms, version)
          SELECT CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(200000)), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM agents.offer WHERE sku = ?)
          """).params(sku, fact.price().toString(), terms, fact.version(), sku).update();
    }
  }
}
