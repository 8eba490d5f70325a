package shop.kontor.pricing.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.domain.Entry;
import shop.kontor.pricing.domain.PriceList;
import shop.kontor.pricing.domain.Scope;
import tools.jackson.databind.json.JsonMapper;

/** What staff want to know of price lists. */
@Service
public class ListDesk {

  /** Entries on one page. */
  public static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final ListBook book;
  private final JsonMapper json;
  private final ZoneId zone;
  private final Clock clock;

  ListDesk(JdbcClient jdbc, ListBook book, JsonMapper json, ZoneId zone, Clock clock) {
    this.jdbc = jdbc;
    this.book = book;
    this.json = json;
    this.zone = zone;
    this.clock = clock;
  }

  public record Overview(PriceList list, Scope.State state) {}

  /** @param price the variant's own; {@code null} while it has none */
  public record Row(Entry entry, String name, Money price) {}

  /** By name. */
  public List<Overview> all() {
    var now = clock.instant();
    return book.all().stream().map(list -> new Overview(list, state(list, now))).toList();
  }

  public Scope.State state(PriceList list) {
    return state(list, clock.instant());
  }

  private Scope.State state(PriceList list, Instant now) {
    return list.scope().state(now, zone);
  }

  /** How many entries a list has for variants with all of these words in their names or SKUs, in the order given. */
  public int count(PriceList list, String words) {
    return jdbc.sql("""
        SELECT COUNT(*) FROM pricing.list_entry e LEFT JOIN pricing.variant_known v ON v.sku = e.sku
         WHERE e.list = :list AND (:all = TRUE OR v.words LIKE :words ESCAPE '!')
        """).param("list", list.id()).param("all", words.isBlank()).param("words", PriceDesk.pattern(words))
        .query(Integer.class).single();
  }

  /** One page of them, by SKU and quantity; pages count from 1. */
  public List<Row> rows(PriceList list, String words, int page, Locale locale) {
    return jdbc.sql("""
        SELECT e.sku, e.from_quantity, e.price, v.name, o.price
          FROM pricing.list_entry e LEFT JOIN pricing.variant_known v ON v.sku = e.sku
               LEFT JOIN pricing.offer o ON o.sku = e.sku
         WHERE e.list = :list AND (:all = TRUE OR v.words LIKE :words ESCAPE '!')
         ORDER BY e.sku, e.from_quantity OFFSET :skipped ROWS FETCH NEXT :most ROWS ONLY
        """).param("list", list.id()).param("all", words.isBlank()).param("words", PriceDesk.pattern(words))
        .param("skipped", (page - 1) * PAGE).param("most", PAGE).query((row, n) -> row(row, locale)).list();
  }

  private Row row(ResultSet row, Locale locale) throws SQLException {
    var name = row.getString(4);
    var price = row.getString(5);
    return new Row(new Entry(new Sku(row.getString(1)), row.getInt(2), Money.parse(row.getString(3))),
        name == null || name.isEmpty() ? "" : json.readValue(name, VariantName.class).in(locale),
        price == null ? null : Money.parse(price));
  }
}
