package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes wrong leaves nothing behind, and nothing happens twice. */
class RefusedJourneyTests {

  private final Shop shop = Shop.open();

  @Test
  void when_the_payment_is_declined_stock_and_capacity_return_to_exactly_what_they_were() {
    var kim = shop.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    var window = kim.freeWindow();
    int stock = kim.available(sku);
    int capacity = window.path("free").asInt();
    kim.add(sku, 3);

    var order = kim.finalState(kim.checkOut(window, "test-declined"));

    assertThat(order.path("status").asString()).isEqualTo("CANCELLED");
    assertThat(order.path("reason").asString()).isEqualTo("PAYMENT_DECLINED");
    Poll.until(Duration.ofSeconds(10), () -> kim.available(sku), available -> available == stock);
    Poll.until(Duration.ofSeconds(10), () -> free(kim, window), free -> free == capacity);
    Poll.until(Duration.ofSeconds(10), () -> kim.get("/cart/api/cart").body().path("pieces").asInt(), n -> n == 3);
  }

  @Test
  void two_identical_submits_are_one_order() {
    var kim = shop.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    int stock = kim.available(sku);
    kim.add(sku, 1);
    var window = kim.freeWindow();
    var first = kim.checkOut(window, "test-card", "Idempotency-Key", "k" + System.nanoTime());
    var second = kim.checkOut(window, "test-card");
    assertThat(second.body().path("order")).isEqualTo(first.body().path("order"));
    kim.finalState(first);
    assertThat(kim.available(sku)).isEqualTo(stock - 1);
    assertThat(kim.get("/ordering/api/orders").text()).containsOnlyOnce("\"" + first.body().path("order").asString());
  }

  @Test
  void two_submits_at_the_same_moment_are_one_order() throws Exception {
    var kim = shop.visitor();
    kim.add(BuyingJourneyTests.anySku(kim), 1);
    var window = kim.freeWindow();
    var key = "k" + System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> kim.checkOut(window, "test-card", "Idempotency-Key", key));
      var two = threads.submit(() -> kim.checkOut(window, "test-card", "Idempotency-Key", key));
      assertThat(one.get().status()).isEqualTo(202);
      assertThat(one.get().body()).isEqualTo(two.get().body());
      kim.finalState(one.get());
    }
  }

  @Test
  void an_idempotency_key_is_for_one_request_only() {
    var kim = shop.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    kim.get("/cart/api/cart");
    var key = "k" + System.nanoTime();
    assertThat(kim.post("/cart/api/lines", line(sku, 1), "Idempotency-Key", key).status()).isEqualTo(201);
    assertThat(kim.post("/cart/api/lines", line(sku, 1), "Idempotency-Key", key).status()).isEqualTo(201);
    assertThat(kim.post("/cart/api/lines", line(sku, 2), "Idempotency-Key", key).status()).isEqualTo(422);
    assertThat(kim.get("/cart/api/cart").body().path("pieces").asInt()).isEqualTo(1);
  }

  @Test
  void a_provider_that_times_out_and_approves_late_charges_once_or_not_at_all() {
    var kim = shop.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    int stock = kim.available(sku);
    kim.add(sku, 1);
    var order = kim.finalState(kim.checkOut("test-timeout"));
    if (order.path("status").asString().equals("CONFIRMED")) {
      assertThat(kim.available(sku)).isEqualTo(stock - 1);
    } else {
      Poll.until(Duration.ofSeconds(10), () -> kim.available(sku), available -> available == stock);
    }
  }

  @Test
  void a_provider_that_approves_twice_is_one_order() {
    var kim = shop.visitor();
    kim.add(BuyingJourneyTests.anySku(kim), 1);
    var order = kim.finalState(kim.checkOut("test-twice"));
    assertThat(order.path("status").asString()).isEqualTo("CONFIRMED");
  }

  private static String line(String sku, int quantity) {
    return """
        {"sku": "%s", "quantity": %d}""".formatted(sku, quantity);
  }

  private static int free(Visitor visitor, JsonNode window) {
    var windows = visitor.get("/delivery/api/windows").body();
    for (var other : windows.isArray() ? windows : windows.path("windows")) {
      if (other.path("date").equals(window.path("date")) && other.path("window").equals(window.path("window"))) {
        return other.path("free").asInt();
      }
    }
    return -1;
  }
}
