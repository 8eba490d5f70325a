package shop.kontor.assistant.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Good;
import shop.kontor.inventory.StockChanged.AtLocation;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.Terms;
import tools.jackson.databind.json.JsonMapper;

/** What the assistant knows of the shop's goods: its replicas of variants, offers and stock, read together. */
@Component
class Goods {

  /** Variants among which is looked for one request. */
  private static final int MOST = 2_000;
  private static final String READ = """
      SELECT v.listed, v.sheet, o.price, o.terms, s.available, s.locations
        FROM assistant.variant v
        LEFT JOIN assistant.offer o ON o.sku = v.sku
        LEFT JOIN assistant.stock s ON s.sku = v.sku
      """;

  /** Where a name in one script ends, and one in another begins. */
  private static final Pattern NAMES = Pattern.compile("(?<=[a-z0-9)]) (?=[가-힣])|(?<=[가-힣]) (?=[a-z])");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Goods(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** What is known of these, by SKU, in this order; those never heard of are missing. */
  Map<String, Article> find(Collection<String> skus) {
    var found = new LinkedHashMap<String, Article>();
    if (!skus.isEmpty()) {
      var known = jdbc.sql(READ + " WHERE v.sku IN (:skus)").param("skus", List.copyOf(skus)).query(this::article).list();
      skus.forEach(sku -> known.stream().filter(each -> each.good().sku().equals(sku)).findFirst()
          .ifPresent(each -> found.put(sku, each)));
    }
    return found;
  }

  Optional<Article> find(String sku) {
    return Optional.ofNullable(find(List.of(sku)).get(sku));
  }

  List<Article> ofProduct(String product) {
    return jdbc.sql(READ + " WHERE v.product = ? AND v.listed ORDER BY v.sku").param(product).query(this::article).list();
  }

  /** All that is on sale of these kinds. */
  List<Article> ofKinds(Collection<String> kinds) {
    return jdbc.sql(READ + " WHERE v.kind IN (:kinds) AND v.listed ORDER BY v.sku FETCH FIRST " + MOST + " ROWS ONLY")
        .param("kinds", List.copyOf(kinds)).query(this::article).list();
  }

  /** Kinds of which something is on sale. */
  List<String> kinds() {
    return jdbc.sql("SELECT DISTINCT kind FROM assistant.variant WHERE listed AND kind <> ''").query(String.class).list();
  }

  /** All that is called so, in any language. */
  List<Article> called(String word) {
    var like = "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    return jdbc.sql(READ + " WHERE v.names LIKE ? ESCAPE '!' AND v.listed ORDER BY v.sku FETCH FIRST " + MOST
        + " ROWS ONLY").param(like).query(this::article).list();
  }

  /** Whether something that the shop sells is called by its name in one of these texts. */
  boolean names(List<String> texts) {
    var said = String.join("\n", texts).toLowerCase(Locale.ROOT);
    return jdbc.sql("SELECT DISTINCT names FROM assistant.variant WHERE listed").query(String.class).list().stream()
        .flatMap(names -> NAMES.splitAsStream(names)).map(String::strip).filter(name -> name.length() >= 4)
        .anyMatch(said::contains);
  }

  /** All that is on sale, as far as one looks through it. */
  List<Article> all() {
    return jdbc.sql(READ + " WHERE v.listed ORDER BY v.sku FETCH FIRST " + MOST + " ROWS ONLY").query(this::article).list();
  }

  private Article article(ResultSet row, int n) throws SQLException {
    var good = json.readValue(row.getString(2), Good.class);
    int available = row.getInt(5);
    var told = row.wasNull() ? null : Integer.valueOf(Math.max(0, available));
    var locations = row.getString(6);
    return new Article(good, row.getBoolean(1), price(row.getString(3), row.getString(4)), told,
        locations == null ? List.of() : List.of(json.readValue(locations, AtLocation[].class)));
  }

  private @Nullable Money price(@Nullable String price, @Nullable String terms) {
    return price == null ? null : Quote.of(Money.parse(price),
        terms == null ? List.of() : List.of(json.readValue(terms, Terms[].class)),
        Situation.everybody(clock.instant())).unitPrice();
  }
}
