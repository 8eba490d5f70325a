package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** She stands at the shelf, and has the last piece kept back while she makes up her mind. */
class HoldJourneyTests {

  private final Shop shop = Shop.open();
  private final Visitor staff = shop.staff();
  private final Visitor kim = shop.visitor();
  private final Visitor lee = shop.visitor();
  private String sku;

  @BeforeEach
  void the_last_piece_stands_in_mitte() {
    sku = BuyingJourneyTests.anySku(staff);
    for (var place : staff.get("/inventory/api/stock/" + sku).body().path("locations")) {
      CollectJourneyTests.count(staff, sku, place.path("location").asString(), 0);
    }
    int owed = CollectJourneyTests.count(staff, sku, "store-mitte", 50).path("available").asInt();
    CollectJourneyTests.count(staff, sku, "store-mitte", 50 + 1 - owed);
    Poll.until(Duration.ofSeconds(10), () -> staff.available(sku), available -> available == 1);
  }

  @AfterEach
  void whoever_comes_next_finds_the_shelves_filled() {
    CollectJourneyTests.count(staff, sku, "warehouse", 60);
  }

  @Test
  void what_is_kept_back_for_her_is_sold_to_her_and_to_nobody_else() {
    assertThat(kim.getPage("/inventory/fragments/stock?sku=" + sku + "&store=store-mitte").text())
        .contains("action=\"/cart/holds\"");
    var hold = hold(kim);
    assertThat(hold).isEqualTo("HELD");
    assertThat(staff.available(sku)).isZero();
    var cart = kim.get("/cart/api/cart").body();
    assertThat(cart.path("ready").asBoolean()).as("it is there for her: " + cart).isTrue();
    var reference = cart.path("holds").get(0).path("reference").asString();
    assertThat(kim.getPage("/cart").text()).contains("/inventory/fragments/hold?reference=" + reference);
    assertThat(kim.getPage("/inventory/fragments/hold?reference=" + reference).text()).contains("Kept back for you",
        "Store Mitte");
    assertThat(hold(lee)).as("the same piece, for another").isEqualTo("REFUSED");

    lee.delete("/cart/api/holds/" + reference);
    assertThat(staff.available(sku)).as("nobody else lets go of it").isZero();
    lee.add(sku, 1);
    assertThat(lee.checkOut("test-card").status()).isEqualTo(409);

    var id = kim.checkOut("test-card").body().path("order").asString();
    assertThat(kim.finalState(id).path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(kim.get("/inventory/api/holds/" + reference).body().path("state").asString()).isEqualTo("ENDED");
    assertThat(staff.available(sku)).isZero();
  }

  @Test
  void what_she_lets_go_of_or_takes_out_of_her_cart_is_free_again() {
    assertThat(hold(kim)).isEqualTo("HELD");
    kim.delete("/cart/api/holds/" + kim.get("/cart/api/cart").body().path("holds").get(0).path("reference").asString());
    Poll.until(Duration.ofSeconds(10), () -> staff.available(sku), available -> available == 1);
    assertThat(kim.get("/cart/api/cart").body().path("pieces").asInt()).as("it is still in her cart").isEqualTo(1);
    assertThat(hold(kim)).isEqualTo("HELD");
    kim.delete("/cart/api/lines/" + sku);
    Poll.until(Duration.ofSeconds(10), () -> staff.available(sku), available -> available == 1);
  }

  @Test
  void she_collects_what_she_held_in_that_store() {
    assertThat(hold(kim)).isEqualTo("HELD");
    var reference = kim.get("/cart/api/cart").body().path("holds").get(0).path("reference").asString();
    assertThat(kim.getPage("/inventory/fragments/collect?line=" + sku + ":1&hold=" + reference).text())
        .contains("Ready today");
    var id = CollectJourneyTests.collect(kim, "store-mitte").body().path("order").asString();
    assertThat(kim.finalState(id).path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(staff.put("/ordering/api/orders/" + id + "/collected", "").status()).isEqualTo(200);
  }

  @Test
  void little_is_kept_back_for_one_and_not_often() {
    assertThat(ask(kim, 3).status()).isEqualTo(400);
    assertThat(ask(kim, 0).status()).isEqualTo(400);
    assertThat(kim.post("/cart/api/holds", """
        {"sku": "%s", "store": "warehouse", "quantity": 1}""".formatted(sku)).status()).isEqualTo(404);
    for (int i = 0; i < 10; i++) {
      ask(kim, 3);
    }
    assertThat(ask(kim, 1).status()).isEqualTo(429);
    assertThat(staff.available(sku)).isEqualTo(1);
  }

  private Shop.Answer ask(Visitor visitor, int quantity) {
    return visitor.post("/cart/api/holds", """
        {"sku": "%s", "store": "store-mitte", "quantity": %d}""".formatted(sku, quantity));
  }

  private String hold(Visitor visitor) {
    var asked = ask(visitor, 1);
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    return Poll.until(Duration.ofSeconds(10), () -> visitor.get(asked.location().orElseThrow()),
        answer -> answer.status() == 200).body().path("state").asString();
  }
}
