package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shown a price at the shelf, a customer pays it on the web, whatever staff have done to it meanwhile. */
class PromiseJourneyTests {

  private static final String SKU = "WATT-180-SKY";
  private static final String LABEL = "/01/02410000120024?store=store-mitte";
  private static final Pattern TOKEN = Pattern.compile("name=\"promise\" form=\"buy\" value=\"([^\"]+)\"");

  private final Shop shop = Shop.open();
  private final Visitor staff = shop.staff();
  private String usual;
  private String list;

  @BeforeEach
  void on_the_shelf_it_costs_less() {
    usual = staff.get("/pricing/api/offers/" + SKU).body().at("/price/amount").asString();
    var drawnUp = staff.post("/pricing/api/lists", """
        {"name": "Shelf weeks", "channels": ["shelf"], "stores": ["store-mitte"]}""");
    list = drawnUp.location().orElseThrow();
    staff.upload(list + "/entries", "prices.csv", SKU + ";1;55.50");
    Poll.until(Duration.ofSeconds(30),
        () -> shop.visitor().get("/pricing/api/offers/" + SKU + "?channel=shelf&store=store-mitte"),
        answer -> answer.text().contains("55.50"));
  }

  /** The list is withdrawn, the price raised, and the cart has heard of both. */
  private void raise() {
    staff.delete(list);
    costs("399.00");
    Poll.until(Duration.ofSeconds(30), () -> shop.visitor().add(SKU, 1), cart -> cart.text().contains("399.00"));
  }

  private void costs(String price) {
    staff.put("/pricing/api/offers/" + SKU, """
        {"price": {"amount": "%s", "currency": "EUR"}, "vat": 19}""".formatted(price));
  }

  @AfterEach
  void as_it_was() {
    staff.delete(list);
    costs(usual);
  }

  @Test
  void from_the_shelf_to_the_web() {
    var kim = shop.visitor();
    var landed = kim.getPage(shop.address().resolve(kim.getPage(LABEL).location().orElseThrow()).toString());
    assertThat(landed.text()).contains("id=\"buy\"");
    var price = kim.getPage("/pricing/fragments/price?channel=shelf&store=store-mitte&sku=" + SKU).text();
    var tokens = TOKEN.matcher(price).results().map(found -> found.group(1)).toList();
    assertThat(price).contains("€55.50");
    assertThat(tokens).hasSize(1);
    raise();

    var lee = shop.visitor();
    lee.get("/cart/api/cart");
    assertThat(add(lee, tokens.getFirst()).status()).as("somebody else").isEqualTo(403);
    assertThat(add(lee, tokens.getFirst()).detail()).contains("promised to somebody else");
    assertThat(add(kim, "x" + tokens.getFirst()).status()).as("altered").isEqualTo(400);
    assertThat(add(kim, "x".repeat(100_000)).detail()).contains("no price promise of this shop");
    assertThat(add(kim, "x".repeat(1_000_000)).status()).isEqualTo(413);
    assertThat(lee.get("/cart/api/cart").body().path("lines")).isEmpty();
    assertThat(kim.get("/cart/api/cart").body().path("lines")).isEmpty();

    assertThat(kim.getPage("/pricing/fragments/price?sku=" + SKU).text()).as("looked at again, on the web")
        .contains("€55.50", "Promised to you at the shelf", "Now it costs €399.00");
    assertThat(add(kim, tokens.getFirst()).status()).isEqualTo(201);
    assertThat(kim.getPage("/cart").text()).contains("€55.50", "Shelf weeks", "Promised to you at the shelf");
    var order = kim.finalState(kim.checkOut("test-card").body().path("order").asString());
    assertThat(order.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(order.at("/total/amount").asString()).isEqualTo("55.50");
    assertThat(order.at("/lines/0/reasons/0/kind").asString()).isEqualTo("PROMISE");
    assertThat(order.at("/lines/0/reasons/0/channel").asString()).isEqualTo("SHELF");
    assertThat(order.at("/lines/0/reasons/0/store").asString()).isEqualTo("store-mitte");
    var id = order.path("id").asString();
    for (var page : List.of(kim.getPage("/ordering/orders/" + id), staff.getPage("/ordering/backoffice/orders/" + id))) {
      assertThat(page.text()).contains("Promised at the shelf", "/inventory/fragments/place?id=store-mitte");
    }
    assertThat(kim.getPage("/inventory/fragments/place?id=store-mitte").text()).contains("Store Mitte");
  }

  private static Shop.Answer add(Visitor visitor, String token) {
    return visitor.post("/cart/api/lines", """
        {"sku": "%s", "quantity": 1, "promises": ["%s"]}""".formatted(SKU, token));
  }

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  void and_she_sees_it_on_each_page(String language, String device) {
    assumeTrue(Files.exists(Path.of("/usr/bin/chromium")) && Files.exists(Path.of("/usr/bin/chromedriver")),
        "chromium and its driver are not installed: the browser journeys are skipped");
    try (var browser = new Browser(shop.address(), language, device)) {
      browser.open(LABEL);
      browser.waitForAddress("/catalog/products/");
      assertThat(browser.waitForText(".product", "55.50")).contains("55.50");
      assertGood(browser.scrollTo("h1"), "promise-at-the-shelf");
      raise();
      browser.click(".product form[action='/cart/lines'] .button");
      browser.find(".badge[data-count='1']");
      browser.open(browser.address() + "?sku=" + SKU);
      assertThat(browser.waitForText(".product", "399.00")).contains("55.50");
      browser.waitForText(".product", language.equals("ko") ? "미테" : "· Store Mitte");
      assertGood(browser, "promise-on-the-web");
      browser.open("/cart");
      assertThat(browser.text(".sums dd.total")).contains("55.50");
      assertGood(browser, "promise-cart");
      browser.open("/cart/checkout");
      browser.type("input[name=email]", "minji@example.com");
      browser.type("input[name=name]", "김민지");
      browser.type("input[name=street]", "Speicherstraße 1");
      browser.type("input[name=postcode]", "20457");
      browser.type("input[name=city]", "Hamburg");
      assertGood(browser, "promise-checkout");
      browser.click("main form[action='/cart/checkout'] .button.large");
      browser.waitForAddress("/ordering/orders/");
      browser.find(".notice.good");
      assertThat(browser.text(".summary dd.total")).contains("55.50");
      assertGood(browser.scrollTo("main .lines"), "promise-order");
      var order = browser.address().substring("/ordering/orders/".length());
      browser.open("/backoffice/sign-in?next=/ordering/backoffice/orders/" + order);
      browser.type("input[name=name]", "staff");
      browser.type("input[name=password]", Shop.STAFF_PASSWORD);
      browser.click("main form .button.large");
      browser.waitForAddress("/ordering/backoffice/orders/");
      assertThat(browser.text("main .lines")).contains("55.50", "Shelf weeks");
      assertGood(browser.scrollTo("main .lines"), "promise-desk");
    }
  }

  private static void assertGood(Browser browser, String page) {
    browser.settled();
    assertThat(browser.violations(page)).as("what axe-core finds on " + page).isEmpty();
    assertThat(browser.overflows()).as(page + " has to be scrolled sideways").isFalse();
  }
}
