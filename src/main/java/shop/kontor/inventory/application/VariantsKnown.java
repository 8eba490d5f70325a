package shop.kontor.inventory.application;

import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.Sku;
import tools.jackson.databind.json.JsonMapper;

/** A replica of the catalogue as far as staff need it here: what a variant is called, and whether it is on sale. */
@Component
class VariantsKnown {

  private static final int LONGEST = 20_000;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final JsonMapper json;

  VariantsKnown(JdbcClient jdbc, JdbcOperations batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  @ApplicationModuleListener(id = "inventory.note-variants")
  void on(ProductListed fact) {
    var sheet = fact.sheet();
    if (!isNews(sheet.id(), fact.version())) {
      return;
    }
    jdbc.sql("UPDATE inventory.variant_known SET listed = FALSE WHERE product = ?").param(sheet.id().value()).update();
    var variants = sheet.variants();
    batches.batchUpdate("DELETE FROM inventory.variant_known WHERE sku = ?", variants, variants.size(),
        (row, variant) -> row.setString(1, variant.sku().value()));
    batches.batchUpdate("""
        INSERT INTO inventory.variant_known (sku, product, name, words, listed) VALUES (?, ?, ?, ?, TRUE)
        """, variants, variants.size(), (row, variant) -> {
          var name = new VariantName(sheet.name(), variant.options());
          row.setString(1, variant.sku().value());
          row.setString(2, sheet.id().value());
          row.setString(3, written(name));
          row.setString(4, shortened(words(variant.sku()) + " " + name.words()));
        });
  }

  @ApplicationModuleListener(id = "inventory.note-withdrawal")
  void on(ProductWithdrawn fact) {
    if (isNews(fact.id(), fact.version())) {
      jdbc.sql("UPDATE inventory.variant_known SET listed = FALSE WHERE product = ?").param(fact.id().value()).update();
    }
  }

  private boolean isNews(ProductId product, long version) {
    return jdbc.sql("UPDATE inventory.product_known SET version = ? WHERE product = ? AND version < ?")
        .params(version, product.value(), version).update() > 0
        || jdbc.sql("""
            INSERT INTO inventory.product_known (product, version)
            SELECT CAST(? AS VARCHAR(120)), CAST(? AS BIGINT)
             WHERE NOT EXISTS (SELECT 1 FROM inventory.product_known WHERE product = ?)
            """).params(product.value(), version, product.value()).update() > 0;
  }

  /** This variant was counted, whether or not the catalogue has told of it yet. */
  void expect(Sku sku) {
    jdbc.sql("""
        INSERT INTO inventory.variant_known (sku, name, words, listed)
        SELECT CAST(? AS VARCHAR(80)), '', CAST(? AS VARCHAR(100)), FALSE
         WHERE NOT EXISTS (SELECT 1 FROM inventory.variant_known WHERE sku = ?)
        """).params(sku.value(), words(sku), sku.value()).update();
  }

  private static String words(Sku sku) {
    return sku.value().toLowerCase(Locale.ROOT);
  }

  /** A name whose options outgrow their column goes without them. */
  private String written(VariantName name) {
    var text = json.writeValueAsString(name);
    return text.length() <= LONGEST ? text
        : json.writeValueAsString(new VariantName(name.product(), Map.of()));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  boolean knows(Sku sku) {
    return jdbc.sql("SELECT 1 FROM inventory.variant_known WHERE sku = ?").param(sku.value()).query(Integer.class)
        .optional().isPresent();
  }
}
