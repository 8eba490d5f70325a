package shop.kontor.assistant.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Good;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.VariantSheet;
import tools.jackson.databind.json.JsonMapper;

/** A replica of the catalogue: variants, found by their kind and by what they are called. */
@Component
class VariantsKnown {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_NAMES = 700;
  private static final int LONGEST_KIND = 100;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final JsonMapper json;

  VariantsKnown(JdbcClient jdbc, JdbcOperations batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  @ApplicationModuleListener(id = "assistant.note-products")
  void on(ProductListed fact) {
    var sheet = fact.sheet();
    if (!isNews(sheet.id(), fact.version())) {
      return;
    }
    unlist(sheet.id());
    keep(sheet, sheet.variants().stream().map(variant -> good(sheet, variant)).toList());
  }

  @ApplicationModuleListener(id = "assistant.note-withdrawals")
  void on(ProductWithdrawn fact) {
    if (isNews(fact.id(), fact.version())) {
      unlist(fact.id());
    }
  }

  /** Whether nothing newer was heard of this product; remembers that this was. */
  private boolean isNews(ProductId product, long version) {
    return jdbc.sql("""
        MERGE INTO assistant.product p USING (VALUES (CAST(? AS VARCHAR(120)), CAST(? AS BIGINT)))
          AS told (id, version) ON p.id = told.id
        WHEN MATCHED AND p.version < told.version THEN UPDATE SET version = told.version
        WHEN NOT MATCHED THEN INSERT (id, version) VALUES (told.id, told.version)
        """).param(product.value()).param(version).update() > 0;
  }

  private void unlist(ProductId product) {
    jdbc.sql("UPDATE assistant.variant SET listed = FALSE WHERE product = ?").param(product.value()).update();
  }

  private static Good good(ProductSheet sheet, VariantSheet variant) {
    var size = variant.dimensions();
    var colour = variant.colour();
    return new Good(variant.sku().value(), sheet.id().value(), sheet.name(), sheet.description(), kind(sheet),
        sheet.style(), colour == null ? null : colour.name(), colour == null ? null : colour.srgb(), variant.material(),
        size == null ? null : millimetres(size.width()), size == null ? null : millimetres(size.depth()),
        size == null ? null : millimetres(size.height()), variant.weightKg(), variant.options());
  }

  private static @Nullable String kind(ProductSheet sheet) {
    return sheet.kind() == null ? null : cut(sheet.kind(), LONGEST_KIND);
  }

  private static Integer millimetres(BigDecimal centimetres) {
    return centimetres.multiply(BigDecimal.TEN).setScale(0, RoundingMode.HALF_UP).intValue();
  }

  private void keep(ProductSheet sheet, List<Good> goods) {
    var names = cut(String.join(" ", sheet.name().texts().values()).toLowerCase(Locale.ROOT), LONGEST_NAMES);
    batches.batchUpdate("DELETE FROM assistant.variant WHERE sku = ?", goods, Math.max(1, goods.size()),
        (row, each) -> row.setString(1, each.sku()));
    batches.batchUpdate("""
        INSERT INTO assistant.variant (sku, product, listed, kind, names, sheet) VALUES (?, ?, TRUE, ?, ?, ?)
        """, goods, Math.max(1, goods.size()), (row, each) -> {
          row.setString(1, each.sku());
          row.setString(2, each.product());
          row.setString(3, each.kind() == null ? "" : each.kind());
          row.setString(4, names);
          row.setString(5, written(each));
        });
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  /** What outgrows its column goes without what a talk can do without. */
  private String written(Good good) {
    var text = json.writeValueAsString(good);
    return text.length() <= LONGEST ? text : json.writeValueAsString(good.bare());
  }
}
