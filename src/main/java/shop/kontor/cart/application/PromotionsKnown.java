package shop.kontor.cart.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.PromotionChanged;
import shop.kontor.pricing.Promotions;
import tools.jackson.databind.json.JsonMapper;

/** A replica of pricing's promotions, all at hand: read anew when any of them has changed. */
@Component
class PromotionsKnown {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private volatile Read read = new Read("", Promotions.NONE);

  PromotionsKnown(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Read(String edition, Promotions promotions) {}

  /** As of the current transaction. Those that do not hold yet, or no more, are among them. */
  Promotions all() {
    var edition = jdbc.sql("SELECT edition FROM cart.promotions_read WHERE only_row = 1").query(String.class).optional()
        .orElse("");
    var known = read;
    if (!known.edition.equals(edition)) {
      known = new Read(edition, Promotions.of(jdbc.sql("SELECT content FROM cart.promotion WHERE content IS NOT NULL")
          .query(String.class).list().stream().map(each -> json.readValue(each, Promotion.class)).toList()));
      read = known;
    }
    return known.promotions;
  }

  @ApplicationModuleListener(id = "cart.promotion-changed")
  void on(PromotionChanged changed) {
    int news = jdbc.sql("""
        MERGE INTO cart.promotion p USING (VALUES (CAST(? AS VARCHAR(40)), CAST(? AS BIGINT),
            CAST(? AS VARCHAR(200000))))
          AS told (id, version, content) ON p.id = told.id
        WHEN MATCHED AND p.version < told.version THEN UPDATE SET version = told.version, content = told.content
        WHEN NOT MATCHED THEN INSERT (id, version, content) VALUES (told.id, told.version, told.content)
        """).param(changed.id()).param(changed.version())
        .param(changed.promotion() == null ? null : json.writeValueAsString(changed.promotion())).update();
    if (news > 0) {
      jdbc.sql("""
          MERGE INTO cart.promotions_read r USING (VALUES (1, CAST(? AS VARCHAR(40)))) AS told (only_row, edition)
            ON r.only_row = told.only_row
          WHEN MATCHED THEN UPDATE SET edition = told.edition
          WHEN NOT MATCHED THEN INSERT (only_row, edition) VALUES (told.only_row, told.edition)
          """).param(Ids.next().toString()).update();
    }
  }
}
