package shop.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole checkouts, from a product to a confirmed order: look at a product, put it into the cart, ask for delivery
 * windows, check out. Each by someone new.
 */
@Tag("bench")
class CheckoutBench {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  Path data;

  record Goods(String product, String sku) {
  }

  @Test
  void whole_checkouts() throws Exception {
    int seconds = Integer.getInteger("bench.seconds", 60);
    try (var shop = ForkedShop.open(data)) {
      var goods = plenty(shop);
      System.out.printf("start to first page %.1f s, idle %d MB%n", shop.started.toMillis() / 1000.0, shop.memory());
      run(shop, goods, 64, Integer.getInteger("bench.warmup", 120), 0, "warm-up, 64 clients");
      run(shop, goods, 8, seconds / 2, 100, "8 clients, 100 orders/s offered");
      run(shop, goods, 8, seconds / 2, 0, "8 clients, as fast as they can");
      run(shop, goods, 64, seconds, 300, "64 clients, 300 orders/s offered");
      run(shop, goods, 64, seconds / 2, 0, "64 clients, as fast as they can");
      System.out.printf("under load %d MB, file %d MB%n", shop.memory(), Files.size(data.resolve("kontor.mv.db")) >> 20);
    }
  }

  /** @param offered orders a second over all clients; 0 for no limit */
  private static void run(ForkedShop shop, List<Goods> goods, int clients, int seconds, int offered, String name)
      throws Exception {
    var placing = new Figures();
    var confirming = new Figures();
    var orders = new ConcurrentLinkedQueue<String>();
    var failures = new ConcurrentLinkedQueue<String>();
    var turn = new AtomicInteger();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    var threads = new ArrayList<Thread>();
    for (int c = 0; c < clients; c++) {
      threads.add(Thread.ofPlatform().start(() -> {
        try (var wire = shop.wire()) {
          while (true) {
            int mine = turn.getAndIncrement();
            if (offered > 0) {
              long due = begin + mine * 1_000_000_000L / offered - System.nanoTime();
              if (due > 0) {
                Thread.sleep(due / 1_000_000, (int) (due % 1_000_000));
              }
            }
            if (System.nanoTime() >= end) {
              return;
            }
            buy(wire, goods.get(mine % goods.size()), mine, placing, confirming, orders);
          }
        } catch (IOException | InterruptedException | RuntimeException e) {
          failures.add(e.toString());
        }
      }));
    }
    for (var thread : threads) {
      thread.join();
    }
    double took = (System.nanoTime() - begin) / 1e9;
    long backlog = System.nanoTime();
    int confirmed = confirmed(shop, orders);
    System.out.printf("%s: %.0f orders/s; placing %s; confirmed within %s; %d of %d confirmed, the last %.1f s after%n",
        name, orders.size() / took, placing, confirming, confirmed, orders.size(),
        (System.nanoTime() - backlog) / 1e9);
    if (!failures.isEmpty()) {
      System.out.println("FAILED " + failures.size() + " clients: " + failures.peek());
    }
  }

  private static void buy(Wire wire, Goods goods, int number, Figures placing, Figures confirming,
      ConcurrentLinkedQueue<String> orders) throws IOException, InterruptedException {
    wire.forget();
    must(wire.get("/catalog/api/products/" + goods.product), 200);
    must(wire.post("/cart/api/lines", "{\"sku\": \"" + goods.sku + "\", \"quantity\": 1}"), 201);
    var windows = JSON.readTree(must(wire.get("/delivery/api/windows"), 200).body());
    var window = (windows.isArray() ? windows : windows.path("windows")).get(number % 20);
    long before = System.nanoTime();
    var reply = must(wire.post("/cart/api/checkout", """
        {"email": "kim@example.com", "date": "%s", "window": "%s", "paymentMethod": "test-card",
         "address": {"name": "Kim Minji", "street": "Speicherstrasse 1", "extra": "", "postcode": "20457",
                     "city": "Hamburg", "country": "DE"}}
        """.formatted(window.path("date").asString(), window.path("window").asString())), 202);
    placing.add(System.nanoTime() - before);
    var order = JSON.readTree(reply.body()).path("order").asString();
    orders.add(order);
    if (number % 10 == 0) {
      while (!state(wire, order).equals("CONFIRMED")) {
        Thread.sleep(20);
      }
      confirming.add(System.nanoTime() - before);
    }
  }

  private static String state(Wire wire, String order) throws IOException {
    return JSON.readTree(wire.get("/ordering/api/orders/" + order).body()).path("status").asString();
  }

  private static int confirmed(ForkedShop shop, Iterable<String> orders) throws Exception {
    int confirmed = 0;
    try (var staff = shop.staff()) {
      for (var order : orders) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!state(staff, order).equals("CONFIRMED") && System.nanoTime() < deadline) {
          Thread.sleep(5);
        }
        confirmed += state(staff, order).equals("CONFIRMED") ? 1 : 0;
      }
    }
    return confirmed;
  }

  private static Wire.Reply must(Wire.Reply reply, int status) {
    if (reply.status() != status) {
      throw new IllegalStateException(reply.toString());
    }
    return reply;
  }

  private static List<Goods> plenty(ForkedShop shop) throws Exception {
    try (var staff = shop.staff()) {
      JsonNode found;
      do {
        Thread.sleep(200);
        found = JSON.readTree(staff.get("/search/api/products?stock=1").body());
      } while (found.path("total").asInt() < 40);
      var goods = new ArrayList<Goods>();
      for (var item : found.path("items")) {
        var product = JSON.readTree(staff.get("/catalog/api/products/" + item.path("id").asString()).body());
        for (var variant : (product.has("sheet") ? product.path("sheet") : product).path("variants")) {
          var sku = variant.path("sku").asString();
          must(staff.put("/inventory/api/stock/" + sku + "/warehouse", "{\"onHand\": 1000000}"), 200);
          goods.add(new Goods(item.path("id").asString(), sku));
        }
      }
      Thread.sleep(2000);
      return goods;
    }
  }
}
