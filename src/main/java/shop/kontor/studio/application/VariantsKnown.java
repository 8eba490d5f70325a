package shop.kontor.studio.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.studio.domain.Chaise;
import shop.kontor.studio.domain.Piece;
import tools.jackson.databind.json.JsonMapper;

/** A replica of the catalogue: variants that can stand in a room, found by their kind. What has no size can't. */
@Component
class VariantsKnown {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_WORD = 100;
  private static final BigDecimal MM_PER_CM = BigDecimal.TEN;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final JsonMapper json;
  private final Topics topics;

  VariantsKnown(JdbcClient jdbc, JdbcOperations batches, JsonMapper json, Topics topics) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
    this.topics = topics;
  }

  @ApplicationModuleListener(id = "studio.note-products")
  void on(ProductListed fact) {
    var sheet = fact.sheet();
    if (!isNews(sheet.id(), fact.version())) {
      return;
    }
    unlist(sheet.id());
    keep(sheet.id(), sheet.variants().stream().map(variant -> described(sheet, variant))
        .filter(described -> described != null).toList());
    tell(sheet.id());
  }

  @ApplicationModuleListener(id = "studio.note-withdrawals")
  void on(ProductWithdrawn fact) {
    if (isNews(fact.id(), fact.version())) {
      unlist(fact.id());
      tell(fact.id());
    }
  }

  /** Whether nothing newer was heard of this product; remembers that this was. */
  private boolean isNews(ProductId product, long version) {
    return jdbc.sql("""
        MERGE INTO studio.product p USING (VALUES (CAST(? AS VARCHAR(120)), CAST(? AS BIGINT)))
          AS told (id, version) ON p.id = told.id
        WHEN MATCHED AND p.version < told.version THEN UPDATE SET version = told.version
        WHEN NOT MATCHED THEN INSERT (id, version) VALUES (told.id, told.version)
        """).param(product.value()).param(version).update() > 0;
  }

  private void unlist(ProductId product) {
    jdbc.sql("UPDATE studio.variant SET listed = FALSE WHERE product = ?").param(product.value()).update();
  }

  private void tell(ProductId product) {
    jdbc.sql("SELECT sku FROM studio.variant WHERE product = ?").param(product.value()).query(String.class).list()
        .forEach(topics::changedBy);
  }

  /** {@code null} for what has no size, or none that is true. */
  private static Described described(ProductSheet sheet, VariantSheet variant) {
    var size = variant.dimensions();
    if (size == null) {
      return null;
    }
    try {
      return new Described(new Piece(variant.sku(), sheet.name(), word(sheet.kind()), word(sheet.style()),
          Chaise.told(sheet.kind(), sheet.tags(), variant.options().values()),
          millimetres(size.width()), millimetres(size.depth()), millimetres(size.height()), variant.colour(),
          variant.material(), variant.model(), null), variant.options(), variant.image());
    } catch (Unfit e) {
      return null;
    }
  }

  private static String word(String text) {
    return text == null || text.length() <= LONGEST_WORD ? text : text.substring(0, LONGEST_WORD);
  }

  private static int millimetres(BigDecimal centimetres) {
    return Math.max(1, centimetres.multiply(MM_PER_CM).setScale(0, RoundingMode.HALF_UP).intValue());
  }

  private void keep(ProductId product, List<Described> all) {
    batches.batchUpdate("DELETE FROM studio.variant WHERE sku = ?", all, Math.max(1, all.size()),
        (row, each) -> row.setString(1, each.piece().sku().value()));
    batches.batchUpdate("""
        INSERT INTO studio.variant (sku, product, listed, kind, style, sheet) VALUES (?, ?, TRUE, ?, ?, ?)
        """, all, Math.max(1, all.size()), (row, each) -> {
          row.setString(1, each.piece().sku().value());
          row.setString(2, product.value());
          row.setString(3, each.piece().kind());
          row.setString(4, each.piece().style());
          row.setString(5, written(each));
        });
  }

  /** What outgrows its column goes without what a room can do without. */
  private String written(Described described) {
    var text = json.writeValueAsString(described);
    return text.length() <= LONGEST ? text : json.writeValueAsString(described.bare());
  }
}
