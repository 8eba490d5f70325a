package shop.kontor.context.application;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.News;
import tools.jackson.databind.json.JsonMapper;

/** A replica of the catalogue, and what of it is told to projects: a piece is no longer sold, or comes in another form. */
@Component
class VariantsWatched {

  private static final int LONGEST = 20_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Watches watches;

  VariantsWatched(JdbcClient jdbc, JsonMapper json, Watches watches) {
    this.jdbc = jdbc;
    this.json = json;
    this.watches = watches;
  }

  @ApplicationModuleListener(id = "context.watch-products")
  void on(ProductListed fact) {
    var product = fact.sheet().id();
    var before = of(product);
    if (!isNews(product, fact.version())) {
      return;
    }
    unlist(product);
    fact.sheet().variants().forEach(variant -> keep(product, variant.sku(),
        written(Described.of(fact.sheet(), variant))));
    var now = fact.sheet().variants().stream().map(variant -> variant.sku()).collect(Collectors.toSet());
    tell(product, fact.version(), before, now);
  }

  @ApplicationModuleListener(id = "context.watch-withdrawals")
  void on(ProductWithdrawn fact) {
    var before = of(fact.id());
    if (isNews(fact.id(), fact.version())) {
      unlist(fact.id());
      tell(fact.id(), fact.version(), before, Set.of());
    }
  }

  /** Whether each of its variants was on sale. */
  private Map<Sku, Boolean> of(ProductId product) {
    return jdbc.sql("SELECT sku, listed FROM context.variant WHERE product = ?").param(product.value())
        .query((row, n) -> Map.entry(new Sku(row.getString(1)), row.getBoolean(2))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whether nothing newer was heard of this product; remembers that this was. */
  private boolean isNews(ProductId product, long version) {
    return jdbc.sql("""
        MERGE INTO context.product p USING (VALUES (CAST(? AS VARCHAR(120)), CAST(? AS BIGINT)))
          AS told (id, version) ON p.id = told.id
        WHEN MATCHED AND p.version < told.version THEN UPDATE SET version = told.version
        WHEN NOT MATCHED THEN INSERT (id, version) VALUES (told.id, told.version)
        """).param(product.value()).param(version).update() > 0;
  }

  private void unlist(ProductId product) {
    jdbc.sql("UPDATE context.variant SET listed = FALSE WHERE product = ?").param(product.value()).update();
  }

  private void keep(ProductId product, Sku sku, String sheet) {
    if (jdbc.sql("UPDATE context.variant SET product = ?, listed = TRUE, sheet = ? WHERE sku = ?")
        .params(product.value(), sheet, sku.value()).update() == 0) {
      jdbc.sql("INSERT INTO context.variant (product, listed, sheet, sku) VALUES (?, TRUE, ?, ?)")
          .params(product.value(), sheet, sku.value()).update();
    }
  }

  /** What outgrows its column goes without its options. */
  private String written(Described described) {
    var text = json.writeValueAsString(described);
    return text.length() <= LONGEST ? text : json.writeValueAsString(described.withoutOptions());
  }

  private void tell(ProductId product, long version, Map<Sku, Boolean> before, Set<Sku> now) {
    before.forEach((sku, wasListed) -> {
      if (wasListed != now.contains(sku)) {
        tell("product " + product + " " + version + " " + sku, Set.of(sku),
            wasListed ? News.What.NOT_SOLD : News.What.SOLD_AGAIN, null);
      }
    });
    var more = new HashSet<>(now);
    more.removeAll(before.keySet());
    if (!before.isEmpty() && !more.isEmpty()) {
      tell("product " + product + " " + version, before.keySet(), News.What.NEW_VARIANT,
          more.stream().min(Comparator.comparing(Sku::value)).get());
    }
  }

  /** To all who watch one of these: of several, the first is the one that they notice. */
  private void tell(String fact, Set<Sku> skus, News.What what, @Nullable Sku other) {
    var watched = skus.stream().filter(watches::has).sorted(Comparator.comparing(Sku::value)).toList();
    if (!watched.isEmpty()) {
      watches.tell(fact, watched, new Told.Listed(what, other));
    }
  }
}
