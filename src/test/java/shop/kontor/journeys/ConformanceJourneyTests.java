package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import shop.kontor.Kontor;
import tools.jackson.databind.JsonNode;

/** A shop of flowers in which nobody pays, for those who try whether the protocol is kept. */
@DisplayName("A conformance run")
class ConformanceJourneyTests {

  private static JsonNode json(String text) {
    return Shop.JSON.readTree(text);
  }

  private static String order(String sku, String option) {
    return """
        {"line_items": [{"item": {"id": "%s"}, "quantity": 1}], "buyer": {"first_name": "John", "email": "john.doe@example.com"},
         "fulfillment": {"methods": [{"type": "shipping", "destinations": [{"id": "addr_1", "street_address": "123 Main St",
           "address_locality": "Springfield", "address_region": "IL", "postal_code": "62704", "address_country": "US"}],
           "groups": [{"selected_option_id": %s}]}]}}""".formatted(sku, option == null ? "null" : "\"" + option + "\"");
  }

  private static String pays(String token) {
    return """
        {"payment": {"instruments": [{"id": "i", "handler_id": "mock_payment_handler", "type": "card",
          "credential": {"type": "token", "token": "%s"}}]}}""".formatted(token);
  }

  @Test
  void buys_flowers_by_tokens_that_move_no_money(@TempDir Path data) {
    try (var house = new SpringApplicationBuilder(Kontor.class).profiles("conformance").run("--server.port=0", "--kontor.data=" + data,
        "--kontor.agents.conformance=this-shop-has-no-customers", "--kontor.agents.simulation-secret=abracadabra",
        "--kontor.staff.password=" + Shop.STAFF_PASSWORD, "--logging.level.root=warn")) {
      var shop = Shop.at(URI.create("http://localhost:" + house.getEnvironment().getProperty("local.server.port")));
      try (var platform = new UcpPlatform(shop.address())) {
        var begun = Poll.until(Duration.ofSeconds(60), () -> platform.post("/checkout-sessions", json(order("bouquet_roses", null)))
            .body(), told -> told.at("/line_items/0/item/price").asInt() == 3_500
            && told.at("/fulfillment/methods/0/groups/0/options/0/totals/0/amount").asInt() == 500);
        assertThat(begun.path("currency").asString()).isEqualTo("USD");
        var id = "/checkout-sessions/" + begun.path("id").asString();
        platform.put(id, json(order("bouquet_roses", begun.at("/fulfillment/methods/0/groups/0/options/0/id").asString())));
        var declined = platform.post(id + "/complete", json(pays("fail_token")));
        assertThat(declined.status()).as("as the run expects it, and no other platform").isEqualTo(402);
        assertThat(declined.body().at("/messages/0/code").asString()).isEqualTo("payment_failed");
        var done = Poll.until(Duration.ofSeconds(30), () -> {
          var now = platform.get(id).body();
          return now.path("status").asString().equals("ready_for_complete")
              ? platform.post(id + "/complete", json(pays("success_token"))).body() : now;
        }, now -> now.path("status").asString().equals("completed"));
        leaves(shop, platform, done.at("/order/id").asString());
        assertThat(platform.post("/checkout-sessions", json(order("gardenias", null))).body().at("/messages/0/code").asString())
            .isIn("out_of_stock", "item_unavailable");
        discounts(shop, platform);
      }
    }
  }

  /** The run says that it has left, and looks at the root of the server. */
  private static void leaves(Shop shop, UcpPlatform platform, String order) {
    var way = "/testing/simulate-shipping/" + order;
    assertThat(shop.visitor().post(way, "{}").status()).isEqualTo(403);
    assertThat(shop.visitor().post(way, "{}", "Simulation-Secret", "open sesame").status()).isEqualTo(403);
    assertThat(shop.visitor().post(way + "0", "{}", "Simulation-Secret", "abracadabra").status()).isEqualTo(404);
    assertThat(shop.visitor().post(way, "{}", "Simulation-Secret", "abracadabra").status()).isEqualTo(200);
    var seen = platform.atRoot("/orders/" + order).body();
    assertThat(seen.at("/fulfillment/events/0/type").asString()).as(seen.toString()).isEqualTo("shipped");
  }

  /** The codes of the test set, as staff of any shop draw up codes. */
  private static void discounts(Shop shop, UcpPlatform platform) {
    for (var promotion : new String[] {"{\"name\": \"10 %\", \"kind\": \"basket-percent\", \"percent\": \"10\", \"code\": \"10OFF\"}",
        "{\"name\": \"5 dollars\", \"kind\": \"basket-amount\", \"amount\": \"5.00\", \"code\": \"FIXED500\"}"}) {
      var drawn = shop.staff().post("/pricing/api/promotions", promotion);
      assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
    }
    off(platform, "10OFF", 300);
    off(platform, "FIXED500", 500);
  }

  private static void off(UcpPlatform platform, String code, int cents) {
    var wish = "{\"line_items\": [{\"item\": {\"id\": \"bouquet_tulips\"}, \"quantity\": 1}], \"discounts\": {\"codes\": [\"%s\"]}}"
        .formatted(code);
    var told = Poll.until(Duration.ofSeconds(30), () -> platform.post("/checkout-sessions", json(wish)).body(),
        answer -> !answer.at("/discounts/applied").isEmpty());
    assertThat(told.at("/discounts/applied/0/amount").asInt()).as(told.toString()).isEqualTo(cents);
  }
}
