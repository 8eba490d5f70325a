package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.Kontor;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.VatRate;
import shop.kontor.till.application.ReceiptLetters;
import shop.kontor.till.application.SaleBook;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Sale;
import shop.kontor.till.domain.SaleLine;
import tools.jackson.databind.JsonNode;

/**
 * Somebody leaves a mark wherever the shop keeps anything: as a guest, on the web, at the till, in projects of hers and of
 * others, in letters. She gets all of it as a file; then she is erased, and the mark is nowhere any more.
 */
@Tag("long")
class ErasureTests {

  private static final String MARK = "Quaggaschild";
  private static final Marker MARKER = new Marker(MARK);
  private static final String PASSWORD = "a long enough secret";
  private final JumpingClock clock = new JumpingClock();
  @TempDir
  Path data;
  private ConfigurableApplicationContext house;
  private Shop shop;

  /** Goes on as clocks do, and a week at once. */
  private static final class JumpingClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void open() {
    house = new SpringApplicationBuilder(Kontor.class).initializers(context -> ((GenericApplicationContext) context)
        .registerBean("jumpingClock", Clock.class, () -> clock, definition -> definition.setPrimary(true)))
        .run("--server.port=0", "--kontor.demo=true", "--kontor.staff.password=" + Shop.STAFF_PASSWORD,
            "--kontor.data=" + data.resolve("books"), "--logging.level.root=warn");
    shop = Shop.at(URI.create("http://localhost:" + house.getEnvironment().getProperty("local.server.port")));
    shop.awaitGoods();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoever_is_erased_leaves_no_trace_anywhere() throws IOException {
    var kim = shop.visitor();
    var lee = shop.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    var asGuest = buy(kim, sku);
    talk(kim);
    var customer = signUp(kim);
    talk(kim);
    var asCustomer = buy(kim, sku);
    var sale = buyAtTheTill(customer, sku);
    sendAgents(customer, asCustomer);
    var own = begin(kim, MARK + "'s living room");
    say(kim, own);
    var shared = begin(lee, "Our kitchen");
    var link = lee.post(shared + "/links", "{\"role\": \"EDITOR\"}").body().path("links").get(0).path("token").asString();
    assertThat(kim.post("/context/api/memberships", """
        {"link": "%s", "name": "%s"}""".formatted(link, MARK)).status()).isEqualTo(200);
    say(kim, shared);
    assertThat(kim.put(shared + "/pieces/" + sku, """
        {"standing": "REJECTED", "reason": "%s says no"}""".formatted(MARK)).status()).isEqualTo(200);
    kim.add(sku, 1);
    for (var order : List.of(asGuest, asCustomer)) {
      assertThat(kim.finalState(order).path("status").asString()).isEqualTo("CONFIRMED");
    }
    Poll.until(Duration.ofSeconds(20), this::marked, where -> where.containsAll(Set.of("customer.account",
        "ordering.purchase", "delivery.booking", "letters.letter", "context.step", "context.consent", "cart.customer",
        "till.standing_known", "assistant.turn", "agents.deal", "agents.permit", "agents.project", "post.journal", "web.answer")));

    var tablet = shop.visitor();
    assertThat(tablet.post("/customer/api/sessions", """
        {"email": "%s@example.com", "password": "%s"}""".formatted(MARK, PASSWORD)).status()).isIn(200, 201);
    assertThat(tablet.get("/cart/api/cart").body().path("pieces").asInt()).as("one cart on every device").isEqualTo(1);

    clock.ahead = Duration.ofDays(5);
    var all = export(kim);
    assertThat(all.toString()).contains(MARK, asGuest, asCustomer, sale);
    assertThat(all.path("rooms").valueStream().map(each -> each.path("room").asString()))
        .contains("customer", "agents", "assistant", "cart", "context", "delivery", "letters", "ordering", "payment", "till");

    assertThat(kim.post("/customer/api/erasures", "{\"password\": \"not this one\"}").status()).isEqualTo(422);
    var asked = kim.post("/customer/api/erasures", "{\"password\": \"%s\"}".formatted(PASSWORD));
    assertThat(asked.status()).isEqualTo(202);
    var report = Poll.until(Duration.ofSeconds(30), () -> shop.visitor().get(asked.location().orElseThrow()).body(),
        told -> told.hasNonNull("doneAt"));
    assertThat(report.path("rooms").valueStream().filter(room -> !room.path("answered").asBoolean())).isEmpty();
    assertThat(report.toString()).contains("ordering.personal.orders", "ANONYMISED").doesNotContain("WAITING");
    Poll.until(Duration.ofSeconds(30), this::marked, Set::isEmpty);

    tablet.add(sku, 1);
    assertThat(house.getBean(JdbcTemplate.class).queryForList("SELECT owner FROM cart.cart", String.class))
        .as("whoever still has a token of hers is somebody new").isNotEmpty().noneMatch(owner -> owner.contains(customer));
    assertThat(kim.post("/customer/api/sessions", """
        {"email": "%s@example.com", "password": "%s"}""".formatted(MARK, PASSWORD)).status()).isEqualTo(401);
    assertThat(lee.get(shared).body().path("members")).hasSize(1);
    assertThat(lee.get(shared + "/steps").text()).contains("noted").doesNotContain(MARK);
    assertThat(shop.staff().get("/ordering/api/orders/" + asCustomer).body().path("status").asString())
        .isEqualTo("CONFIRMED");
    house.close();
    assertThat(MARKER.files(data)).as("files in which the mark stands").isEmpty();
  }

  private String signUp(Visitor kim) {
    var mail = MARK + "@example.com";
    assertThat(kim.post("/customer/api/customers", """
        {"email": "%s", "password": "%s", "name": "%s"}""".formatted(mail, PASSWORD, MARK)).status()).isEqualTo(201);
    kim.post("/customer/api/sessions", """
        {"email": "%s", "password": "%s"}""".formatted(mail, PASSWORD));
    assertThat(kim.post("/customer/api/addresses", ADDRESS, "Idempotency-Key", "mine").status()).isEqualTo(201);
    assertThat(kim.put("/customer/api/consents", "{\"purposes\": [\"HELP\", \"LETTERS\"]}").status()).isEqualTo(200);
    var customer = kim.get("/customer/api/me").body().path("customer").asString();
    assertThat(shop.staff().put("/customer/api/customers/" + customer + "/standing", """
        {"group": null, "company": {"name": "%s & Co", "street": "Kai 1", "postcode": "20457", "city": "Hamburg",
         "country": "DE"}}""".formatted(MARK)).status()).isEqualTo(200);
    return customer;
  }

  private static final String ADDRESS = """
      {"name": "%s", "street": "Kai 1", "extra": "", "postcode": "20457", "city": "Hamburg", "country": "DE"}"""
      .formatted(MARK);

  private String buy(Visitor kim, String sku) {
    kim.add(sku, 1);
    var window = kim.freeWindow();
    return kim.post("/cart/api/checkout", """
        {"email": "%s@example.com", "date": "%s", "window": "%s", "paymentMethod": "test-card", "address": %s}
        """.formatted(MARK, window.path("date").asString(), window.path("window").asString(), ADDRESS))
        .body().path("order").asString();
  }

  private String buyAtTheTill(String customer, String sku) {
    var id = "0f0e0d0c-0b0a-4908-8706-" + String.format("%012x", System.nanoTime() & 0xffffffffffffL);
    var price = org.joda.money.Money.parse("EUR 10.00");
    house.getBean(SaleBook.class).write(new Sale(id, new LocationId("store-mitte"), "ada", clock.instant(),
        List.of(new SaleLine(new Sku(sku), "Sofa", 1, price, VatRate.of("19"), null, null, null)),
        List.of(new Payment(Payment.Kind.CASH, price, price, null)), null, customer, null), null, "ada");
    house.getBean(ReceiptLetters.class).send(id, MARK + "@example.com", Locale.UK);
    return id;
  }

  /** One agent has bought something for her, and another may act for her. */
  private void sendAgents(String customer, String order) {
    var jdbc = house.getBean(JdbcTemplate.class);
    var purse = "agent-" + "5".repeat(32);
    var now = java.sql.Timestamp.from(clock.instant());
    jdbc.update("INSERT INTO agents.purchase (id, purse, status, at) VALUES (?, ?, 'CONFIRMED', ?)", order, purse, now);
    jdbc.update("INSERT INTO agents.deal (id, purse, content, version, at) VALUES (?, ?, ?, 1, ?)", "checkout-5", purse, """
        {"id":"checkout-5","purse":{"secret":"%s"},"checkout":true,"platform":"https://agent.example/","state":"DONE",\
        "wish":{"language":"en","codes":[],"buyer":{"last":"%s"}},"refused":{},"shown":"r","attempt":0,\
        "began":"2026-11-20T08:00:00Z","until":"2026-11-21T08:00:00Z"}""".formatted(purse, MARK), now);
    jdbc.update("""
        INSERT INTO agents.permit (id, customer, client, name, host, scopes, purse, since)
        VALUES ('019aa000-0000-7000-8000-000000000055', ?, 'c', ?, '', 'cart:manage', ?, ?)
        """, customer, "Agent of " + MARK, "agent-" + "6".repeat(32), now);
  }

  private static String begin(Visitor owner, String goal) {
    return owner.post("/context/api/projects", "{\"goal\": \"%s\"}".formatted(goal)).location().orElseThrow();
  }

  private static void say(Visitor who, String project) {
    assertThat(who.post(project + "/notes", "{\"text\": \"%s was here\"}".formatted(MARK)).status()).isEqualTo(200);
  }

  private static void talk(Visitor who) {
    assertThat(who.post("/assistant/api/conversations", "{\"text\": \"A sofa for %s under 900 euros\"}".formatted(MARK))
        .status()).isEqualTo(201);
  }

  private static JsonNode export(Visitor kim) {
    var asked = kim.post("/customer/api/exports", "");
    assertThat(asked.status()).isEqualTo(202);
    var where = asked.location().orElseThrow();
    Poll.until(Duration.ofSeconds(30), () -> kim.get(where).body(), export -> export.hasNonNull("doneAt"));
    return kim.get(where + "/document").body();
  }

  /** All tables in which the mark stands. */
  private Set<String> marked() {
    return MARKER.tables(house.getBean(JdbcTemplate.class));
  }
}
