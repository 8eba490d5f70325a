package shop.kontor.pricing.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.time.OffsetDateTime;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.VatRate;
import shop.kontor.pricing.domain.Offer;
import tools.jackson.databind.json.JsonMapper;

/** What staff want to know of prices. */
@Service
public class PriceDesk {

  /** Rows on one page. */
  public static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final VariantsKnown variants;
  private final JsonMapper json;

  PriceDesk(JdbcClient jdbc, VariantsKnown variants, JsonMapper json) {
    this.jdbc = jdbc;
    this.variants = variants;
    this.json = json;
  }

  /** One variant on the staff screen; {@code offer} is {@code null} while it has no price. */
  public record Row(Sku sku, String name, boolean listed, Offer offer) {}

  /** Whether the catalogue has told of this variant, or somebody has set its price. */
  public boolean knows(Sku sku) {
    return variants.knows(sku);
  }

  /** How many variants there are with all of these words in their names or SKUs, in the order given. */
  public int count(String words, boolean unpriced) {
    return jdbc.sql("""
        SELECT COUNT(*)
          FROM pricing.variant_known v LEFT JOIN pricing.product_known p ON p.product = v.product
               LEFT JOIN pricing.offer o ON o.sku = v.sku
         WHERE v.words LIKE :words ESCAPE '!' AND (:unpriced = FALSE OR o.sku IS NULL)
        """).param("words", pattern(words)).param("unpriced", unpriced).query(Integer.class).single();
  }

  /** One page of them, by SKU; pages count from 1. */
  public List<Row> rows(String words, boolean unpriced, int page, Locale locale) {
    return jdbc.sql("""
        SELECT v.sku, v.name, v.version = p.version, o.price, o.vat, o.version, o.set_at
          FROM pricing.variant_known v LEFT JOIN pricing.product_known p ON p.product = v.product
               LEFT JOIN pricing.offer o ON o.sku = v.sku
         WHERE v.words LIKE :words ESCAPE '!' AND (:unpriced = FALSE OR o.sku IS NULL)
         ORDER BY v.sku OFFSET :skipped ROWS FETCH NEXT :most ROWS ONLY
        """).param("words", pattern(words)).param("unpriced", unpriced).param("skipped", (page - 1) * PAGE)
        .param("most", PAGE).query((row, n) -> row(row, locale)).list();
  }

  /** One variant; empty when neither the catalogue nor anyone who set a price has told of it. */
  public Optional<Row> row(Sku sku, Locale locale) {
    return jdbc.sql("""
        SELECT v.sku, v.name, v.version = p.version, o.price, o.vat, o.version, o.set_at
          FROM pricing.variant_known v LEFT JOIN pricing.product_known p ON p.product = v.product
               LEFT JOIN pricing.offer o ON o.sku = v.sku
         WHERE v.sku = ?
        """).param(sku.value()).query((row, n) -> row(row, locale)).optional();
  }

  private Row row(ResultSet row, Locale locale) throws SQLException {
    var sku = new Sku(row.getString(1));
    var name = row.getString(2);
    var price = row.getString(4);
    return new Row(sku, name.isEmpty() ? "" : json.readValue(name, VariantName.class).in(locale), row.getBoolean(3),
        price == null ? null : new Offer(sku, Money.parse(price), VatRate.of(row.getString(5)), row.getLong(6),
            row.getObject(7, OffsetDateTime.class).toInstant()));
  }

  static String pattern(String words) {
    return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0").replaceAll("\\s+", "%") + "%";
  }
}
