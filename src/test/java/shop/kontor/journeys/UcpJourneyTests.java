package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.agents.UcpSchemas;
import shop.kontor.agents.domain.HttpSignature;
import shop.kontor.agents.domain.P256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A platform's agent buys by the Universal Commerce Protocol; each answer is what the protocol's schemas say. */
@DisplayName("A platform that speaks UCP")
class UcpJourneyTests {

  private static final String CHECKOUT = "shopping/checkout.json";
  private static final String ERROR = "shopping/types/error_response.json";

  private final Shop shop = Shop.open();
  private final UcpPlatform platform = new UcpPlatform(shop.address());

  @AfterEach
  void close() {
    platform.close();
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) Shop.JSON.readTree(text);
  }

  private static JsonNode told(Shop.Answer answer, int status, String schema) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    UcpSchemas.check(schema, answer.body());
    if (schema.equals(CHECKOUT)) {
      UcpSchemas.check("shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout", answer.body());
      UcpSchemas.check("shopping/discount.json#/$defs/dev.ucp.shopping.checkout", answer.body());
      UcpSchemas.check("shopping/buyer_consent.json#/$defs/dev.ucp.shopping.checkout", answer.body());
      sums(answer.body().path("totals"));
      answer.body().path("line_items").forEach(line -> sums(line.path("totals")));
    }
    return answer.body();
  }

  /** What is not the total adds up to it. */
  private static void sums(JsonNode totals) {
    long total = totals.valueStream().filter(each -> each.path("type").asString().equals("total"))
        .mapToLong(each -> each.path("amount").asLong()).sum();
    assertThat(totals.valueStream().filter(each -> !each.path("type").asString().equals("total"))
        .mapToLong(each -> each.path("amount").asLong()).sum()).as(totals.toString()).isEqualTo(total);
  }

  private static void fault(Shop.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.body().path("code").asString()).isEqualTo(code);
    assertThat(answer.body().path("content").asString()).isNotBlank();
    assertThat(answer.text()).doesNotContain("shop.kontor.");
  }

  /** A variant that can be had some times. */
  private String sofa() {
    var found = Poll.until(Duration.ofSeconds(30), () -> told(platform.post("/catalog/search",
        json("{\"query\": \"sofa\", \"pagination\": {\"limit\": 50}}")), 200,
        "shopping/catalog_search.json#/$defs/search_response"), answer -> variant(answer) != null);
    return variant(found);
  }

  private static String variant(JsonNode found) {
    return found.path("products").valueStream().flatMap(product -> product.path("variants").valueStream())
        .filter(variant -> variant.at("/availability/available").asBoolean()).map(variant -> variant.path("id").asString())
        .findFirst().orElse(null);
  }

  private static ObjectNode lines(String sku, int quantity) {
    return json("{\"line_items\": [{\"item\": {\"id\": \"%s\"}, \"quantity\": %d}]}".formatted(sku, quantity));
  }

  private static ObjectNode delivered(String sku, String option) {
    var body = lines(sku, 1);
    body.set("buyer", json("""
        {"first_name": "Minji", "last_name": "Kim", "email": "kim@example.com", "consent": {"marketing": false}}"""));
    body.set("fulfillment", json("""
        {"methods": [{"type": "shipping", "destinations": [{"id": "home", "street_address": "Kai 1",
          "postal_code": "20457", "address_locality": "Hamburg", "address_country": "DEU"}],
          "selected_destination_id": "home", "groups": [{"selected_option_id": %s}]}]}"""
        .formatted(option == null ? "null" : "\"" + option + "\"")));
    return body;
  }

  private static ObjectNode pays(String method) {
    return json("""
        {"payment": {"instruments": [{"id": "i", "handler_id": "%s", "type": "method", "selected": true,
          "billing_address": {"first_name": "Minji", "street_address": "Kai 1", "postal_code": "20457",
            "address_locality": "Hamburg", "address_country": "DE"}}]}}""".formatted(method));
  }

  @Test
  void reads_what_the_shop_can() {
    var answer = shop.visitor().get("/.well-known/ucp");
    assertThat(answer.status()).isEqualTo(200);
    UcpSchemas.check("ucp.json#/$defs/business_schema", answer.body().path("ucp"));
    assertThat(answer.body().at("/ucp/version").asString()).isEqualTo(UcpPlatform.VERSION);
    assertThat(answer.body().at("/ucp/services/dev.ucp.shopping/0/transport").asString()).isEqualTo("rest");
    assertThat(answer.body().at("/ucp/services/dev.ucp.shopping/0/endpoint").asString())
        .isEqualTo(shop.address().resolve("/ucp").toString());
    assertThat(answer.body().at("/ucp/payment_handlers").isObject()).isTrue();
  }

  @Test
  void finds_goods() {
    var sku = sofa();
    var looked = told(platform.post("/catalog/lookup", json("{\"ids\": [\"%s\", \"no-such\", \"%s\"]}".formatted(sku, sku))),
        200, "shopping/catalog_lookup.json#/$defs/lookup_response");
    assertThat(looked.path("products")).hasSize(1);
    assertThat(looked.at("/products/0/variants/0/inputs/0/match").asString()).isEqualTo("exact");
    var product = looked.at("/products/0/id").asString();
    assertThat(told(platform.post("/catalog/lookup", json("{\"ids\": [\"%s\"]}".formatted(product))), 200,
        "shopping/catalog_lookup.json#/$defs/lookup_response").at("/products/0/variants/0/inputs/0/match").asString())
        .isEqualTo("featured");
    var one = told(platform.post("/catalog/product", json("""
        {"id": "%s", "context": {"language": "ko"}}""".formatted(product))), 200,
        "shopping/catalog_lookup.json#/$defs/get_product_response");
    assertThat(one.at("/product/title").asString()).containsPattern("[가-힣]");
    assertThat(told(platform.post("/catalog/product", json("{\"id\": \"no-such\"}")), 200, ERROR)
        .at("/messages/0/code").asString()).isEqualTo("not_found");
    fault(platform.post("/catalog/search", json("{}")), 400, "invalid_request");
    var page = told(platform.post("/catalog/search", json("{\"query\": \"a\", \"pagination\": {\"limit\": 1}}")), 200,
        "shopping/catalog_search.json#/$defs/search_response");
    assertThat(page.at("/pagination/cursor").asString()).isEqualTo("1");
  }

  @Test
  void buys_what_is_delivered() {
    platform.listen();
    var sku = sofa();
    var begun = told(platform.post("/checkout-sessions", lines(sku, 2)), 201, CHECKOUT);
    assertThat(begun.path("status").asString()).isEqualTo("incomplete");
    var id = begun.path("id").asString();
    var chosen = told(platform.put("/checkout-sessions/" + id, delivered(sku, null)), 200, CHECKOUT);
    assertThat(chosen.path("status").asString()).isEqualTo("incomplete");
    assertThat(chosen.at("/messages/0/path").asString()).contains("selected_option_id");
    var option = chosen.at("/fulfillment/methods/0/groups/0/options/4/id").asString();
    var ready = told(platform.put("/checkout-sessions/" + id, delivered(sku, option)), 200, CHECKOUT);
    assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("ready_for_complete");
    assertThat(ready.at("/buyer/consent/marketing").asBoolean(true)).isFalse();
    assertThat(told(platform.get("/checkout-sessions/" + id), 200, CHECKOUT).path("totals"))
        .isEqualTo(ready.path("totals"));

    fault(platform.post("/checkout-sessions/" + id + "/complete", json("{}")), 400, "invalid_request");
    var other = told(platform.post("/checkout-sessions/" + id + "/complete", pays("cowries")), 200, CHECKOUT);
    assertThat(other.at("/messages/0/code").asString()).isEqualTo("payment_failed");
    var declined = told(platform.post("/checkout-sessions/" + id + "/complete", pays("test-declined")), 200, CHECKOUT);
    assertThat(declined.path("status").asString()).isEqualTo("ready_for_complete");
    assertThat(declined.at("/messages/0/code").asString()).isEqualTo("payment_failed");

    var done = bought(id);
    assertThat(done.path("totals")).isEqualTo(ready.path("totals"));
    var permalink = done.at("/order/permalink_url").asString();
    assertThat(permalink).startsWith(shop.address() + "/ordering/orders/");
    assertThat(shop.visitor().getPage(permalink.substring(shop.address().toString().length())).text())
        .as("the buyer has no account here").contains("Kai 1");
    assertThat(told(platform.get("/checkout-sessions/" + id), 200, CHECKOUT)).isEqualTo(done);
    fault(platform.put("/checkout-sessions/" + id, delivered(sku, option)), 409, "invalid_state");
    fault(platform.post("/checkout-sessions/" + id + "/complete", pays("test-card")), 409, "invalid_state");
    fault(platform.post("/checkout-sessions/" + id + "/cancel", json("{}")), 409, "invalid_state");
    var order = told(platform.get("/orders/" + done.at("/order/id").asString()), 200, "shopping/order.json");
    assertThat(order.path("checkout_id").asString()).isEqualTo(id);
    assertThat(order.path("totals")).isEqualTo(done.path("totals"));
    assertThat(told(platform.get("/orders/" + done.at("/order/label").asString()), 401, ERROR)
        .at("/messages/0/code").asString()).as("its number is no secret").isEqualTo("identity_required");
    heard(order);
    try (var stranger = new UcpPlatform(shop.address())) {
      told(stranger.get("/checkout-sessions/" + id), 200, ERROR);
    }
  }

  /** The platform failed when it was told first: so it is told again, under the same id, signed anew. */
  private void heard(JsonNode order) {
    var told = Poll.until(Duration.ofSeconds(30), platform::told, all -> all.size() >= 2);
    assertThat(told.get(1).headers().get("webhook-id")).isEqualTo(told.get(0).headers().get("webhook-id"));
    assertThat(told.get(1).headers().get("webhook-timestamp")).isEqualTo(told.get(0).headers().get("webhook-timestamp"));
    var last = told.get(1);
    var body = Shop.JSON.readTree(last.body());
    UcpSchemas.check("shopping/order.json", body);
    assertThat(body.path("id")).isEqualTo(order.path("id"));
    assertThat(last.headers().get("content-digest")).isEqualTo(HttpSignature.digest(last.body()));
    var signature = HttpSignature.read(last.headers().get("signature-input"), last.headers().get("signature")).orElseThrow();
    assertThat(signature.components()).contains("@method", "@authority", "@path", "content-digest", "ucp-agent",
        "idempotency-key", "webhook-id", "webhook-timestamp");
    var key = shop.visitor().get("/.well-known/ucp").body().at("/signing_keys/0");
    assertThat(signature.holds(P256.publicKey(key.path("x").asString(), key.path("y").asString()), component ->
        switch (component) {
          case "@method" -> "POST";
          case "@path" -> "/told";
          case "@authority" -> last.headers().get("host");
          default -> last.headers().get(component);
        })).isTrue();
  }

  /** A cart that was declined is hers again after a moment. */
  private JsonNode bought(String id) {
    return Poll.until(Duration.ofSeconds(30), () -> {
      var now = told(platform.get("/checkout-sessions/" + id), 200, CHECKOUT);
      return now.path("status").asString().equals("ready_for_complete")
          ? told(platform.post("/checkout-sessions/" + id + "/complete", pays("test-card")), 200, CHECKOUT) : now;
    }, now -> now.path("status").asString().equals("completed"));
  }

  @Test
  void collects_in_a_store_for_nothing() {
    var body = delivered(sofa(), null);
    body.set("fulfillment", json("{\"methods\": [{\"type\": \"pickup\"}]}"));
    var asked = told(platform.post("/checkout-sessions", body), 201, CHECKOUT);
    var stores = asked.at("/fulfillment/methods/0/destinations");
    assertThat(stores).isNotEmpty();
    body.set("fulfillment", json("""
        {"methods": [{"type": "pickup", "selected_destination_id": "store-mitte"}]}"""));
    var id = asked.path("id").asString();
    var ready = told(platform.put("/checkout-sessions/" + id, body), 200, CHECKOUT);
    assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("ready_for_complete");
    assertThat(ready.path("totals").toString()).doesNotContain("fulfillment");
    told(platform.post("/checkout-sessions/" + id + "/complete", pays("test-card")), 200, CHECKOUT);
  }

  @Test
  void gathers_in_a_cart_first() {
    var sku = sofa();
    var body = lines(sku, 3);
    body.set("discounts", json("{\"codes\": [\"NO-SUCH-CODE\", \"SECOND\"]}"));
    var cart = told(platform.post("/carts", body), 201, "shopping/cart.json");
    assertThat(cart.path("messages").valueStream().map(each -> each.path("code").asString()))
        .contains("discount_code_invalid", "discount_code_combination_disallowed");
    var id = cart.path("id").asString();
    var less = told(platform.put("/carts/" + id, lines(sku, 1)), 200, "shopping/cart.json");
    assertThat(less.at("/line_items/0/quantity").asInt()).isEqualTo(1);
    assertThat(told(platform.get("/carts/" + id), 200, "shopping/cart.json").path("line_items"))
        .isEqualTo(less.path("line_items"));
    var converts = json("{\"cart_id\": \"%s\", \"line_items\": []}".formatted(id));
    var checkout = told(platform.post("/checkout-sessions", converts), 201, CHECKOUT);
    assertThat(checkout.path("line_items")).isEqualTo(less.path("line_items"));
    assertThat(told(platform.post("/checkout-sessions", converts), 201, CHECKOUT).path("id"))
        .isEqualTo(checkout.path("id"));
    assertThat(told(platform.post("/carts/" + id + "/cancel", json("{}")), 200, "shopping/cart.json").path("id").asString())
        .isEqualTo(id);
    told(platform.post("/carts/" + id + "/cancel", json("{}")), 200, "shopping/cart.json");
  }

  @Test
  void asks_twice_and_is_answered_once() {
    var key = UUID.randomUUID().toString();
    var body = lines(sofa(), 1);
    var first = platform.post("/checkout-sessions", body, "Idempotency-Key", key);
    told(first, 201, CHECKOUT);
    assertThat(platform.post("/checkout-sessions", body, "Idempotency-Key", key).text()).isEqualTo(first.text());
    body.put("more", true);
    fault(platform.post("/checkout-sessions", body, "Idempotency-Key", key), 409, "idempotency_conflict");
    var id = first.body().path("id").asString();
    var cancelled = told(platform.post("/checkout-sessions/" + id + "/cancel", json("{}")), 200, CHECKOUT);
    assertThat(cancelled.path("status").asString()).isEqualTo("canceled");
    assertThat(platform.post("/checkout-sessions/" + id + "/cancel", json("{}")).body()).isEqualTo(cancelled);
  }

  @Test
  void says_who_it_is_or_is_refused() {
    fault(platform.ask(null, "/carts", "{}"), 400, "invalid_profile_url");
    fault(platform.ask("profile=\"ftp://example.com/\"", "/carts", "{}"), 400, "invalid_profile_url");
    fault(platform.ask("profile=\"https://user@example.com/\"", "/carts", "{}"), 400, "invalid_profile_url");
    fault(named("/nothing"), 424, "profile_unreachable");
    fault(named("/moved"), 424, "profile_unreachable");
    platform.page("/large", "x".repeat(70_000));
    fault(named("/large"), 422, "profile_malformed");
    platform.page("/prose", "Hello");
    fault(named("/prose"), 422, "profile_malformed");
    platform.page("/future", UcpPlatform.profile("2099-01-01", "cart"));
    fault(named("/future"), 422, "version_unsupported");
    fault(platform.ask("profile=\"%s\";version=\"2099-01-01\"".formatted(platform.address("/profile")), "/carts", "{}"), 422,
        "version_unsupported");
    platform.page("/looker", UcpPlatform.profile(UcpPlatform.VERSION, "catalog.search", "discount"));
    assertThat(told(named("/looker"), 200, ERROR).at("/messages/0/code").asString()).isEqualTo("capabilities_incompatible");
    int before = platform.reads();
    fault(named("/nothing"), 424, "profile_unreachable");
    assertThat(platform.reads()).as("who failed is not called again at once").isEqualTo(before);
  }

  private Shop.Answer named(String profile) {
    return platform.ask("profile=\"%s\"".formatted(platform.address(profile)), "/carts", "{}");
  }

  @Test
  void is_told_what_does_not_fit() {
    fault(platform.post("/checkout-sessions", json("{}")), 400, "invalid_request");
    fault(platform.post("/checkout-sessions", lines("X", 0)), 400, "invalid_request");
    fault(platform.ask("profile=\"%s\"".formatted(platform.address("/profile")), "/carts", "no json"), 400, "invalid_request");
    assertThat(told(platform.post("/checkout-sessions", lines("NO-SUCH", 1)), 201, ERROR).at("/messages/0/code").asString())
        .isEqualTo("item_unavailable");
    assertThat(told(platform.get("/checkout-sessions/checkout-" + "0".repeat(32)), 200, ERROR)
        .at("/messages/0/code").asString()).isEqualTo("not_found");
    assertThat(platform.ask(null, "/carts", "\"" + "x".repeat(400_000) + "\"").status()).isEqualTo(413);
  }

  @Test
  void sends_the_buyer_on_to_the_very_same_checkout() {
    var sku = sofa();
    var begun = told(platform.post("/checkout-sessions", lines(sku, 1)), 201, CHECKOUT);
    var id = begun.path("id").asString();
    var path = URI.create(begun.path("continue_url").asString()).getPath();
    var handed = told(platform.post("/checkout-sessions/" + id + "/complete", pays("browser")), 200, CHECKOUT);
    assertThat(handed.path("status").asString()).isEqualTo("requires_escalation");
    assertThat(handed.at("/messages/0/severity").asString()).isEqualTo("requires_buyer_input");
    assertThat(told(platform.get("/checkout-sessions/" + id), 200, CHECKOUT).path("status").asString())
        .isEqualTo("requires_escalation");

    var buyer = shop.visitor();
    var page = buyer.getPage(path);
    assertThat(page.status()).isEqualTo(200);
    var agreed = page.text().replaceAll("(?s).*name=\"agreed\" value=\"([^\"]+)\".*", "$1");
    var window = buyer.freeWindow();
    var form = "name=Minji+Kim&street=Kai+1&postcode=20457&city=Hamburg&country=DE&slot=" + window.path("date").asString() + "/"
        + window.path("window").asString() + "&agreed=" + agreed.replace(" ", "+");
    assertThat(buyer.submit(path, form + "&method=test-card").text()).as("nobody to write to").contains("e-mail address");
    var mailed = form + "&email=kim%40example.com";
    assertThat(buyer.submit(path, mailed.replaceAll("agreed=[^&]+", "agreed=EUR+1.00") + "&method=test-card").text())
        .as("she agreed to another total").contains("order once more");
    assertThat(buyer.submit(path, mailed + "&method=cowries").status()).isEqualTo(422);
    assertThat(told(platform.get("/checkout-sessions/" + id), 200, CHECKOUT).at("/buyer/email").asString())
        .as("her agent sees it").isEqualTo("kim@example.com");
    var ordered = Poll.until(Duration.ofSeconds(30), () -> buyer.submit(path, mailed + "&method=test-card"),
        answer -> answer.status() == 303);
    assertThat(ordered.location()).get().asString().contains("/ordering/orders/");
    var done = Poll.until(Duration.ofSeconds(30), () -> told(platform.get("/checkout-sessions/" + id), 200, CHECKOUT),
        now -> now.path("status").asString().equals("completed"));
    assertThat(ordered.location().orElseThrow()).endsWith(URI.create(done.at("/order/permalink_url").asString()).getRawQuery());
    assertThat(done.has("continue_url")).isFalse();
    assertThat(buyer.getPage(path).status()).as("asked again it leads to the order").isEqualTo(303);
  }

  @Test
  void goes_on_itself_if_the_buyer_does_not() {
    var sku = sofa();
    var id = told(platform.post("/checkout-sessions", lines(sku, 1)), 201, CHECKOUT).path("id").asString();
    told(platform.post("/checkout-sessions/" + id + "/complete", pays("browser")), 200, CHECKOUT);
    assertThat(told(platform.put("/checkout-sessions/" + id, delivered(sku, null)), 200, CHECKOUT).path("status").asString())
        .isEqualTo("incomplete");
    told(platform.post("/checkout-sessions/" + id + "/cancel", json("{}")), 200, CHECKOUT);
    assertThat(shop.visitor().getPage("/agents/checkouts/" + id).status()).isEqualTo(410);
    assertThat(shop.visitor().getPage("/agents/checkouts/checkout-" + "0".repeat(32)).status()).isEqualTo(404);
    var cart = told(platform.post("/carts", lines(sku, 1)), 201, "shopping/cart.json").path("id").asString();
    assertThat(shop.visitor().getPage("/agents/checkouts/" + cart).status()).as("a cart is none").isEqualTo(404);
  }
}
