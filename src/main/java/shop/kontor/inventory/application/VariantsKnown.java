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

  /** A variant is as its product's latest sheet that had it tells; it is on sale if that is the product's latest. */
  @ApplicationModuleListener(id = "inventory.note-variants")
  void on(ProductListed fact) {
    var sheet = fact.sheet();
    note(sheet.id(), fact.version());
    var variants = sheet.variants();
    batches.batchUpdate("""
        UPDATE inventory.variant_known SET product = ?, name = ?, words = ?, version = ?
         WHERE sku = ? AND (product IS NULL OR product <> ? OR version < ?)
        """, variants, variants.size(), (row, variant) -> {
          var name = new VariantName(sheet.name(), variant.options(),
              variant.colour() == null ? null : variant.colour().name());
          row.setString(1, sheet.id().value());
          row.setString(2, written(name));
          row.setString(3, words(variant.sku(), name));
          row.setLong(4, fact.version());
          row.setString(5, variant.sku().value());
          row.setString(6, sheet.id().value());
          row.setLong(7, fact.version());
        });
    batches.batchUpdate("""
        INSERT INTO inventory.variant_known (sku, product, name, words, version)
        SELECT CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(120)), CAST(? AS VARCHAR(20000)), CAST(? AS VARCHAR(20000)),
               CAST(? AS BIGINT)
         WHERE NOT EXISTS (SELECT 1 FROM inventory.variant_known WHERE sku = ?)
        """, variants, variants.size(), (row, variant) -> {
          var name = new VariantName(sheet.name(), variant.options(),
              variant.colour() == null ? null : variant.colour().name());
          row.setString(1, variant.sku().value());
          row.setString(2, sheet.id().value());
          row.setString(3, written(name));
          row.setString(4, words(variant.sku(), name));
          row.setLong(5, fact.version());
          row.setString(6, variant.sku().value());
        });
  }

  @ApplicationModuleListener(id = "inventory.note-withdrawal")
  void on(ProductWithdrawn fact) {
    note(fact.id(), fact.version());
  }

  private void note(ProductId product, long version) {
    int known = jdbc.sql("""
        UPDATE inventory.product_known SET version = CASE WHEN version < ? THEN ? ELSE version END WHERE product = ?
        """).params(version, version, product.value()).update();
    if (known == 0) {
      jdbc.sql("INSERT INTO inventory.product_known (product, version) VALUES (?, ?)").params(product.value(), version)
          .update();
    }
  }

  /** This variant was counted, whether or not the catalogue has told of it yet. */
  void expect(Sku sku) {
    jdbc.sql("""
        INSERT INTO inventory.variant_known (sku, name, words, version)
        SELECT CAST(? AS VARCHAR(80)), '', CAST(? AS VARCHAR(100)), 0
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
        : json.writeValueAsString(new VariantName(name.product(), Map.of(), null));
  }

  private static String words(Sku sku, VariantName name) {
    var text = words(sku) + " " + name.words();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  boolean knows(Sku sku) {
    return jdbc.sql("SELECT 1 FROM inventory.variant_known WHERE sku = ?").param(sku.value()).query(Integer.class)
        .optional().isPresent();
  }
}
