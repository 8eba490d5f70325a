package shop.kontor.agents.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import shop.kontor.agents.domain.Piece;
import shop.kontor.agents.domain.Sought;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.Terms;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds goods for agents, in this room's own replica. */
@Service
public class Assortment {

  private static final TypeReference<List<Terms>> TERMS = new TypeReference<>() {};
  private static final String SELECT = """
      SELECT v.sheet, o.price, o.terms, s.available FROM agents.variant v
        LEFT JOIN agents.offer o ON o.sku = v.sku LEFT JOIN agents.stock s ON s.sku = v.sku
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Assortment(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param price of one piece, including VAT, as everybody is asked in the channel {@code agent}, where none else is named;
   *     {@code null} while nobody has set one
   * @param available pieces, as last heard
   */
  public record Ware(Piece piece, @Nullable Money price, int available) {}

  /** Some of a product's variants, in the catalogue's order; the first stands for it. */
  public record Found(String product, List<Ware> wares) {}

  /**
   * Products of which a variant bears all of these words, in English or Korean, with or without blanks between them.
   *
   * @param category only what lies in it; {@code null} for any
   * @param from how many to pass over
   */
  public List<Found> search(@Nullable String query, @Nullable String category, int from, int most) {
    var words = query == null ? List.<List<String>>of() : Sought.words(query);
    var sql = new StringBuilder("SELECT DISTINCT v.product FROM agents.variant v WHERE v.listed");
    words.forEach(forms -> sql.append(forms.stream().map(_ ->
        "v.words LIKE ? ESCAPE '!' OR REPLACE(v.words, ' ', '') LIKE ? ESCAPE '!'").collect(Collectors.joining(" OR ", " AND (", ")"))));
    sql.append(category == null ? "" : " AND v.category LIKE ? ESCAPE '!'");
    sql.append(" ORDER BY v.product OFFSET ? ROWS FETCH FIRST ? ROWS ONLY");
    var asked = jdbc.sql(sql.toString());
    for (var form : words.stream().flatMap(List::stream).toList()) {
      asked = asked.param("%" + escaped(form) + "%").param("%" + escaped(form) + "%");
    }
    if (category != null) {
      asked = asked.param(escaped(category) + "%");
    }
    return found(asked.param(from).param(most).query(String.class).list());
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** Whole products; what is not on sale is missing. */
  public List<Found> found(Collection<String> products) {
    if (products.isEmpty()) {
      return List.of();
    }
    var byProduct = new LinkedHashMap<String, List<Ware>>();
    products.forEach(product -> byProduct.put(product, List.of()));
    byProduct.putAll(wares(SELECT + " WHERE v.listed AND v.product IN (:ids) ORDER BY v.place", products).stream()
        .collect(Collectors.groupingBy(ware -> ware.piece().product())));
    return byProduct.entrySet().stream().filter(each -> !each.getValue().isEmpty())
        .map(each -> new Found(each.getKey(), each.getValue())).toList();
  }

  /** These variants; what is not on sale is missing. */
  public List<Ware> wares(Collection<String> skus) {
    return skus.isEmpty() ? List.of() : wares(SELECT + " WHERE v.listed AND v.sku IN (:ids)", skus);
  }

  /** What is on sale, in the order of the SKUs, after this one, at what it costs in this channel. */
  public List<Ware> page(String after, int most, Channel channel) {
    return wares(jdbc.sql(SELECT + " WHERE v.listed AND v.sku > ? ORDER BY v.sku FETCH FIRST ? ROWS ONLY")
        .param(after).param(most), channel);
  }

  /** Products of which something is on sale, in the order of their ids, after this one. */
  public List<String> products(String after, int most) {
    return jdbc.sql("""
        SELECT DISTINCT product FROM agents.variant WHERE listed AND product > ? ORDER BY product FETCH FIRST ? ROWS ONLY
        """).param(after).param(most).query(String.class).list();
  }

  /** Changes with whatever a feed of all goods tells; prices that hold for a time make it change by the clock, too. */
  public String edition(Duration span) {
    var versions = jdbc.sql("""
        SELECT (SELECT COUNT(*) FROM agents.product), (SELECT SUM(version) FROM agents.product),
          (SELECT COUNT(*) FROM agents.offer), (SELECT SUM(version) FROM agents.offer), (SELECT COUNT(terms) FROM agents.offer),
          (SELECT COUNT(*) FROM agents.stock), (SELECT SUM(version) FROM agents.stock), (SELECT SUM(version) FROM agents.tariff)
        """).query((row, n) -> IntStream.rangeClosed(1, 8).mapToObj(at -> string(row, at)).toList()).single();
    return String.join(".", versions) + (versions.get(4).equals("0") ? "" : "." + clock.millis() / span.toMillis());
  }

  private static String string(ResultSet row, int at) {
    try {
      return String.valueOf(row.getLong(at));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Ware> wares(String sql, Collection<String> ids) {
    return wares(jdbc.sql(sql).param("ids", ids));
  }

  private List<Ware> wares(StatementSpec asked) {
    return wares(asked, Channel.AGENT);
  }

  private List<Ware> wares(StatementSpec asked, Channel channel) {
    var everybody = new Situation(channel, null, null, 1, clock.instant());
    return asked.query((row, n) -> {
      var price = row.getString(2);
      var terms = row.getString(3);
      return new Ware(json.readValue(row.getString(1), Piece.class), price == null ? null : Quote.of(Money.parse(price),
          terms == null ? List.of() : json.readValue(terms, TERMS), everybody).unitPrice(), Math.max(0, row.getInt(4)));
    }).list();
  }
}
