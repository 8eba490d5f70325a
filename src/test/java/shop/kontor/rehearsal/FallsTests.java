package shop.kontor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import shop.kontor.foundation.carrier.Broker;
import shop.kontor.journeys.CarvedHouse;

/**
 * What a room tells goes out exactly if it was committed, and takes effect once, whichever side of the broker falls, and
 * when: orders flow meanwhile, and are counted afterwards. Takes about a quarter of an hour;
 * {@code -Dkontor.room=payment} has another room carved out.
 */
@Tag("rehearse")
@DisplayName("Fifty falls on either side of the broker")
class FallsTests {

  private static final int FALLS = 50;
  private static final int LONGEST_REST = 3_000;

  @TempDir
  Path data;

  @Test
  void lose_nothing_and_double_nothing() throws Exception {
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    var room = System.getProperty("kontor.room", "inventory");
    try (var house = CarvedHouse.of("carved:" + room, data, Broker.shared())) {
      var shop = house.open();
      shop.awaitGoods();
      var goods = Goods.of(shop.staff());
      var crowd = new Crowd(shop, goods);
      try (crowd) {
        fall(house, new Random(20261122));
      }
      var reckoning = Reckoning.of(house, goods, crowd.acknowledged(), Set.of(),
          crowd.acknowledged().size() + crowd.unsure());
      System.out.printf("%d orders acknowledged, %d unsure, %s%n", crowd.acknowledged().size(), crowd.unsure(),
          reckoning);
      assertThat(crowd.acknowledged()).hasSizeGreaterThan(FALLS);
      assertThat(reckoning.lost()).as("effects that are missing").isEmpty();
      assertThat(reckoning.duplicated()).as("effects that are there twice").isEmpty();
    }
  }

  private static void fall(CarvedHouse house, Random random) throws InterruptedException {
    for (int fall = 0; fall < FALLS; fall++) {
      var wing = house.wings().get(random.nextInt(house.wings().size()));
      Thread.sleep(random.nextInt(LONGEST_REST));
      wing.kill();
      Thread.sleep(random.nextInt(LONGEST_REST / 3));
      wing.open();
    }
  }
}
