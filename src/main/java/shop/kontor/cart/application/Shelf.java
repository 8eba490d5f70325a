package shop.kontor.cart.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.StockChanged;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.ShownPrice;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the cart knows of the goods: replicas of the catalogue's names, pricing's offers and inventory's stock. */
@Component
class Shelf {

  private static final TypeReference<List<Terms>> TERMS = new TypeReference<>() {};

  private static final int LONGEST_CATEGORY = 2_000;
  private static final BigDecimal HEAVIEST = BigDecimal.valueOf(100_000_000);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Shelf(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What is known of these variants; those never heard of are missing. */
  Map<Sku, Article> find(Collection<Sku> skus) {
    if (skus.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql("""
        SELECT a.sku, a.product, a.name, a.note, a.image, a.listed, s.available, o.price, o.vat, o.terms, o.shown,
               o.lowest, a.category, a.weight
          FROM cart.article a
          LEFT JOIN cart.offer o ON o.sku = a.sku
          LEFT JOIN cart.availability s ON s.sku = a.sku
         WHERE a.sku IN (:skus)
        """).param("skus", skus.stream().map(Sku::value).toList())
        .query((row, n) -> new Article(new Sku(row.getString(1)), row.getString(2), text(row.getString(3)),
            text(row.getString(4)), row.getString(5), row.getString(13), row.getBigDecimal(14),
            row.getBoolean(6), offered(row), row.getInt(7)))
        .list().stream().collect(Collectors.toMap(Article::sku, Function.identity()));
  }

  private Offered offered(ResultSet row) throws SQLException {
    var price = row.getString(8);
    if (price == null) {
      return null;
    }
    var terms = row.getString(10);
    var shown = row.getString(11);
    var lowest = row.getString(12);
    return new Offered(Money.parse(price), new VatRate(row.getBigDecimal(9)),
        terms == null ? List.of() : json.readValue(terms, TERMS),
        shown == null ? null : new ShownPrice(Money.parse(shown), lowest == null ? null : Money.parse(lowest)));
  }

  @ApplicationModuleListener(id = "cart.product-listed")
  void on(ProductListed listed) {
    var sheet = listed.sheet();
    if (!isNews(sheet.id(), listed.version())) {
      return;
    }
    unlist(sheet.id());
    for (var variant : sheet.variants()) {
      jdbc.sql("""
          MERGE INTO cart.article a USING (VALUES (CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(120)),
              CAST(? AS VARCHAR(4000)), CAST(? AS VARCHAR(4000)), CAST(? AS VARCHAR(2000)), CAST(? AS VARCHAR(2000)), CAST(? AS NUMERIC(12, 3))))
            AS told (sku, product, name, note, image, category, weight) ON a.sku = told.sku
          WHEN MATCHED THEN UPDATE SET product = told.product, name = told.name, note = told.note,
            image = told.image, category = told.category, weight = told.weight, listed = TRUE
          WHEN NOT MATCHED THEN INSERT (sku, product, name, note, image, category, weight, listed)
            VALUES (told.sku, told.product, told.name, told.note, told.image, told.category, told.weight, TRUE)
          """).param(variant.sku().value()).param(sheet.id().value()).param(json.writeValueAsString(sheet.name()))
          .param(json(Notes.of(variant))).param(imageOf(variant)).param(category(sheet.category()))
          .param(weight(variant.weightKg())).update();
    }
  }

  @ApplicationModuleListener(id = "cart.product-withdrawn")
  void on(ProductWithdrawn withdrawn) {
    if (isNews(withdrawn.id(), withdrawn.version())) {
      unlist(withdrawn.id());
    }
  }

  @ApplicationModuleListener(id = "cart.offer-changed")
  void on(OfferChanged offer) {
    var shown = offer.shown();
    jdbc.sql("""
        MERGE INTO cart.offer o USING (VALUES (CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(40)),
            CAST(? AS NUMERIC(9, 4)), CAST(? AS BIGINT), CAST(? AS VARCHAR(200000)), CAST(? AS VARCHAR(40)),
            CAST(? AS VARCHAR(40))))
          AS told (sku, price, vat, version, terms, shown, lowest) ON o.sku = told.sku
        WHEN MATCHED AND o.version < told.version THEN UPDATE SET price = told.price, vat = told.vat,
          version = told.version, terms = told.terms, shown = told.shown, lowest = told.lowest
        WHEN NOT MATCHED THEN INSERT (sku, price, vat, version, terms, shown, lowest)
          VALUES (told.sku, told.price, told.vat, told.version, told.terms, told.shown, told.lowest)
        """).param(offer.sku().value()).param(offer.price().toString()).param(offer.vat().percent())
        .param(offer.version()).param(offer.terms().isEmpty() ? null : json.writeValueAsString(offer.terms()))
        .param(shown == null ? null : shown.price().toString())
        .param(shown == null || shown.lowest() == null ? null : shown.lowest().toString()).update();
  }

  @ApplicationModuleListener(id = "cart.stock-changed")
  void on(StockChanged stock) {
    jdbc.sql("""
        MERGE INTO cart.availability a USING (VALUES (CAST(? AS VARCHAR(80)), CAST(? AS INTEGER), CAST(? AS BIGINT)))
          AS told (sku, available, version) ON a.sku = told.sku
        WHEN MATCHED AND a.version < told.version THEN UPDATE SET available = told.available, version = told.version
        WHEN NOT MATCHED THEN INSERT (sku, available, version) VALUES (told.sku, told.available, told.version)
        """).param(stock.sku().value()).param(stock.available()).param(stock.version()).update();
  }

  /** Whether nothing newer was heard of this product; remembers that this was. */
  private boolean isNews(ProductId product, long version) {
    return jdbc.sql("""
        MERGE INTO cart.product p USING (VALUES (CAST(? AS VARCHAR(120)), CAST(? AS BIGINT)))
          AS told (id, version) ON p.id = told.id
        WHEN MATCHED AND p.version < told.version THEN UPDATE SET version = told.version
        WHEN NOT MATCHED THEN INSERT (id, version) VALUES (told.id, told.version)
        """).param(product.value()).param(version).update() > 0;
  }

  private void unlist(ProductId product) {
    jdbc.sql("UPDATE cart.article SET listed = FALSE WHERE product = ?").param(product.value()).update();
  }

  private String json(LocalText text) {
    return text == null ? null : json.writeValueAsString(text);
  }

  private LocalText text(String stored) {
    return stored == null ? null : json.readValue(stored, LocalText.class);
  }

  /** One of which no promotion can tell the name is as good as none. */
  private static String category(String path) {
    return path == null || path.length() > LONGEST_CATEGORY ? null : path;
  }

  /** In grams at the finest; what is heavier than a ship is as heavy as one. */
  private static BigDecimal weight(BigDecimal kilograms) {
    return kilograms == null ? null : kilograms.min(HEAVIEST).setScale(3, RoundingMode.HALF_UP);
  }

  private static String imageOf(VariantSheet variant) {
    return variant.image() == null ? "/catalog/pictures/" + variant.sku() + ".svg" : variant.image();
  }
}
