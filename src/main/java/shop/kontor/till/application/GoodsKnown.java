package shop.kontor.till.application;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.pricing.OfferChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of catalogue and prices, for tills. Each change gets the next revision. */
@Component
class GoodsKnown {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_CATEGORY = 2_000;

  private final JdbcClient jdbc;
  private final Revision revisions;
  private final JsonMapper json;

  GoodsKnown(JdbcClient jdbc, Revision revisions, JsonMapper json) {
    this.jdbc = jdbc;
    this.revisions = revisions;
    this.json = json;
  }

  /** A variant is as its product's latest sheet that had it tells; it is on sale if that is the product's latest. */
  @ApplicationModuleListener(id = "till.note-goods")
  void on(ProductListed fact) {
    var sheet = fact.sheet();
    long revision = note(sheet.id(), fact.version());
    var category = sheet.category() == null || sheet.category().length() > LONGEST_CATEGORY ? null : sheet.category();
    for (var variant : sheet.variants()) {
      var name = new GoodsName(sheet.name(), variant.options(),
          variant.colour() == null ? null : variant.colour().name());
      var values = new Object[] {sheet.id().value(), category, gtin(variant), written(name), fact.version(),
          revision, variant.sku().value()};
      expect(variant.sku().value(), revision);
      jdbc.sql("""
          UPDATE till.goods SET product = ?, category = ?, gtin = ?, name = ?, version = ?, revision = ?
           WHERE sku = ? AND (product IS NULL OR product <> ? OR version < ?)
          """).params(values).param(sheet.id().value()).param(fact.version()).update();
    }
  }

  @ApplicationModuleListener(id = "till.note-withdrawal")
  void on(ProductWithdrawn fact) {
    note(fact.id(), fact.version());
  }

  @ApplicationModuleListener(id = "till.note-price")
  void on(OfferChanged fact) {
    long revision = revisions.next();
    expect(fact.sku().value(), revision);
    jdbc.sql("""
        UPDATE till.goods SET price = ?, vat = ?, terms = ?, price_version = ?, revision = ?
         WHERE sku = ? AND price_version < ?
        """).params(fact.price().toString(), fact.vat().percent().toPlainString(),
        fact.terms().isEmpty() ? null : json.writeValueAsString(fact.terms()), fact.version(), revision,
        fact.sku().value(), fact.version()).update();
  }

  /** Whatever is known of the product changes with it: a variant that its new sheet has not is no longer on sale. */
  private long note(ProductId product, long version) {
    long revision = revisions.next();
    int known = jdbc.sql("""
        UPDATE till.product_known SET version = CASE WHEN version < ? THEN ? ELSE version END WHERE product = ?
        """).params(version, version, product.value()).update();
    if (known == 0) {
      jdbc.sql("INSERT INTO till.product_known (product, version) VALUES (?, ?)").params(product.value(), version)
          .update();
    }
    jdbc.sql("UPDATE till.goods SET revision = ? WHERE product = ?").params(revision, product.value()).update();
    return revision;
  }

  private void expect(String sku, long revision) {
    jdbc.sql("""
        INSERT INTO till.goods (sku, version, price_version, revision)
        SELECT CAST(? AS VARCHAR(80)), 0, 0, CAST(? AS BIGINT)
         WHERE NOT EXISTS (SELECT 1 FROM till.goods WHERE sku = ?)
        """).params(sku, revision, sku).update();
  }

  private static String gtin(VariantSheet variant) {
    return variant.gtin() == null ? null : "0".repeat(14 - variant.gtin().value().length()) + variant.gtin().value();
  }

  /** A name whose options outgrow their column goes without them. */
  private String written(GoodsName name) {
    var text = json.writeValueAsString(name);
    return text.length() <= LONGEST ? text : json.writeValueAsString(new GoodsName(name.product(), Map.of(), null));
  }
}
