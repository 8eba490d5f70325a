package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The house falls while prices fall, too: a project has noticed each of them, and none twice. */
class ContextKillTests {

  private static final int KILLS = 6;
  private static final List<String> SKUS = List.of("FJORD-2-MOSS", "FJORD-2-SAND", "FJORD-2-INK", "FJORD-2-FOG");
  private static final int FROM = 900_000;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;
  private CarvedHouse house;
  private Shop shop;

  @Test
  @Tag("long")
  void every_fall_of_a_price_is_noticed_once_though_the_house_falls_6_times() throws Exception {
    house = CarvedHouse.of("whole", data, null);
    open();
    var minji = shop.visitor();
    var project = "/context/api/projects/" + minji.post("/context/api/projects", """
        {"goal": "Living room", "room": "LIVING"}""").body().path("id").asString();
    var staff = shop.staff();
    SKUS.forEach(sku -> price(staff, sku, FROM));
    SKUS.forEach(sku -> Poll.until(Duration.ofSeconds(20),
        () -> minji.put(project + "/pieces/" + sku, "{\"standing\": \"CHOSEN\"}").text(),
        text -> text.contains("\"9000.00\"")));
    var acknowledged = new ConcurrentHashMap<String, List<Integer>>();
    SKUS.forEach(sku -> acknowledged.put(sku, new ArrayList<>()));
    var tried = new ConcurrentHashMap<String, Integer>();
    var random = new Random(20261122);
    for (int kill = 0; kill < KILLS; kill++) {
      var stop = new AtomicBoolean();
      var clerk = shop.staff();
      var clerks = SKUS.stream().map(sku -> Thread.ofVirtual().start(() -> {
        try {
          while (!stop.get()) {
            int next = tried.merge(sku, FROM - 1, (last, _) -> last - 1);
            if (price(clerk, sku, next) / 100 == 2) {
              acknowledged.get(sku).add(next);
            }
          }
        } catch (UncheckedIOException cutOff) {
          // the house has fallen
        }
      })).toList();
      Thread.sleep(500 + random.nextInt(1500));
      house.wings().getFirst().kill();
      stop.set(true);
      for (var each : clerks) {
        each.join();
      }
      open();
    }
    var again = minji.at(shop.address());
    for (var sku : SKUS) {
      var told = acknowledged.get(sku);
      assertThat(told).as("prices of %s that were acknowledged", sku).hasSizeGreaterThan(KILLS);
      var noticed = Poll.until(Duration.ofSeconds(30), () -> noticed(again, project, sku),
          news -> news.stream().anyMatch(each -> cents(each, "now") <= told.getLast()));
      assertThat(noticed.stream().map(each -> cents(each, "now"))).as("noticed of %s", sku).doesNotHaveDuplicates()
          .containsAll(told);
      assertThat(IntStream.range(1, noticed.size()).filter(n ->
          cents(noticed.get(n), "before") != cents(noticed.get(n - 1), "now"))).as("gaps").isEmpty();
    }
  }

  private static int price(Visitor staff, String sku, int cents) {
    return staff.put("/pricing/api/offers/" + sku, """
        {"price": {"amount": "%d.%02d", "currency": "EUR"}, "vat": 19}""".formatted(cents / 100, cents % 100)).status();
  }

  private static List<JsonNode> noticed(Visitor who, String project, String sku) {
    var news = new ArrayList<JsonNode>();
    who.get(project + "/steps").body().forEach(step -> {
      var each = step.path("content").path("news");
      if (each.path("sku").asString("").equals(sku)) {
        news.add(each);
      }
    });
    return news;
  }

  private static int cents(JsonNode news, String price) {
    return Integer.parseInt(news.path(price).path("amount").asString().replace(".", ""));
  }

  private void open() {
    shop = house.open();
    shop.awaitGoods();
  }

  @AfterEach
  void close() {
    house.close();
  }
}
