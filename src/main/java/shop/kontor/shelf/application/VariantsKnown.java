package shop.kontor.shelf.application;

import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.shelf.domain.TradeNumber;
import tools.jackson.databind.json.JsonMapper;

/**
 * A replica of the catalogue as far as labels need it: what a variant is called, its GTIN, how much is in it, and
 * whether it is on sale.
 */
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
  @ApplicationModuleListener(id = "shelf.note-variants")
  void on(ProductListed fact) {
    var sheet = fact.sheet();
    note(sheet.id(), fact.version());
    var variants = sheet.variants();
    batches.batchUpdate("""
        UPDATE shelf.variant_known SET product = ?, gtin = ?, name = ?, words = ?, content = ?, version = ?
         WHERE sku = ? AND (product <> ? OR version < ?)
        """, variants, variants.size(), (row, variant) -> {
          var name = name(fact, variant);
          row.setString(1, sheet.id().value());
          row.setString(2, gtin(variant));
          row.setString(3, written(name));
          row.setString(4, words(variant, name));
          row.setString(5, content(variant));
          row.setLong(6, fact.version());
          row.setString(7, variant.sku().value());
          row.setString(8, sheet.id().value());
          row.setLong(9, fact.version());
        });
    batches.batchUpdate("""
        INSERT INTO shelf.variant_known (sku, product, gtin, name, words, content, version)
        SELECT CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(120)), CAST(? AS VARCHAR(14)), CAST(? AS VARCHAR(20000)),
               CAST(? AS VARCHAR(20000)), CAST(? AS VARCHAR(400)), CAST(? AS BIGINT)
         WHERE NOT EXISTS (SELECT 1 FROM shelf.variant_known WHERE sku = ?)
        """, variants, variants.size(), (row, variant) -> {
          var name = name(fact, variant);
          row.setString(1, variant.sku().value());
          row.setString(2, sheet.id().value());
          row.setString(3, gtin(variant));
          row.setString(4, written(name));
          row.setString(5, words(variant, name));
          row.setString(6, content(variant));
          row.setLong(7, fact.version());
          row.setString(8, variant.sku().value());
        });
  }

  @ApplicationModuleListener(id = "shelf.note-withdrawal")
  void on(ProductWithdrawn fact) {
    note(fact.id(), fact.version());
  }

  private void note(ProductId product, long version) {
    int known = jdbc.sql("""
        UPDATE shelf.product_known SET version = CASE WHEN version < ? THEN ? ELSE version END WHERE product = ?
        """).params(version, version, product.value()).update();
    if (known == 0) {
      jdbc.sql("INSERT INTO shelf.product_known (product, version) VALUES (?, ?)").params(product.value(), version)
          .update();
    }
  }

  private static VariantName name(ProductListed fact, VariantSheet variant) {
    return new VariantName(fact.sheet().name(), variant.options(),
        variant.colour() == null ? null : variant.colour().name());
  }

  private static String gtin(VariantSheet variant) {
    return variant.gtin() == null ? null : TradeNumber.of(variant.gtin()).digits();
  }

  private String content(VariantSheet variant) {
    return variant.content() == null ? null : json.writeValueAsString(variant.content());
  }

  /** A name whose options outgrow their column goes without them. */
  private String written(VariantName name) {
    var text = json.writeValueAsString(name);
    return text.length() <= LONGEST ? text
        : json.writeValueAsString(new VariantName(name.product(), Map.of(), null));
  }

  private static String words(VariantSheet variant, VariantName name) {
    var text = variant.sku().value().toLowerCase(Locale.ROOT) + (variant.gtin() == null ? "" : " " + gtin(variant))
        + " " + name.words();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
