package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.foundation.carrier.Broker;

/**
 * The small rehearsal: someone buys in a shop one room of which is a process of its own, over a real broker.
 * {@code mvn -Prehearse verify} is the great one, with every room and every journey.
 */
class CarvedShopTests {

  @TempDir
  Path data;

  @Test
  void with_inventory_carved_out_the_buying_journey_passes() {
    try (var house = CarvedHouse.of("carved:inventory", data, Broker.shared())) {
      var shop = house.open();
      shop.awaitGoods();
      var outcome = Journeys.through(shop, List.of(BuyingJourneyTests.class.getName()));
      assertThat(outcome.failures()).isEmpty();
      assertThat(outcome.passed()).isPositive();
    }
  }
}
