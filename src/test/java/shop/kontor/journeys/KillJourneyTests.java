package shop.kontor.journeys;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The house falls, and stands again: what was acknowledged exists once, reaches a final state and is paid once. */
class KillJourneyTests {

  private static final int KILLS = 20;
  private static final int BUYERS = 8;
  private static final int LOOKS = 4;
  private static final Duration UNTIL_UNDONE = Duration.ofSeconds(8);

  /** Left lying when a proof fails: what is in the books is what one wants to see then. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;
  private CarvedHouse house;
  private Shop shop;

  @Test
  @Tag("long")
  void acknowledged_orders_survive_20_killed_processes() throws Exception {
    house = CarvedHouse.of("whole", data, null);
    open();
    var staff = shop.staff();
    var skus = plenty(staff);
    var stockBefore = stock(staff, skus);
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    var random = new Random(20261121);

    for (int kill = 0; kill < KILLS; kill++) {
      var stop = new AtomicBoolean();
      var buyers = IntStream.range(0, BUYERS)
          .mapToObj(n -> Thread.ofVirtual().start(() -> buyUntil(stop, skus, new Random(n), acknowledged))).toList();
      Thread.sleep(500 + random.nextInt(2500));
      kill();
      stop.set(true);
      for (var buyer : buyers) {
        buyer.join();
      }
      open();
    }

    assertThat(acknowledged.size()).as("orders acknowledged").isGreaterThan(KILLS);
    var orders = orders(shop.staff());
    assertThat(orders.stream().map(order -> order.path("id").asString())).as("orders that exist, each once")
        .doesNotHaveDuplicates().containsAll(acknowledged);
    assertWhatIsGoneIsWhatWasConfirmed(skus, stockBefore, orders);
    assertEachConfirmedOrderIsChargedOnce(orders);
  }

  /** Requests that were cut off may have become orders, too: of all of them, no piece is lost or sold twice. */
  private void assertWhatIsGoneIsWhatWasConfirmed(List<String> skus, Map<String, Integer> before,
      List<JsonNode> orders) {
    var sold = new HashMap<String, Integer>();
    orders.stream().filter(KillJourneyTests::isConfirmed).forEach(order -> order.path("lines").forEach(line ->
        sold.merge(line.path("sku").asString(), line.path("quantity").asInt(), Integer::sum)));
    var staff = shop.staff();
    var now = Poll.until(Duration.ofSeconds(30), () -> stock(staff, skus), seen -> skus.stream()
        .allMatch(sku -> before.get(sku) - seen.get(sku) == sold.getOrDefault(sku, 0)));
    for (var sku : skus) {
      assertThat(before.get(sku) - now.get(sku)).as("pieces of " + sku + " gone from stock")
          .isEqualTo(sold.getOrDefault(sku, 0));
    }
  }

  /**
   * What the provider has charged is what was confirmed, order by order: a charge that was taken back counts as none. A
   * provider may approve late or twice, so that the shop is given time to undo it, as after one more fall.
   */
  private void assertEachConfirmedOrderIsChargedOnce(List<JsonNode> orders) throws Exception {
    var owed = orders.stream().filter(KillJourneyTests::isConfirmed).collect(toMap(
        order -> order.path("id").asString(), order -> List.of(order.path("total").path("currency").asString() + " "
            + order.path("total").path("amount").asString())));
    kill();
    var charged = ProviderBook.charges(books());
    for (int look = 1; look < LOOKS && !charged.equals(owed); look++) {
      open();
      Thread.sleep(UNTIL_UNDONE);
      kill();
      charged = ProviderBook.charges(books());
    }
    assertThat(charged).as("what was charged for each order").isEqualTo(owed);
  }

  private static boolean isConfirmed(JsonNode order) {
    return order.path("status").asString().equals("CONFIRMED");
  }

  /** All orders, each in its final state, by what staff see. */
  private static List<JsonNode> orders(Visitor staff) {
    var orders = new ArrayList<JsonNode>();
    String after = "";
    while (true) {
      var page = staff.get("/ordering/api/orders?scope=all&size=200" + after).body();
      page.path("orders").forEach(order -> orders.add(staff.finalState(order.path("id").asString())));
      if (!page.hasNonNull("next")) {
        return orders;
      }
      after = "&after=" + page.path("next").asString();
    }
  }

  private static String method(Random random) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> "test-declined";
      case 2 -> "test-twice";
      case 3 -> "test-timeout";
      default -> "test-card";
    };
  }

  private void buyUntil(AtomicBoolean stop, List<String> skus, Random random, Set<String> acknowledged) {
    var buyer = shop.visitor();
    JsonNode window = null;
    while (!stop.get()) {
      try {
        if (window == null) {
          window = buyer.freeWindow();
        }
        buyer.add(skus.get(random.nextInt(skus.size())), 1 + random.nextInt(2));
        var answer = buyer.checkOut(window, method(random));
        if (answer.status() == 202) {
          acknowledged.add(answer.body().path("order").asString());
        }
      } catch (UncheckedIOException cutOff) {
        return;
      }
    }
  }

  private static List<String> plenty(Visitor staff) {
    var skus = new ArrayList<String>();
    for (var item : staff.get("/search/api/products?stock=1").body().path("items")) {
      var product = staff.get("/catalog/api/products/" + item.path("id").asString()).body();
      var sku = (product.has("sheet") ? product.path("sheet") : product).path("variants").get(0).path("sku").asString();
      staff.put("/inventory/api/stock/" + sku + "/warehouse", "{\"onHand\": 100000}");
      skus.add(sku);
    }
    Poll.until(Duration.ofSeconds(10), () -> stock(staff, skus),
        stock -> stock.values().stream().allMatch(n -> n >= 100000));
    sleep(1000);
    return skus;
  }

  private static Map<String, Integer> stock(Visitor staff, List<String> skus) {
    var stock = new ConcurrentHashMap<String, Integer>();
    skus.forEach(sku -> stock.put(sku, staff.available(sku)));
    return stock;
  }

  private void open() {
    shop = house.open();
    shop.awaitGoods();
  }

  private void kill() {
    house.wings().getFirst().kill();
  }

  private String books() {
    return house.wings().getFirst().books();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void close() {
    house.close();
  }
}
