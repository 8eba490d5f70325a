package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many want what only few can have. */
class LastPiecesJourneyTests {

  private final Shop shop = Shop.open();

  @Test
  void of_64_buyers_at_once_for_10_pieces_10_get_one_and_54_are_told_that_they_do_not() throws Exception {
    var staff = shop.staff();
    var sku = BuyingJourneyTests.anySku(staff);
    for (var place : staff.get("/inventory/api/stock/" + sku).body().path("locations")) {
      count(staff, sku, place.path("location").asString(), 0);
    }
    int counted = count(staff, sku, "warehouse", 50).path("available").asInt();
    count(staff, sku, "warehouse", 50 + 10 - counted);
    Poll.until(Duration.ofSeconds(10), () -> staff.available(sku), available -> available == 10);
    Thread.sleep(500);

    var window = staff.freeWindow();
    var start = new CountDownLatch(1);
    var buyers = new ArrayList<Callable<String>>();
    for (int i = 0; i < 64; i++) {
      var buyer = shop.visitor();
      assertThat(buyer.add(sku, 1).status()).isEqualTo(201);
      buyers.add(() -> {
        start.await();
        var answer = buyer.checkOut(window, "test-card");
        return answer.status() == 202
            ? buyer.finalState(answer).path("status").asString()
            : "REFUSED " + answer.status();
      });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = buyers.stream().map(threads::submit).toList();
      start.countDown();
      int confirmed = 0;
      for (var outcome : outcomes) {
        var status = outcome.get();
        assertThat(status).isIn("CONFIRMED", "CANCELLED", "REFUSED 409");
        confirmed += status.equals("CONFIRMED") ? 1 : 0;
      }
      assertThat(confirmed).isEqualTo(10);
    }
    assertThat(staff.available(sku)).isZero();
    count(staff, sku, "warehouse", 60); // whoever comes next finds the shelves filled
  }

  private static JsonNode count(Visitor staff, String sku, String location, int onHand) {
    return staff.put("/inventory/api/stock/" + sku + "/" + location, "{\"onHand\": %d}".formatted(onHand)).body();
  }
}
