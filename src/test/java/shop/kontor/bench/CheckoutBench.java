package shop.kontor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many whole checkouts one shop bears, as a user starts it. */
@Tag("bench")
class CheckoutBench {

  @TempDir
  Path data;

  @Test
  void whole_checkouts() throws Exception {
    int seconds = Integer.getInteger("bench.seconds", 60);
    try (var shop = ForkedShop.open(data)) {
      var buyers = Buyers.at(List.of(shop.address));
      System.out.printf("start to first page %.1f s, idle %d MB%n", shop.started.toMillis() / 1000.0, shop.memory());
      System.out.println("warm-up, 64 clients: " + buyers.buy(64, Integer.getInteger("bench.warmup", 120), 0));
      System.out.println("8 clients, 100 orders/s offered: " + buyers.buy(8, seconds / 2, 100));
      System.out.println("8 clients, as fast as they can: " + buyers.buy(8, seconds / 2, 0));
      System.out.println("64 clients, 300 orders/s offered: " + buyers.buy(64, seconds, 300));
      System.out.println("64 clients, as fast as they can: " + buyers.buy(64, seconds / 2, 0));
      System.out.printf("under load %d MB, file %d MB%n", shop.memory(),
          Files.size(data.resolve("kontor.mv.db")) >> 20);
    }
  }
}
