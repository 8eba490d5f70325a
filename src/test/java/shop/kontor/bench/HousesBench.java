package shop.kontor.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import shop.kontor.foundation.carrier.Broker;
import shop.kontor.foundation.persistence.PostgresServer;
import shop.kontor.journeys.CarvedHouse;
import shop.kontor.journeys.Shop;

/**
 * What several processes cost or bring: some rooms carved out over a real broker, all of them, and the whole shop once
 * or more often on one PostgreSQL. Beside each, by turns and with the same buyers, the whole shop in one process is
 * measured, which stays open. {@code -Dbench.rooms=search,all} has others carved out, {@code -Dbench.instances=0}
 * leaves PostgreSQL out; {@code -Dbench.seconds} and {@code -Dbench.warmup} say how long each is measured and warmed up.
 */
@Tag("bench")
class HousesBench {

  private static final String ALL = "all";
  private static final int CLIENTS = 8;
  private static final int OFFERED = Integer.getInteger("bench.offered", 20);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 30);
  private static final int WARM_UP = Integer.getInteger("bench.warmup", 90);
  private static final int INSTANCES = Integer.getInteger("bench.instances", 3);

  @TempDir
  Path data;

  private Buyers beside;

  @Test
  void each_beside_one_process() throws Exception {
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    var rooms = System.getProperty("bench.rooms", "inventory,ordering,payment," + ALL).split(",");
    try (var whole = CarvedHouse.of("whole", data.resolve("whole"), null)) {
      beside = warm(whole);
      System.out.println("| | orders/s | in one process | placing p50 / p99 | in one process |"
          + " confirmed within p50 / p99 | in one process |\n|---|---|---|---|---|---|---|");
      for (var room : Arrays.stream(rooms).filter(room -> !room.isBlank()).toList()) {
        measure(room, CarvedHouse.of(room.equals(ALL) ? ALL : "carved:" + room, data.resolve("without-" + room),
            Broker.shared()));
      }
      for (int n = 1; n <= INSTANCES; n++) {
        measure(n + " on PostgreSQL", CarvedHouse.sharing(PostgresServer.newDatabase(), n, data.resolve("times" + n)));
      }
    }
  }

  private static Buyers warm(CarvedHouse house) throws Exception {
    house.open().awaitGoods();
    var buyers = Buyers.at(house.shops().stream().map(Shop::address).toList());
    System.out.println("warm-up: " + buyers.buy(CLIENTS, WARM_UP, 0));
    return buyers;
  }

  private void measure(String name, CarvedHouse closed) throws Exception {
    try (var house = closed) {
      var buyers = warm(house);
      var slow = List.of(buyers.allWatching().buy(CLIENTS, SECONDS, OFFERED),
          beside.allWatching().buy(CLIENTS, SECONDS, OFFERED));
      var fast = List.of(buyers.buy(CLIENTS, SECONDS, 0), beside.buy(CLIENTS, SECONDS, 0));
      slow.forEach(outcome -> System.out.println(name + ", " + OFFERED + " orders/s offered: " + outcome));
      fast.forEach(outcome -> System.out.println(name + ", as fast as they can: " + outcome));
      System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %s | %s | %s | %s |%n", name, fast.getFirst().perSecond(),
          fast.getLast().perSecond(), told(slow.getFirst().placing()), told(slow.getLast().placing()),
          told(slow.getFirst().confirming()), told(slow.getLast().confirming()));
    }
  }

  private static String told(Figures figures) {
    return String.format(Locale.ROOT, "%.0f / %.0f ms", figures.percentile(0.5), figures.percentile(0.99));
  }
}
