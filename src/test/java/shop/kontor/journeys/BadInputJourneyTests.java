package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear sentence and leaves no trace. */
class BadInputJourneyTests {

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @ValueSource(strings = {
      "{\"sku\": \"NO-SUCH-THING\", \"quantity\": 1}",
      "{\"sku\": \"%s\", \"quantity\": 0}",
      "{\"sku\": \"%s\", \"quantity\": -1}",
      "{\"sku\": \"%s\", \"quantity\": 1000000000}",
      "{\"sku\": \"%s\", \"quantity\": 99999999999999999999}",
      "{\"sku\": \"%s\", \"quantity\": 1.5}",
      "{\"sku\": \"%s\", \"quantity\": \"many\"}",
      "{\"sku\": \"🛋️🛋️\", \"quantity\": 1}",
      "{\"sku\": \"'; DROP TABLE cart.cart; --\", \"quantity\": 1}",
      "{\"sku\": \"<script>alert(1)</script>\", \"quantity\": 1}",
      "{\"sku\": null, \"quantity\": 1}",
      "{\"sku\": \"%s\"",
      "[]", "null", "\"\"", ""})
  void a_cart_takes_nothing_that_makes_no_sense(String body) {
    var kim = shop.visitor();
    var answer = kim.post("/cart/api/lines", body.replace("%s", BuyingJourneyTests.anySku(kim)));
    assertRefused(answer);
    assertThat(kim.get("/cart/api/cart").body().path("lines")).isEmpty();
  }

  @Test
  void a_megabyte_of_text_is_refused_everywhere() {
    var kim = shop.visitor();
    var much = "x".repeat(1 << 20);
    assertRefused(kim.post("/cart/api/lines", "{\"sku\": \"" + much + "\", \"quantity\": 1}"));
    assertRefused(kim.post("/customer/api/customers",
        "{\"email\": \"a@b.de\", \"password\": \"" + much + "\", \"name\": \"x\"}"));
    assertRefused(kim.post("/cart/api/checkout", "{\"email\": \"" + much + "\"}"));
    assertThat(kim.get("/search/api/products?q=" + much.substring(0, 4000)).status()).isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{}",
      "{\"email\": \"kim@example.com\"}",
      "{\"email\": \"nobody\", \"date\": \"2026-12-01\", \"window\": \"MORNING\", \"paymentMethod\": \"test-card\","
          + " \"address\": {\"name\": \"K\", \"street\": \"S\", \"postcode\": \"1\", \"city\": \"C\","
          + " \"country\": \"DE\"}}",
      "{\"email\": \"kim@example.com\", \"date\": \"2026-12-01\", \"window\": \"MORNING\", \"paymentMethod\": \"test-card\","
          + " \"address\": {\"name\": \"K\", \"street\": \"S\", \"postcode\": \"2\", \"city\": \"C\","
          + " \"country\": \"DE\"}}",
      "{\"email\": \"kim@example.com\", \"date\": \"2026-12-01\", \"window\": \"MORNING\", \"paymentMethod\": \"test-card\","
          + " \"address\": {\"name\": \"K\", \"street\": \"S\", \"postcode\": \"20457\", \"city\": \"C\","
          + " \"country\": \"XX\"}}",
      "{\"email\": \"kim@example.com\", \"date\": \"yesterday\", \"window\": \"NIGHT\"}",
      "{\"email\": \"kim@example.com\", \"date\": \"2026-12-01\", \"window\": \"MORNING\","
          + " \"paymentMethod\": \"test-card\", \"address\": {\"name\": \"\", \"country\": \"Germany\"}}"})
  void an_order_needs_an_address_a_date_and_a_way_to_pay(String body) {
    var kim = shop.visitor();
    kim.add(BuyingJourneyTests.anySku(kim), 1);
    assertRefused(kim.post("/cart/api/checkout", body));
    assertThat(kim.get("/cart/api/cart").body().path("pieces").asInt()).as("the cart is as it was").isEqualTo(1);
    assertThat(kim.get("/ordering/api/orders").text()).doesNotContain("PLACED");
  }

  @Test
  void script_and_emoji_in_every_field_stay_text() {
    var kim = shop.visitor();
    kim.add(BuyingJourneyTests.anySku(kim), 1);
    var window = kim.freeWindow();
    var nasty = "<script>alert(1)</script> 🛋️ ' OR 1=1 -- مرحبا";
    var answer = kim.post("/cart/api/checkout", """
        {"email": "kim@example.com", "date": "%s", "window": "%s", "paymentMethod": "test-card",
         "address": {"name": "%3$s", "street": "%3$s", "extra": "%3$s", "postcode": "20457", "city": "%3$s",
                     "country": "DE"}}
        """.formatted(window.path("date").asString(), window.path("window").asString(), nasty));
    assertThat(answer.status()).isEqualTo(202);
    var id = answer.body().path("order").asString();
    kim.finalState(id);
    var page = kim.getPage("/ordering/orders/" + id);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain("<script>alert(1)</script>").contains("🛋");
    assertThat(shop.staff().getPage("/ordering/backoffice").text()).doesNotContain("<script>alert(1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/catalog/products/nothing-here", "/catalog/api/products/nothing-here",
      "/ordering/api/orders/00000000-0000-7000-8000-000000000000", "/ordering/api/orders/abc",
      "/inventory/api/stock/%F0%9F%9B%8B", "/pricing/api/offers/x%20y", "/nothing/here", "/search/api/products?page=-1",
      "/search/api/products?min=abc", "/catalog/pictures/..%2f..%2fetc.svg", "/catalog/models/../../house.key"})
  void an_address_that_leads_nowhere_says_so(String path) {
    assertThat(shop.visitor().get(path).status()).isBetween(400, 499);
    assertThat(shop.visitor().getPage(path).status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/backoffice", "/backoffice/post", "/ordering/backoffice", "/catalog/backoffice",
      "/inventory/backoffice", "/pricing/backoffice", "/payment/backoffice", "/delivery/backoffice",
      "/customer/backoffice", "/intake/backoffice", "/actuator/metrics"})
  void what_is_for_staff_is_closed_to_everyone_else(String path) {
    assertThat(shop.visitor().get(path).status()).isIn(401, 403);
    assertThat(shop.staff().get(path).status()).isEqualTo(200);
  }

  @Test
  void a_character_that_no_text_has_breaks_nothing() {
    var visitor = shop.visitor();
    assertThat(visitor.post("/customer/api/customers", """
        {"email": "nul%d@example.com", "password": "a long enough secret", "name": "a\\u0000b"}""".formatted(
        System.nanoTime())).status()).isLessThan(500);
    assertThat(shop.staff().get("/customer/backoffice?q=a%00b").status()).isLessThan(500);
    assertThat(visitor.get("/search/api/products?q=a%00b").status()).isLessThan(500);
  }

  @Test
  void another_site_can_not_act_in_a_visitors_name() throws Exception {
    var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(shop.address().resolve("/cart/lines"))
        .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "cross-site")
        .header("Origin", "https://evil.example").POST(BodyPublishers.ofString("sku=X&quantity=1")).build(),
        HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private static void assertRefused(Shop.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.detail()).as(answer.text()).isNotBlank().doesNotContain("Exception")
        .doesNotContain("shop.kontor");
  }

  @Test
  void a_prefix_that_a_stranger_makes_up_spoils_no_page_for_others() throws Exception {
    var product = URI.create(shop.address() + "/catalog/products/fjord-sofa?picture=1");
    var spoilt = HttpRequest.newBuilder(product).header("X-Forwarded-Prefix", "/elsewhere").build();
    try (var client = HttpClient.newHttpClient()) {
      client.send(spoilt, HttpResponse.BodyHandlers.ofString());
      var page = client.send(HttpRequest.newBuilder(product).build(), HttpResponse.BodyHandlers.ofString());

      assertThat(page.body()).contains("\"/foundation/kontor").doesNotContain("/elsewhere/");
    }
  }

  @Test
  void an_upload_by_a_stranger_is_refused_before_it_is_read() throws Exception {
    var upload = HttpRequest.newBuilder(URI.create(shop.address() + "/"))
        .header("Content-Type", "Multipart/form-data; boundary=x")
        .POST(HttpRequest.BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n"
            + "x".repeat(400_000) + "\r\n--x--\r\n")).build();
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(upload, HttpResponse.BodyHandlers.ofString()).statusCode()).isIn(401, 403);
    }
  }
}
