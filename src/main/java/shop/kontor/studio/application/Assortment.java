package shop.kontor.studio.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.StockChanged.AtLocation;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.Terms;
import shop.kontor.studio.domain.Drafting.Offered;
import shop.kontor.studio.domain.Piece;
import tools.jackson.databind.json.JsonMapper;

/** What the studio knows of the shop: the replicas of variants, offers and stock, read together, never all of them. */
@Component
class Assortment {

  /** Variants of one kind among which a draft chooses. */
  private static final int MOST_OF_A_KIND = 300;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Assortment(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** What is known of these; those never heard of are missing. */
  Map<Sku, Article> find(Collection<Sku> skus) {
    if (skus.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql("""
        SELECT v.product, v.listed, v.sheet, o.price, o.terms, s.available, s.locations
          FROM studio.variant v
          LEFT JOIN studio.offer o ON o.sku = v.sku
          LEFT JOIN studio.stock s ON s.sku = v.sku
         WHERE v.sku IN (:skus)
        """).param("skus", skus.stream().map(Sku::value).distinct().toList()).query(this::article).list().stream()
        .collect(Collectors.toMap(article -> article.piece().sku(), Function.identity()));
  }

  Optional<Article> find(Sku sku) {
    return Optional.ofNullable(find(List.of(sku)).get(sku));
  }

  /** All variants of one product that are on sale, in stock or not. */
  List<Article> ofProduct(ProductId product) {
    return jdbc.sql("""
        SELECT v.product, v.listed, v.sheet, o.price, o.terms, s.available, s.locations
          FROM studio.variant v
          JOIN studio.offer o ON o.sku = v.sku
          LEFT JOIN studio.stock s ON s.sku = v.sku
         WHERE v.product = ? AND v.listed ORDER BY v.sku
        """).param(product.value()).query(this::article).list();
  }

  /** What of a kind can be had now; those of this style first, then by SKU. */
  List<Article> ofKind(String kind, @Nullable String style) {
    return jdbc.sql("""
        SELECT v.product, v.listed, v.sheet, o.price, o.terms, s.available, s.locations
          FROM studio.variant v
          JOIN studio.offer o ON o.sku = v.sku
          JOIN studio.stock s ON s.sku = v.sku
         WHERE v.kind = ? AND v.listed AND s.available > 0
         ORDER BY CASE WHEN v.style = ? THEN 0 ELSE 1 END, v.sku FETCH FIRST ? ROWS ONLY
        """).params(kind, style == null ? "" : style, MOST_OF_A_KIND).query(this::article).list();
  }

  /** What a draft may choose from: by kind, so that what is of no use here costs nothing. */
  List<Offered> offered(Collection<String> kinds, @Nullable String style) {
    return new LinkedHashSet<>(kinds).stream().flatMap(kind -> ofKind(kind, style).stream())
        .map(article -> new Offered(article.piece(), article.available())).toList();
  }

  private Article article(ResultSet row, int n) throws SQLException {
    var described = json.readValue(row.getString(3), Described.class);
    var locations = row.getString(7);
    return new Article(new ProductId(row.getString(1)), row.getBoolean(2),
        priced(described.piece(), price(row.getString(4), row.getString(5))), described.options(), described.image(),
        Math.max(0, row.getInt(6)), locations == null ? List.of() : List.of(json.readValue(locations,
            AtLocation[].class)));
  }

  private @Nullable Money price(@Nullable String price, @Nullable String terms) {
    return price == null ? null : Quote.of(Money.parse(price),
        terms == null ? List.of() : List.of(json.readValue(terms, Terms[].class)),
        Situation.everybody(clock.instant())).unitPrice();
  }

  private static Piece priced(Piece piece, @Nullable Money price) {
    return new Piece(piece.sku(), piece.name(), piece.kind(), piece.style(), piece.tags(), piece.width(), piece.depth(),
        piece.height(), piece.colour(), piece.material(), piece.model(), price);
  }
}
