package shop.kontor.till.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;
import tools.jackson.databind.json.JsonMapper;

/** What a till can sell. */
@Service
public class Goods {

  private static final String ARTICLES = """
      SELECT g.sku, g.gtin, g.name, g.version = p.version AND g.version > 0, g.price, g.vat, g.terms, g.revision,
             g.product, g.category
        FROM till.goods g LEFT JOIN till.product_known p ON p.product = g.product
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Goods(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A variant as tills know it.
   *
   * @param product {@code null} until the catalogue has told
   * @param category path from the general to the particular; {@code null} if not known
   * @param gtin of 14 digits; {@code null} for none
   * @param name {@code null} until the catalogue has told
   * @param listed whether it is on sale; what is not may still lie on the counter
   * @param price including VAT; {@code null} while nobody has set one
   * @param terms on which it costs less
   * @param revision grows with each change of anything
   */
  public record Article(Sku sku, @Nullable ProductId product, @Nullable String category, @Nullable String gtin,
      @Nullable LocalText name, boolean listed, @Nullable Money price, @Nullable VatRate vat, List<Terms> terms,
      long revision) {}

  /** What changed after this revision, in the order in which it did; 0 for everything. */
  public List<Article> after(long revision, int most) {
    var page = jdbc.sql(ARTICLES + " WHERE g.revision > ? ORDER BY g.revision, g.sku FETCH FIRST ? ROWS ONLY")
        .params(revision, most).query(this::article).list();
    if (page.size() < most) {
      return page;
    }
    // what changed together is told together: the next page begins after the last revision of this one
    long last = page.getLast().revision();
    var whole = page.stream().filter(article -> article.revision() < last).toList();
    return whole.isEmpty() ? jdbc.sql(ARTICLES + " WHERE g.revision = ? ORDER BY g.sku").param(last)
        .query(this::article).list() : whole;
  }

  Map<Sku, Article> of(Collection<Sku> skus) {
    return jdbc.sql(ARTICLES + " WHERE g.sku IN (:skus)").param("skus", skus.stream().map(Sku::value).toList())
        .query(this::article).list().stream().collect(Collectors.toMap(Article::sku, Function.identity()));
  }

  private Article article(ResultSet row, int number) throws SQLException {
    var name = row.getString(3);
    var price = row.getString(5);
    var terms = row.getString(7);
    var product = row.getString(9);
    return new Article(new Sku(row.getString(1)), product == null ? null : new ProductId(product), row.getString(10),
        row.getString(2),
        name == null ? null : json.readValue(name, GoodsName.class).line(), row.getBoolean(4),
        price == null ? null : Money.parse(price), price == null ? null : new VatRate(new BigDecimal(row.getString(6))),
        terms == null ? List.of() : List.of(json.readValue(terms, Terms[].class)), row.getLong(8));
  }
}
