package shop.kontor.rehearsal;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import shop.kontor.bench.Figures;
import shop.kontor.journeys.Poll;
import shop.kontor.journeys.Shop;

/**
 * How long orders take as those see it who place them, one after the other in two rows.
 *
 * @param orders that were placed
 * @param placing until the shop says that it has the order; median and 99th percentile in ms
 * @param confirmed until the shop says that it is confirmed; the same
 */
record Pace(Set<String> orders, String placing, String confirmed) {

  private static final int ROWS = 2;
  private static final int WARM_UP = 60;
  private static final int ORDERS = Integer.getInteger("kontor.rehearsal.orders", 200);

  /** Returns the orders that were placed. */
  static Set<String> warmUp(Shop shop, Goods goods) {
    var orders = ConcurrentHashMap.<String>newKeySet();
    buy(shop, goods, WARM_UP, new Figures(), new Figures(), orders);
    return orders;
  }

  static Pace of(Shop shop, Goods goods) {
    var placing = new Figures();
    var confirmed = new Figures();
    var all = ConcurrentHashMap.<String>newKeySet();
    buy(shop, goods, ORDERS, placing, confirmed, all);
    return new Pace(all, told(placing), told(confirmed));
  }

  private static void buy(Shop shop, Goods goods, int number, Figures placing, Figures confirmed, Set<String> orders) {
    try (var rows = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var row : IntStream.range(0, ROWS).mapToObj(n -> rows.submit(() -> {
        var visitor = shop.visitor();
        var random = new Random(n);
        for (int i = 0; i < number / ROWS; i++) {
          var window = visitor.freeWindow();
          visitor.add(goods.any(random), 1);
          long begin = System.nanoTime();
          var answer = visitor.checkOut(window, "test-card");
          if (answer.status() != 202) {
            throw new IllegalStateException("An order was refused: " + answer);
          }
          placing.add(System.nanoTime() - begin);
          var order = answer.body().path("order").asString();
          orders.add(order);
          Poll.until(Duration.ofSeconds(60), () -> visitor.get("/ordering/api/orders/" + order).body().path("status")
              .asString(""), "CONFIRMED"::equals);
          confirmed.add(System.nanoTime() - begin);
        }
        return null;
      })).toList()) {
        row.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static String told(Figures figures) {
    return String.format(Locale.ROOT, "%.0f / %.0f", figures.percentile(0.5), figures.percentile(0.99));
  }
}
