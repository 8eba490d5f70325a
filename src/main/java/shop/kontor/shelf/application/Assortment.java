package shop.kontor.shelf.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import shop.kontor.catalog.Content;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.Terms;
import shop.kontor.shelf.domain.TradeNumber;
import tools.jackson.databind.json.JsonMapper;

/** What is on sale, by the numbers that stand on goods and labels. */
@Service
public class Assortment {

  /** Rows on one page. */
  public static final int PAGE = 15;

  private static final String PIECES = """
      SELECT v.sku, v.product, v.gtin, v.name, v.version = p.version, o.price, o.vat, o.terms,
             v.content
        FROM shelf.variant_known v JOIN shelf.product_known p ON p.product = v.product
             LEFT JOIN shelf.price_known o ON o.sku = v.sku
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Assortment(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A variant as labels know it.
   *
   * @param number {@code null} for one that has no GTIN
   * @param listed whether it is on sale
   * @param price including VAT; {@code null} while nobody has set one
   * @param vat in percent; {@code null} without a price
   * @param terms on which it costs less
   * @param content {@code null} for what is not sold by measure
   */
  public record Piece(Sku sku, ProductId product, @Nullable TradeNumber number, VariantName name, boolean listed,
      @Nullable Money price, @Nullable BigDecimal vat, List<Terms> terms, @Nullable Content content) {

    /** What one piece costs whoever stands before it; {@code null} without a price. */
    public @Nullable Money priceAt(@Nullable LocationId store, Instant moment) {
      return price == null ? null
          : Quote.of(price, terms, new Situation(Channel.SHELF, store, null, 1, moment)).unitPrice();
    }
  }

  /** What bears this GTIN and is on sale. */
  public Optional<Piece> at(TradeNumber number) {
    return jdbc.sql(PIECES + " WHERE v.gtin = ? AND v.version = p.version ORDER BY v.sku").param(number.digits())
        .query(this::piece).list().stream().findFirst();
  }

  /** What has this SKU and is on sale. */
  public Optional<Piece> of(Sku sku) {
    return jdbc.sql(PIECES + " WHERE v.sku = ? AND v.version = p.version").param(sku.value()).query(this::piece)
        .optional();
  }

  /** All that bear one of these SKUs or GTINs, on sale or no longer. */
  public List<Piece> bearing(Collection<String> skus, Collection<String> numbers) {
    var found = new ArrayList<Piece>();
    if (!skus.isEmpty()) {
      found.addAll(jdbc.sql(PIECES + " WHERE v.sku IN (:skus)").param("skus", skus).query(this::piece).list());
    }
    if (!numbers.isEmpty()) {
      found.addAll(jdbc.sql(PIECES + " WHERE v.gtin IN (:numbers) ORDER BY v.sku").param("numbers", numbers)
          .query(this::piece).list());
    }
    return found;
  }

  /** How many variants on sale have all of these words in their names or numbers, in the order given. */
  public int count(String words) {
    return jdbc.sql("""
        SELECT COUNT(*) FROM shelf.variant_known v JOIN shelf.product_known p ON p.product = v.product
         WHERE v.version = p.version AND v.words LIKE :words ESCAPE '!'
        """).param("words", pattern(words)).query(Integer.class).single();
  }

  /** One page of them, by SKU; pages count from 1. */
  public List<Piece> rows(String words, int page) {
    return jdbc.sql(PIECES + """
         WHERE v.version = p.version AND v.words LIKE :words ESCAPE '!'
         ORDER BY v.sku OFFSET :skipped ROWS FETCH NEXT :most ROWS ONLY
        """).param("words", pattern(words)).param("skipped", (page - 1) * PAGE).param("most", PAGE)
        .query(this::piece).list();
  }

  private Piece piece(ResultSet row, int n) throws SQLException {
    var gtin = row.getString(3);
    var price = row.getString(6);
    return new Piece(new Sku(row.getString(1)), new ProductId(row.getString(2)),
        gtin == null ? null : new TradeNumber(gtin), json.readValue(row.getString(4), VariantName.class),
        row.getBoolean(5), price == null ? null : Money.parse(price),
        price == null ? null : new BigDecimal(row.getString(7)), terms(row.getString(8)),
        content(row.getString(9)));
  }

  private List<Terms> terms(String text) {
    return text == null ? List.of() : List.of(json.readValue(text, Terms[].class));
  }

  private @Nullable Content content(@Nullable String text) {
    return text == null ? null : json.readValue(text, Content.class);
  }

  private static String pattern(String words) {
    return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0").replaceAll("\\s+", "%") + "%";
  }
}
