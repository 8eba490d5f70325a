package shop.kontor.inventory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.domain.Location;
import shop.kontor.inventory.domain.Locations;
import shop.kontor.inventory.domain.Place;
import shop.kontor.inventory.domain.Stock;
import tools.jackson.databind.json.JsonMapper;

/** What people want to know of stock. */
@Service
public class StockDesk {

  /** Rows on one page. */
  public static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final StockBook stocks;
  private final VariantsKnown variants;
  private final Locations locations;
  private final JsonMapper json;

  StockDesk(JdbcClient jdbc, StockBook stocks, VariantsKnown variants, Locations locations, JsonMapper json) {
    this.jdbc = jdbc;
    this.stocks = stocks;
    this.variants = variants;
    this.locations = locations;
    this.json = json;
  }

  /** One variant on the staff screen; {@code stock} is of version 0 before the first count. */
  public record Row(Sku sku, String name, boolean listed, Stock stock) {

    Row with(Stock counted) {
      return counted == null ? this : new Row(sku, name, listed, counted);
    }

    /** What is at this location; {@code null} where nobody has counted. */
    public Place at(LocationId location) {
      return stock.at(location).orElse(null);
    }
  }

  public List<Location> locations() {
    return locations.findAllByOrderByPickingRankAscIdAsc();
  }

  public Optional<Stock> stock(Sku sku) {
    return stocks.find(sku);
  }

  /** Whether the catalogue has told of this variant, or somebody has counted it. */
  public boolean knows(Sku sku) {
    return variants.knows(sku);
  }

  /** Which variants the staff screen shows. */
  public enum Show { ALL, OUT, SHORT }

  /** How many variants there are with all of these words in their names or SKUs, in the order given. */
  public int count(String words, Show show) {
    return jdbc.sql("""
        SELECT COUNT(*)
          FROM inventory.variant_known v LEFT JOIN inventory.stock s ON s.sku = v.sku
         WHERE v.words LIKE :words ESCAPE '!'
           AND (:show = 'ALL' OR :show = 'OUT' AND COALESCE(s.on_hand - s.reserved, 0) <= 0
                OR :show = 'SHORT' AND (s.missing > 0 OR s.unknown_pieces > 0))
        """).param("words", pattern(words)).param("show", show.name()).query(Integer.class).single();
  }

  /** One page of them, by SKU; pages count from 1. */
  public List<Row> rows(String words, Show show, int page, Locale locale) {
    var found = jdbc.sql("""
        SELECT v.sku, v.name, v.version = p.version
          FROM inventory.variant_known v LEFT JOIN inventory.product_known p ON p.product = v.product
               LEFT JOIN inventory.stock s ON s.sku = v.sku
         WHERE v.words LIKE :words ESCAPE '!'
           AND (:show = 'ALL' OR :show = 'OUT' AND COALESCE(s.on_hand - s.reserved, 0) <= 0
                OR :show = 'SHORT' AND (s.missing > 0 OR s.unknown_pieces > 0))
         ORDER BY v.sku OFFSET :skipped ROWS FETCH NEXT :most ROWS ONLY
        """).param("words", pattern(words)).param("show", show.name()).param("skipped", (page - 1) * PAGE)
        .param("most", PAGE).query((row, n) -> known(row, locale)).list();
    var counted = stocks(found.stream().map(Row::sku).toList());
    return found.stream().map(row -> row.with(counted.get(row.sku()))).toList();
  }

  /** One variant; empty when neither the catalogue nor anyone who counted has told of it. */
  public Optional<Row> row(Sku sku, Locale locale) {
    return jdbc.sql("""
        SELECT v.sku, v.name, v.version = p.version
          FROM inventory.variant_known v LEFT JOIN inventory.product_known p ON p.product = v.product
         WHERE v.sku = ?
        """).param(sku.value()).query((row, n) -> known(row, locale)).optional()
        .map(row -> row.with(stocks.find(sku).orElse(null)));
  }

  private Row known(ResultSet row, Locale locale) throws SQLException {
    var sku = new Sku(row.getString(1));
    return new Row(sku, name(row.getString(2), locale), row.getBoolean(3), Stock.uncounted(sku));
  }

  private static String pattern(String words) {
    return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0").replaceAll("\\s+", "%") + "%";
  }

  private Map<Sku, Stock> stocks(List<Sku> skus) {
    return stocks.find(skus).stream().collect(Collectors.toMap(Stock::sku, Function.identity()));
  }

  private String name(String written, Locale locale) {
    return written.isEmpty() ? "" : json.readValue(written, VariantName.class).in(locale);
  }
}
