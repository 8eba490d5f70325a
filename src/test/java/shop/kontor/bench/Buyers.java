package shop.kontor.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole checkouts, from a product to a confirmed order: look at a product, put it into the cart, ask for delivery
 * windows, check out. Each by someone new; every tenth watches her order until it is confirmed, asking every 20 ms.
 */
final class Buyers {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<URI> doors;
  private final List<Goods> goods;
  private final int watching;

  private Buyers(List<URI> doors, List<Goods> goods, int watching) {
    this.doors = doors;
    this.goods = goods;
    this.watching = watching;
  }

  private record Goods(String product, String sku) {}

  /** What became of what they wanted. {@code backlog} is how many seconds later the last was confirmed. */
  record Outcome(int orders, double perSecond, Figures placing, Figures confirming, int confirmed, double backlog,
      Queue<String> failures) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.0f orders/s; placing %s; confirmed within %s; %d of %d confirmed, the last"
          + " %.1f s after%s", perSecond, placing, confirming, confirmed, orders, backlog, failures.isEmpty() ? ""
              : "; FAILED " + failures.size() + " clients: " + failures.peek());
    }
  }

  /** Goods do not run out. One goes in through one of the doors, the next through the next. */
  static Buyers at(List<URI> doors) throws IOException, InterruptedException {
    return new Buyers(List.copyOf(doors), plenty(doors.getFirst()), 10);
  }

  /** The same, all of whom watch their orders. */
  Buyers allWatching() {
    return new Buyers(doors, goods, 1);
  }

  private static List<Goods> plenty(URI door) throws IOException, InterruptedException {
    try (var staff = Wire.staff(door)) {
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

  /** @param offered orders a second over all clients; 0 for no limit */
  Outcome buy(int clients, int seconds, int offered) throws IOException, InterruptedException {
    var placing = new Figures();
    var confirming = new Figures();
    var orders = new ConcurrentLinkedQueue<String>();
    var failures = new ConcurrentLinkedQueue<String>();
    var turn = new AtomicInteger();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    var threads = new ArrayList<Thread>();
    for (int c = 0; c < clients; c++) {
      var door = doors.get(c % doors.size());
      threads.add(Thread.ofPlatform().start(() -> {
        try (var wire = new Wire(door)) {
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
    int confirmed = confirmed(orders);
    return new Outcome(orders.size(), orders.size() / took, placing, confirming, confirmed,
        (System.nanoTime() - backlog) / 1e9, failures);
  }

  private void buy(Wire wire, Goods goods, int number, Figures placing, Figures confirming,
      Queue<String> orders) throws IOException, InterruptedException {
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
    if (number % watching == 0) {
      while (!state(wire, order).equals("CONFIRMED")) {
        Thread.sleep(20);
      }
      confirming.add(System.nanoTime() - before);
    }
  }

  private static String state(Wire wire, String order) throws IOException {
    return JSON.readTree(wire.get("/ordering/api/orders/" + order).body()).path("status").asString();
  }

  private int confirmed(Iterable<String> orders) throws IOException, InterruptedException {
    int confirmed = 0;
    try (var staff = Wire.staff(doors.getFirst())) {
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
}
