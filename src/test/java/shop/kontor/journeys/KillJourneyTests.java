package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The house falls, and stands again: what was acknowledged exists once and reaches a final state. */
class KillJourneyTests {

  private static final int BUYERS = 8;
  private static final String SHOP_KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

  @TempDir
  Path data;
  private Process process;
  private Shop shop;

  @Test
  void an_order_that_was_acknowledged_survives_a_killed_process() throws Exception {
    survives(2);
  }

  @Test
  @Tag("long")
  void acknowledged_orders_survive_20_killed_processes() throws Exception {
    survives(20);
  }

  private void survives(int kills) throws Exception {
    start();
    var staff = shop.staff();
    var skus = plenty(staff);
    var stockBefore = stock(staff, skus);
    var acknowledged = new ConcurrentHashMap<String, Visitor>();
    var random = new Random(20261121);

    for (int kill = 0; kill < kills; kill++) {
      var stop = new AtomicBoolean();
      var buyers = IntStream.range(0, BUYERS)
          .mapToObj(n -> Thread.ofVirtual().start(() -> buyUntil(stop, skus, new Random(n), acknowledged))).toList();
      Thread.sleep(500 + random.nextInt(2500));
      process.destroyForcibly().waitFor();
      stop.set(true);
      for (var buyer : buyers) {
        buyer.join();
      }
      start();
    }

    assertThat(acknowledged.size()).as("orders acknowledged").isGreaterThan(kills);
    var confirmed = new ConcurrentHashMap<String, Integer>();
    staff = shop.staff();
    for (var id : acknowledged.keySet()) {
      var order = staff.finalState(id);
      if (order.path("status").asString().equals("CONFIRMED")) {
        order.path("lines").forEach(line -> confirmed.merge(line.path("sku").asString(),
            line.path("quantity").asInt(), Integer::sum));
      }
    }
    assertNothingIsLostOrDoubled(staff, skus, stockBefore, confirmed);
  }

  /** Requests that were cut off may have become orders too: what is missing in stock is what was confirmed or more. */
  private static void assertNothingIsLostOrDoubled(Visitor staff, List<String> skus, Map<String, Integer> before,
      Map<String, Integer> confirmed) {
    var all = everyConfirmedPiece(staff);
    var now = Poll.until(Duration.ofSeconds(30), () -> stock(staff, skus), seen -> skus.stream()
        .allMatch(sku -> before.get(sku) - seen.get(sku) == all.getOrDefault(sku, 0)));
    for (var sku : skus) {
      assertThat(before.get(sku) - now.get(sku)).as("pieces of " + sku + " gone from stock")
          .isEqualTo(all.getOrDefault(sku, 0)).isGreaterThanOrEqualTo(confirmed.getOrDefault(sku, 0));
    }
  }

  /** Pieces over all confirmed orders, by what staff see. */
  private static Map<String, Integer> everyConfirmedPiece(Visitor staff) {
    var pieces = new ConcurrentHashMap<String, Integer>();
    String after = "";
    while (true) {
      var page = staff.get("/ordering/api/orders?scope=all&size=200" + after).body();
      for (var order : page.path("orders")) {
        if (staff.finalState(order.path("id").asString()).path("status").asString().equals("CONFIRMED")) {
          order.path("lines").forEach(line -> pieces.merge(line.path("sku").asString(),
              line.path("quantity").asInt(), Integer::sum));
        }
      }
      if (!page.hasNonNull("next")) {
        return pieces;
      }
      after = "&after=" + page.path("next").asString();
    }
  }

  private void buyUntil(AtomicBoolean stop, List<String> skus, Random random, Map<String, Visitor> acknowledged) {
    var buyer = shop.visitor();
    JsonNode window = null;
    while (!stop.get()) {
      try {
        if (window == null) {
          window = buyer.freeWindow();
        }
        buyer.add(skus.get(random.nextInt(skus.size())), 1 + random.nextInt(2));
        var answer = buyer.checkOut(window, random.nextInt(10) == 0 ? "test-declined" : "test-card");
        if (answer.status() == 202) {
          acknowledged.put(answer.body().path("order").asString(), buyer);
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

  private void start() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx768m", "-cp",
        System.getProperty("java.class.path"), "shop.kontor.Kontor", "--server.port=" + port, "--kontor.data=" + data,
        "--spring.datasource.url=jdbc:h2:file:" + data
        + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";LOCK_TIMEOUT=10000;RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE", "--kontor.key=" + SHOP_KEY,
            "--kontor.demo=true",
        "--kontor.staff.password=" + Shop.STAFF_PASSWORD, "--kontor.delivery.capacity=1000000")
        .redirectErrorStream(true).redirectOutput(data.resolve("shop.log").toFile()).start();
    shop = Shop.at(URI.create("http://localhost:" + port));
    Poll.until(Duration.ofSeconds(120), this::isUp, up -> up);
    shop.awaitGoods();
  }

  private boolean isUp() {
    if (!process.isAlive()) {
      throw new AssertionError("The shop did not start: " + log());
    }
    try {
      return shop.visitor().get("/actuator/health").status() == 200;
    } catch (RuntimeException notYet) {
      return false;
    }
  }

  private String log() {
    try {
      return Files.readString(data.resolve("shop.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }
}
