package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer buys here and gets it there. */
class CollectJourneyTests {

  private final Shop shop = Shop.open();

  @Test
  void what_was_ordered_on_the_web_is_collected_in_the_store_where_it_stood() {
    var staff = shop.staff();
    var kim = shop.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    count(staff, sku, "store-mitte", 40);
    kim.add(sku, 2);
    assertThat(kim.getPage("/cart/checkout").text()).contains("/inventory/fragments/collect?line=" + sku);
    var choice = kim.getPage("/inventory/fragments/collect?line=" + sku + ":2&chosen=store-mitte").text();
    assertThat(choice).contains("Collect at Store Mitte", "Ready today");
    assertThat(collect(kim, "store-nowhere").status()).isEqualTo(404);
    assertThat(collect(kim, "warehouse").status()).as("nobody collects in a warehouse").isEqualTo(404);
    int before = stock(staff, sku, "store-mitte");

    var id = collect(kim, "store-mitte").body().path("order").asString();
    var order = kim.finalState(id);
    assertThat(order.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(order.path("collection").path("store").asString()).isEqualTo("store-mitte");
    assertThat(order.path("collection").path("keptUntil").asString()).isNotEmpty();
    assertThat(stock(staff, sku, "store-mitte")).isEqualTo(before - 2);
    var number = id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
    assertThat(kim.getPage("/ordering/orders/" + id).text()).contains("Store Mitte", number, "till-pass");
    assertThat(staff.getPage("/ordering/backoffice/collect?store=store-mitte").text()).contains(number);
    assertThat(staff.getPage("/ordering/backoffice/collect?code=" + number).text()).contains("Hand over");

    assertThat(kim.put("/ordering/api/orders/" + id + "/collected", "").status()).as("not by herself").isIn(401, 403);
    for (int i = 0; i < 2; i++) {
      assertThat(staff.put("/ordering/api/orders/" + id + "/collected", "").body().path("status").asString())
          .isEqualTo("COLLECTED");
    }
    assertThat(kim.get("/ordering/api/orders/" + id).body().path("status").asString()).isEqualTo("COLLECTED");
    Poll.until(Duration.ofSeconds(10), () -> stock(staff, sku, "store-mitte"), left -> left == before - 2);
    assertThat(staff.getPage("/ordering/backoffice/collect?store=store-mitte").text()).doesNotContain(number);
    assertThat(kim.getPage("/ordering/orders/" + id + "/invoice").status()).isEqualTo(200);
  }

  @Test
  void what_the_store_does_not_have_is_not_collected_there_though_there_is_more_elsewhere() {
    var staff = shop.staff();
    var kim = shop.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    kim.add(sku, 1);
    count(staff, sku, "store-hafen", 0);
    assertThat(kim.getPage("/inventory/fragments/collect?line=" + sku + ":1").text())
        .contains("Not everything is there");
    var id = collect(kim, "store-hafen").body().path("order").asString();
    var order = kim.finalState(id);
    assertThat(order.path("status").asString()).isEqualTo("CANCELLED");
    assertThat(order.path("reason").asString()).isEqualTo("OUT_OF_STOCK");
    Poll.until(Duration.ofSeconds(10), () -> kim.get("/cart/api/cart").body(), cart -> cart.path("pieces").asInt() == 1);
    assertThat(shop.staff().put("/ordering/api/orders/" + id + "/collected", "").status()).isEqualTo(409);
  }

  @Test
  void what_the_warehouse_lacks_is_sent_from_the_store_that_has_it() {
    var staff = shop.staff();
    var kim = shop.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    for (var place : staff.get("/inventory/api/stock/" + sku).body().path("locations")) {
      count(staff, sku, place.path("location").asString(), 0);
    }
    int owed = count(staff, sku, "store-hafen", 90).path("available").asInt();
    count(staff, sku, "store-hafen", 90 + 3 - owed);
    Poll.until(Duration.ofSeconds(10), () -> kim.available(sku), available -> available == 3);
    kim.add(sku, 2);
    var id = kim.checkOut("test-card").body().path("order").asString();
    assertThat(kim.finalState(id).path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(staff.getPage("/inventory/backoffice/fragments/picks?reference=" + id).text())
        .contains("Store Hafen", "2 × " + sku);
    assertThat(kim.getPage("/inventory/backoffice/fragments/picks?reference=" + id).status()).isNotEqualTo(200);
    var number = id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
    var list = "/ordering/backoffice/send?when=later&place=";
    assertThat(staff.getPage(list + "store-hafen").text()).contains(number, sku);
    assertThat(staff.getPage(list + "store-mitte").text()).doesNotContain(number);
    for (var state : List.of("packed", "shipped", "delivered")) {
      assertThat(kim.put("/ordering/api/orders/" + id + "/parcels/store-hafen/" + state, "").status())
          .as("a customer says so").isNotEqualTo(204);
      assertThat(staff.put("/ordering/api/orders/" + id + "/parcels/store-hafen/" + state, "").status()).isEqualTo(204);
      assertThat(kim.get("/ordering/api/orders/" + id).body().path("status").asString())
          .isEqualTo(state.toUpperCase(Locale.ROOT));
    }
    assertThat(staff.getPage(list + "store-hafen").text()).doesNotContain(number);
    assertThat(kim.available(sku)).isEqualTo(1);
    count(staff, sku, "warehouse", 60); // whoever comes next finds the shelves filled
  }

  static Shop.Answer collect(Visitor visitor, String store) {
    return visitor.post("/cart/api/checkout", """
        {"email": "kim@example.com", "paymentMethod": "test-card", "collectAt": "%s",
         "address": {"name": "Kim Minji 김민지", "street": "Speicherstraße 1", "extra": "", "postcode": "20457",
                     "city": "Hamburg", "country": "DE"}}
        """.formatted(store));
  }

  static JsonNode count(Visitor staff, String sku, String location, int onHand) {
    return staff.put("/inventory/api/stock/" + sku + "/" + location, "{\"onHand\": %d}".formatted(onHand)).body();
  }

  /** What can still be promised there. */
  static int stock(Visitor visitor, String sku, String location) {
    return visitor.get("/inventory/api/stock/" + sku).body().path("locations").valueStream()
        .filter(place -> place.path("location").asString().equals(location))
        .mapToInt(place -> place.path("available").asInt()).findFirst().orElse(0);
  }
}
