package shop.kontor.context.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.pricing.Terms;
import tools.jackson.databind.json.JsonMapper;

/** What projects know of the shop: the replicas of variants, offers and stock, read together. */
@Component
class Assortment {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Assortment(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What is known of these; those never heard of are missing. */
  Map<Sku, Article> find(Collection<Sku> skus) {
    if (skus.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql("""
        SELECT v.sku, v.product, v.listed, v.sheet, s.available, o.price, o.terms, o.heard_at
          FROM context.variant v
          LEFT JOIN context.offer o ON o.sku = v.sku
          LEFT JOIN context.stock s ON s.sku = v.sku
         WHERE v.sku IN (:skus)
        """).param("skus", skus.stream().map(Sku::value).toList()).query(this::article).list().stream()
        .collect(Collectors.toMap(Article::sku, Function.identity()));
  }

  Optional<Article> find(Sku sku) {
    return Optional.ofNullable(find(List.of(sku)).get(sku));
  }

  /** What is chosen in a project, and how it is offered now. */
  List<Noticing.Chosen> chosen(ProjectId project) {
    return jdbc.sql("""
        SELECT w.sku, w.quantity, w.customer_group, o.price, o.terms, o.heard_at
          FROM context.watch w LEFT JOIN context.offer o ON o.sku = w.sku
         WHERE w.project = ? AND w.standing = 'CHOSEN' ORDER BY w.sku
        """).param(project.value()).query((row, n) -> new Noticing.Chosen(new Sku(row.getString(1)), row.getInt(2),
            row.getString(3), offer(row, 4))).list();
  }

  private Article article(ResultSet row, int n) throws SQLException {
    int available = row.getInt(5);
    boolean counted = !row.wasNull();
    return new Article(new Sku(row.getString(1)), new ProductId(row.getString(2)), row.getBoolean(3),
        json.readValue(row.getString(4), Described.class), offer(row, 6), counted ? available : null);
  }

  /** From three columns; {@code null} where there is none. */
  private Offer offer(ResultSet row, int first) throws SQLException {
    var price = row.getString(first);
    return price == null ? null : offer(price, row.getString(first + 1),
        row.getObject(first + 2, OffsetDateTime.class).toInstant());
  }

  Offer offer(String price, String terms, Instant heardAt) {
    return new Offer(Money.parse(price), terms == null ? List.of() : List.of(json.readValue(terms, Terms[].class)),
        heardAt);
  }
}
