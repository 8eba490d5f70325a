package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import shop.kontor.Kontor;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.post.Rebuilding;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.inventory.StockChanged;
import shop.kontor.mesh.adapter.ProductsCommand;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.VatRate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole house with its demo furniture, whose data others read, watch, lose and get again. */
@Tag("house")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The mesh of data products")
class MeshJourneyTests {

  /** Of which a shop that has just opened knows nothing. */
  private static final Set<String> EMPTY_AT_FIRST = Set.of("customer.standing", "customer.consent", "context.projects",
      "pricing.promotions");
  /** Of which there is one. */
  private static final Set<String> SINGLE = Set.of("delivery.tariff");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ANALYST = "a-key-that-analysts-have-been-given";
  private static final String OFFICER = "a-key-that-may-read-of-persons-too";
  /** What counts or names changes, and differs rightly. */
  private static final Set<String> VOLATILE = Set.of("revision", "edition", "epoch", "last", "heard_at");

  @TempDir
  private static Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private ConfigurableApplicationContext house;
  private URI address;

  @BeforeAll
  void open() {
    house = new SpringApplicationBuilder(Kontor.class, Ahead.InTheHouse.class).run("--server.port=0",
        "--kontor.demo=true", "--kontor.data=" + folder.resolve("data"), "--logging.level.root=warn",
        "--logging.level.shop.kontor=error", "--kontor.readers.bi.key=" + ANALYST,
        "--kontor.readers.officer.key=" + OFFICER, "--kontor.readers.officer.personal=true");
    address = URI.create("http://localhost:" + house.getEnvironment().getProperty("local.server.port"));
    await().atMost(Duration.ofMinutes(1)).until(() ->
        jdbc().sql("SELECT COUNT(*) FROM shelf.price_known").query(Integer.class).single() > 100);
    await().atMost(Duration.ofMinutes(1)).until(() ->
        jdbc().sql("SELECT COUNT(*) FROM context.capacity").query(Integer.class).single() > 0);
    settle();
  }

  @AfterAll
  void close() {
    house.close();
    client.close();
  }

  private JdbcClient jdbc() {
    return house.getBean(JdbcClient.class);
  }

  private void tell(Message... messages) {
    new TransactionTemplate(house.getBean(PlatformTransactionManager.class)).executeWithoutResult(_ ->
        List.of(messages).forEach(house::publishEvent));
  }

  private void settle() {
    assertThat(house.getBean(PostOffice.class).settle(Duration.ofSeconds(60))).isTrue();
  }

  private HttpResponse<String> get(String path, String key, String accept) throws Exception {
    var request = HttpRequest.newBuilder(address.resolve(path)).header("Accept", accept);
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String key) throws Exception {
    return get(path, key, "application/json");
  }

  private String staff() {
    return house.getBean(Passports.class).issue(new Caller("v-1", null, "ada"));
  }

  private List<JsonNode> readAll(String port) throws Exception {
    var facts = new ArrayList<JsonNode>();
    String cursor = null;
    JsonNode page;
    do {
      var answer = get(port + "?limit=50" + (cursor == null ? "" : "&cursor=" + cursor), OFFICER);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      page = JSON.readTree(answer.body());
      page.path("items").forEach(facts::add);
      cursor = page.path("next").asString();
    } while (page.path("more").asBoolean());
    return facts;
  }

  @Test
  void everybody_reads_what_is_meant_for_her() throws Exception {
    var port = "/inventory/data/stock";
    assertThat(get(port, null).statusCode()).as("a stranger").isEqualTo(401);
    assertThat(get(port, "no-key-of-anybody-in-this-shop").statusCode()).as("a wrong key").isEqualTo(401);
    var customer = house.getBean(Passports.class).issue(new Caller("v-2", "c-2", null));
    assertThat(get(port, customer).statusCode()).as("a customer").isEqualTo(403);
    for (var key : List.of(ANALYST, OFFICER, staff())) {
      assertThat(get(port, key).statusCode()).isEqualTo(200);
    }
    assertThat(get("/customer/data/standing", ANALYST).statusCode()).as("of persons").isEqualTo(403);
    assertThat(get("/customer/data/standing", OFFICER).statusCode()).isEqualTo(200);
    assertThat(get("/inventory/backoffice", ANALYST).statusCode()).as("a key opens nothing else").isEqualTo(401);
    assertThat(get("/mesh/backoffice", ANALYST).statusCode()).isEqualTo(401);
    assertThat(get("/inventory/data/nothing", ANALYST).statusCode()).isEqualTo(404);
    assertThat(get(port + "?limit=1001", ANALYST).statusCode()).isEqualTo(400);
    assertThat(get(port + "?cursor=nonsense", ANALYST)).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("no cursor of this data product");
    });
  }

  @Test
  void each_product_can_be_read_to_its_end_and_is_what_its_room_knows() throws Exception {
    var products = JSON.readTree(get("/mesh/api/products", OFFICER).body());
    assertThat(products.size()).isGreaterThanOrEqualTo(8);
    for (var product : products) {
      var facts = readAll(product.path("port").asString());
      if (product.path("state").asBoolean() && !EMPTY_AT_FIRST.contains(product.path("product").asString())) {
        assertThat(facts).as(product.path("product").asString()).hasSizeGreaterThan(SINGLE.contains(product.path("product").asString()) ? 0 : 2);
      }
      assertThat(get(product.path("contract").asString(), OFFICER).body()).startsWith("apiVersion: v3.1.0");
    }
    var skus = readAll("/inventory/data/stock").stream().filter(each -> !each.has("position"))
        .map(each -> each.path("key").asString()).collect(Collectors.toCollection(HashSet::new));
    assertThat(skus).hasSameSizeAs(readAll("/inventory/data/stock").stream().filter(each -> !each.has("position"))
        .toList());
    var lines = get("/inventory/data/stock?limit=3", ANALYST, "application/x-ndjson").body().lines().toList();
    assertThat(lines).hasSize(4).allSatisfy(line -> assertThat(JSON.readTree(line).isObject()).isTrue());
    assertThat(JSON.readTree(lines.getLast()).path("next").asString()).isNotBlank();
  }

  /** First: what other tests make up, no room can tell again. */
  @Test
  @Order(1)
  void every_replica_is_rebuilt_from_what_its_owners_tell_and_equals_the_old_one() {
    var rebuilding = house.getBean(Rebuilding.class);
    assertThat(rebuilding.rooms()).isNotEmpty();
    for (var room : rebuilding.rooms()) {
      var before = dump(room);
      assertThat(before.values()).as("something in the books of %s", room).isNotEmpty();
      rebuilding.rebuild(room);
      assertThat(rebuilding.settle(Duration.ofMinutes(1))).isTrue();
      assertThat(dump(room)).as("the books of %s", room).isEqualTo(before);
    }
    assertThat(house.getBean(PostOffice.class).failed()).isEmpty();
  }

  /** All tables of a room, each row in words. */
  private Map<String, List<String>> dump(String room) {
    var tables = jdbc().sql("""
        SELECT table_name FROM information_schema.tables
         WHERE lower(table_schema) = ? AND lower(table_name) <> 'migration' AND table_type = 'BASE TABLE'
        """).param(room).query(String.class).list();
    var rows = new TreeMap<String, List<String>>();
    tables.forEach(table -> rows.put(table, jdbc().sql("SELECT * FROM " + room + "." + table).query().listOfRows()
        .stream().map(row -> row.entrySet().stream().filter(each -> !VOLATILE.contains(each.getKey().toLowerCase()))
            .map(each -> each.getKey() + "=" + each.getValue()).sorted().toList().toString()).sorted().toList()));
    return rows;
  }

  @Test
  void a_promise_that_is_broken_rings_and_one_that_is_kept_again_is_told() {
    var time = house.getBean(Ahead.class);
    tell(new StockChanged(new Sku("BROKEN-1"), -1, List.of(), 1));
    await().atMost(Duration.ofSeconds(20)).until(() -> alarms("inventory.stock QUALITY"));
    assertThat(told("mesh.ProductBreached")).anySatisfy(fact -> assertThat(fact)
        .contains("inventory.stock", "QUALITY", "BROKEN-1", "available", "-1 < 0"));

    jdbcChange("ALTER TABLE shelf.price_known RENAME TO price_hidden");
    tell(new OfferChanged(new Sku("LATE-1"), Money.parse("EUR 1.00"), VatRate.of("19"), 1));
    await().until(() -> !house.getBean(PostOffice.class).failed().isEmpty());
    time.pass(Duration.ofSeconds(30));
    await().atMost(Duration.ofSeconds(20)).until(() -> alarms("pricing.offers FRESHNESS"));
    jdbcChange("ALTER TABLE shelf.price_hidden RENAME TO price_known");
    time.pass(Duration.ofMinutes(11));
    settle();
    await().atMost(Duration.ofSeconds(20)).until(() -> !alarms("pricing.offers FRESHNESS")
        && !alarms("inventory.stock QUALITY"));
    assertThat(told("mesh.ProductRecovered")).hasSizeGreaterThanOrEqualTo(2);
  }

  private void jdbcChange(String sql) {
    new TransactionTemplate(house.getBean(PlatformTransactionManager.class)).executeWithoutResult(_ ->
        jdbc().sql(sql).update());
  }

  private boolean alarms(String which) {
    return jdbc().sql("SELECT product || ' ' || promise FROM mesh.alarm WHERE ended IS NULL").query(String.class).list()
        .contains(which);
  }

  private List<String> told(String type) {
    return jdbc().sql("SELECT payload FROM post.journal WHERE type = ?").param(type).query(String.class).list();
  }

  @Test
  void the_page_shows_who_offers_what_to_whom() throws Exception {
    var page = get("/mesh/backoffice", staff(), "text/html").body();
    assertThat(page).contains("class=\"lineage\"", "inventory.stock → search", "pricing.offers → till",
        "/search/data/hearing/inventory.stock", "/inventory/data/stock/watch");
    assertThat(get("/search/data/hearing/inventory.stock", staff(), "text/html").body())
        .contains("<svg", "spark-promise", "ms");
    assertThat(get("/inventory/data/stock/watch", staff(), "text/html").statusCode()).isEqualTo(200);
    assertThat(get("/api-docs/asyncapi.json", null).body()).contains("\"asyncapi\" : \"3.0.0\"", "inventory.StockChanged");
  }

  @Test
  void analysts_get_files_that_go_on_from_where_they_were() throws Exception {
    var into = folder.resolve("files");
    assertThat(export(into, "inventory.stock", "catalog.products", "pricing.offers")).isZero();
    long stock = count(into, "inventory/stock/StockChanged");
    assertThat(stock).isEqualTo(readAll("/inventory/data/stock").size()).isGreaterThan(100);
    assertThat(count(into, "catalog/products/ProductListed")).isGreaterThan(20);
    tell(new StockChanged(new Sku("FILED-1"), 3, List.of(), 1));
    settle();
    assertThat(export(into, "inventory.stock")).isZero();
    assertThat(export(into, "inventory.stock")).as("nothing is new").isZero();
    assertThat(count(into, "inventory/stock/StockChanged")).isEqualTo(stock + 1);
    try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var say = duck.createStatement();
        var row = say.executeQuery("SELECT available, version, day FROM '" + into
            + "/inventory/stock/StockChanged/*/*.parquet' WHERE sku = 'FILED-1'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(3);
      assertThat(row.getString(3)).startsWith(house.getBean(Ahead.class).instant().toString().substring(0, 10));
    }
    assertThat(Files.exists(into.resolve("customer"))).isFalse();
  }

  private int export(Path into, String... products) {
    var words = new ArrayList<>(List.of("export", "--to", into.toString(), "--from", address.toString(), "--key",
        ANALYST));
    for (var product : products) {
      words.addAll(List.of("--product", product));
    }
    return new CommandLine(new ProductsCommand()).execute(words.toArray(String[]::new));
  }

  /** The time that it is, and some more: tokens are checked by the machine's own clock. */
  static final class Ahead extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    void pass(Duration duration) {
      ahead = ahead.plus(duration);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class InTheHouse {

      @Bean
      @Primary
      Ahead clockAhead() {
        return new Ahead();
      }
    }
  }

  private static long count(Path into, String fact) throws Exception {
    try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var say = duck.createStatement();
        var row = say.executeQuery("SELECT COUNT(*) FROM '" + into + "/" + fact + "/*/*.parquet'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
