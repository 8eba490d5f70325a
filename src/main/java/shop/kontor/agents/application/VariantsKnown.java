package shop.kontor.agents.application;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.agents.domain.Piece;
import shop.kontor.agents.domain.Sought;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.databind.json.JsonMapper;

/** A replica of the catalogue: each variant as agents are told of it, and the words by which it is found. */
@Component
class VariantsKnown {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_CATEGORY = 200;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final JsonMapper json;

  VariantsKnown(JdbcClient jdbc, JdbcOperations batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  @ApplicationModuleListener(id = "agents.note-products")
  void on(ProductListed fact) {
    var sheet = fact.sheet();
    if (isNews(sheet.id(), fact.version())) {
      unlist(sheet.id());
      keep(sheet.variants().stream().map(variant -> piece(sheet, variant)).toList());
    }
  }

  @ApplicationModuleListener(id = "agents.note-withdrawals")
  void on(ProductWithdrawn fact) {
    if (isNews(fact.id(), fact.version())) {
      unlist(fact.id());
    }
  }

  /** Whether nothing newer was heard of this product; remembers that this was. */
  private boolean isNews(ProductId product, long version) {
    return jdbc.sql("""
        MERGE INTO agents.product p USING (VALUES (CAST(? AS VARCHAR(120)), CAST(? AS BIGINT)))
          AS told (id, version) ON p.id = told.id
        WHEN MATCHED AND p.version < told.version THEN UPDATE SET version = told.version
        WHEN NOT MATCHED THEN INSERT (id, version) VALUES (told.id, told.version)
        """).param(product.value()).param(version).update() > 0;
  }

  private void unlist(ProductId product) {
    jdbc.sql("UPDATE agents.variant SET listed = FALSE WHERE product = ?").param(product.value()).update();
  }

  private static Piece piece(ProductSheet sheet, VariantSheet variant) {
    var size = variant.dimensions();
    var colour = variant.colour();
    return new Piece(variant.sku().value(), sheet.id().value(), sheet.name(), sheet.description(), sheet.brand(),
        cut(sheet.category() == null ? "" : sheet.category(), LONGEST_CATEGORY), sheet.kind(), sheet.style(),
        variant.options(), colour == null ? null : colour.name(), variant.material(),
        size == null ? null : size.width(), size == null ? null : size.depth(), size == null ? null : size.height(),
        variant.gtin() == null ? null : variant.gtin().value(), variant.image(),
        variant.weightKg(), variant.content());
  }

  private void keep(List<Piece> pieces) {
    int all = Math.max(1, pieces.size());
    batches.batchUpdate("DELETE FROM agents.variant WHERE sku = ?", pieces, all,
        (row, each) -> row.setString(1, each.sku()));
    var placed = IntStream.range(0, pieces.size()).boxed().toList();
    batches.batchUpdate("""
        INSERT INTO agents.variant (sku, product, place, listed, category, words, sheet) VALUES (?, ?, ?, TRUE, ?, ?, ?)
        """, placed, all, (row, place) -> {
          var each = pieces.get(place);
          row.setString(1, each.sku());
          row.setString(2, each.product());
          row.setInt(3, place);
          row.setString(4, each.category());
          row.setString(5, words(each));
          row.setString(6, written(each));
        });
  }

  private static String words(Piece piece) {
    var texts = Stream.of(piece.name(), piece.colour(), piece.material()).filter(Objects::nonNull)
        .map(LocalText::texts).flatMap(each -> each.values().stream());
    var plain = Stream.concat(Stream.of(piece.sku(), piece.category(), piece.kind(), piece.style(), piece.brand()),
        piece.options().values().stream()).filter(Objects::nonNull);
    return cut(Sought.normal(Stream.concat(texts, plain).collect(Collectors.joining(" "))), LONGEST_WORDS);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  private String written(Piece piece) {
    var text = json.writeValueAsString(piece);
    return text.length() <= LONGEST ? text : json.writeValueAsString(piece.bare());
  }
}
