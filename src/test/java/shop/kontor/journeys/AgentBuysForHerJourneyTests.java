package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.agents.UcpSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** By her leave an agent buys as she would: at her prices, into her list and her history, until she takes it back. */
@DisplayName("An agent whom a customer lets buy")
class AgentBuysForHerJourneyTests {

  private final Shop shop = Shop.open();
  private final LetIn kim = new LetIn(shop);
  private final UcpPlatform platform = new UcpPlatform(shop.address());

  @AfterEach
  void close() {
    platform.close();
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) Shop.JSON.readTree(text);
  }

  private String bearer() {
    return "Bearer " + kim.token();
  }

  private static BigDecimal amount(JsonNode money) {
    return new BigDecimal(money.path("amount").asString());
  }

  /** She is a trade customer, and has a price of her own for this. */
  private BigDecimal priceOfHers(String sku) {
    var own = amount(shop.visitor().get("/pricing/api/offers/" + sku).body().path("unitPrice"));
    var hers = own.multiply(new BigDecimal("0.80")).setScale(2, RoundingMode.HALF_UP);
    var group = "buyers" + System.nanoTime();
    var list = shop.staff().post("/pricing/api/lists", "{\"name\": \"%s\", \"group\": \"%s\"}".formatted(group, group))
        .body().path("id").asString();
    assertThat(shop.staff().put("/pricing/api/lists/" + list + "/entries/" + sku,
        "{\"fromQuantity\": \"1\", \"price\": \"%s\"}".formatted(hers)).status()).isEqualTo(200);
    var me = kim.customer().get("/customer/api/me").body().path("customer").asString();
    assertThat(shop.staff().put("/customer/api/customers/" + me + "/standing",
        "{\"group\": \"%s\", \"company\": null}".formatted(group)).status()).isEqualTo(200);
    Poll.until(Duration.ofSeconds(20), () -> amount(kim.customer().get("/pricing/api/offers/" + sku).body()
        .path("unitPrice")), price -> price.compareTo(hers) == 0);
    return hers;
  }

  private static ObjectNode wish(String sku, String option) {
    return json("""
        {"line_items": [{"item": {"id": "%s"}, "quantity": 1}], "buyer": {"first_name": "Minji", "email": "kim@example.com"},
         "fulfillment": {"methods": [{"type": "shipping", "destinations": [{"id": "home", "street_address": "Kai 1",
           "postal_code": "20457", "address_locality": "Hamburg", "address_country": "DE"}],
           "selected_destination_id": "home", "groups": [{"selected_option_id": %s}]}]}}"""
        .formatted(sku, option == null ? "null" : "\"" + option + "\""));
  }

  private static final JsonNode PAYS = json("""
      {"payment": {"instruments": [{"id": "i", "handler_id": "test-card", "type": "method", "selected": true}]}}""");

  /** In her list, in her history and in staff's words, it is hers, and says who ordered. */
  private void isHers(String order) {
    assertThat(kim.customer().finalState(order).path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(kim.customer().getPage("/ordering/orders").text()).contains(order);
    assertThat(kim.customer().getPage("/ordering/orders/" + order).text()).contains("Claude");
    assertThat(Poll.until(Duration.ofSeconds(20), () -> kim.customer().getPage("/context/history").text(),
        page -> page.contains(order))).contains("Agent: Claude");
    assertThat(shop.visitor().get("/ordering/api/orders/" + order).status()).isEqualTo(404);
  }

  @Test
  void buys_her_own_cart_at_the_total_that_it_showed_her() {
    kim.allow("/mcp", "CART", "BUYING");
    assertThat(kim.customer().getPage("/agents").text()).contains("Buy in your name");
    var sku = BuyingJourneyTests.anySku(kim.customer());
    var hers = priceOfHers(sku);
    var cart = Poll.until(Duration.ofSeconds(20), () -> LetIn.json(kim.call("change_my_cart", """
        {"pieces": [{"sku": "%s", "quantity": 1, "how": "SET"}]}""".formatted(sku))).at("/result/structuredContent"),
        seen -> amount(seen.at("/lines/0/unit_price")).compareTo(hers) == 0);
    var window = kim.customer().freeWindow();
    var asked = """
        {"email": "kim@example.com", "address": {"name": "Kim Minji", "street": "Kai 1", "postcode": "20457",
         "city": "Hamburg", "country": "DE"}, "date": "%s", "window": "%s", "payment_method": "test-card",
         "agreed_total": {"amount": "%s", "currency": "EUR"}, "request": "%s"}""";
    var wrong = LetIn.json(kim.call("check_out_my_cart", asked.formatted(window.path("date").asString(),
        window.path("window").asString(), "1.00", "cheap"))).path("result");
    assertThat(wrong.path("isError").asBoolean()).as("at a total that nobody showed her").isTrue();
    var right = asked.formatted(window.path("date").asString(), window.path("window").asString(),
        cart.at("/total/amount").asString(), "once");
    var bought = LetIn.json(kim.call("check_out_my_cart", right)).at("/result/structuredContent");
    assertThat(LetIn.json(kim.call("check_out_my_cart", right)).at("/result/structuredContent")).as("asked twice by one id")
        .isEqualTo(bought);
    isHers(bought.path("order").asString());
    assertThat(kim.customer().get("/cart/api/cart").body().path("pieces").asInt()).as("what she sees was bought").isZero();
    kim.takeBack();
    var refused = kim.call("check_out_my_cart", right);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("invalid_token");
  }

  @Test
  void buys_by_ucp_at_her_prices_and_leaves_alone_what_she_gathered() {
    var sku = BuyingJourneyTests.anySku(kim.customer());
    var hers = priceOfHers(sku);
    kim.customer().add(sku, 3);
    kim.allow("/ucp", "BUYING");
    var begun = Poll.until(Duration.ofSeconds(20), () -> platform.post("/checkout-sessions", wish(sku, null),
        "Authorization", bearer(), "Idempotency-Key", "k-" + System.nanoTime()).body(), answer ->
        answer.at("/line_items/0/item/price").asLong() == hers.movePointRight(2).longValueExact());
    UcpSchemas.check("shopping/checkout.json", begun);
    var path = "/checkout-sessions/" + begun.path("id").asString();
    var option = begun.at("/fulfillment/methods/0/groups/0/options/3/id").asString();
    var ready = platform.put(path, wish(sku, option), "Authorization", bearer()).body();
    assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("ready_for_complete");
    closed(platform.get(path), null);
    closed(platform.put(path, wish(sku, option)), null);
    var lee = new LetIn(shop).allow("/ucp", "BUYING");
    assertThat(platform.get(path, "Authorization", "Bearer " + lee.token()).body().at("/messages/0/code").asString())
        .isEqualTo("not_found");
    assertThat(shop.visitor().getPage("/agents" + path.replace("/checkout-sessions/", "/checkouts/")).text())
        .as("a page that shows where she lives").doesNotContain("Kai 1");
    var done = Poll.until(Duration.ofSeconds(30), () -> {
      platform.post(path + "/complete", PAYS, "Authorization", bearer());
      return platform.get(path, "Authorization", bearer()).body();
    }, now -> now.path("status").asString().equals("completed"));
    isHers(done.at("/order/label").asString());
    assertThat(shop.visitor().post("/mcp", """
        {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "get_order", "arguments": {"cart": "agent-%s",
         "order": "%s"}}}""".formatted(begun.path("id").asString().substring("checkout-".length()), done.at("/order/label").asString()))
        .body().at("/result/isError").asBoolean()).as("told by other tools to whoever has no leave of hers").isTrue();
    assertThat(kim.customer().get("/cart/api/cart").body().path("pieces").asInt()).as("what she gathered herself").isEqualTo(3);
  }

  @Test
  void is_refused_at_once_what_it_began_when_she_takes_it_back() {
    kim.allow("/ucp", "BUYING");
    var sku = BuyingJourneyTests.anySku(kim.customer());
    var begun = platform.post("/checkout-sessions", wish(sku, null), "Authorization", bearer(), "Idempotency-Key", "one");
    assertThat(begun.status()).as(begun.text()).isEqualTo(201);
    var path = "/checkout-sessions/" + begun.body().path("id").asString();
    var option = begun.body().at("/fulfillment/methods/0/groups/0/options/3/id").asString();
    assertThat(platform.put(path, wish(sku, option), "Authorization", bearer()).body().path("status").asString())
        .isEqualTo("ready_for_complete");
    kim.takeBack();
    closed(platform.post(path + "/complete", PAYS, "Authorization", bearer(), "Idempotency-Key", "two"), "invalid_token");
    closed(platform.get(path, "Authorization", bearer()), "invalid_token");
    closed(platform.post("/checkout-sessions", wish(sku, null), "Authorization", bearer(), "Idempotency-Key", "one"),
        "invalid_token");
    assertThat(platform.get(path).body().at("/messages/0/code").asString()).as("nor as if it were a guest's")
        .isEqualTo("not_found");
    var again = platform.post("/checkout-sessions", wish(sku, null), "Idempotency-Key", "one");
    assertThat(again.body().path("id").asString()).as("her answer, given again without her leave").isNotBlank()
        .isNotEqualTo(begun.body().path("id").asString());
    assertThat(kim.customer().getPage("/ordering/orders").text()).doesNotContain("/ordering/orders/0");
    kim.allow("/ucp", "BUYING");
    assertThat(platform.get(path, "Authorization", bearer()).body().at("/messages/0/code").asString())
        .as("what was begun before she took it back").isEqualTo("not_found");
  }

  /** As the protocol and RFC 6750 say it. */
  private static void closed(Shop.Answer answer, String error) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    UcpSchemas.check("shopping/types/error_response.json", answer.body());
    assertThat(answer.body().at("/messages/0/code").asString()).isEqualTo("identity_required");
    var challenge = answer.challenge().orElseThrow();
    assertThat(challenge).startsWith("Bearer realm=").contains("/.well-known/oauth-protected-resource/ucp",
        "dev.ucp.shopping.checkout:manage");
    if (error == null) {
      assertThat(challenge).doesNotContain("error=");
    } else {
      assertThat(challenge).contains("error=\"" + error + "\"");
    }
  }
}
