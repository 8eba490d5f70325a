package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.foundation.persistence.PostgresServer;
import tools.jackson.databind.JsonNode;

/** Two processes with the whole shop each, on one PostgreSQL database. */
@Tag("postgresql")
@DisplayName("A shop of two processes")
class NeighboursJourneyTests {

  private static final String SKU = "FJORD-3-MOSS";

  @TempDir
  Path directory;

  @Test
  void sells_through_both_and_goes_on_when_one_is_killed() throws Exception {
    var database = PostgresServer.newDatabase();
    try (var house = CarvedHouse.sharing(database, 2, directory, "--kontor.payment.patience=20s",
        "--kontor.payment.test.lateness=2s", "--spring.datasource.hikari.maximum-pool-size=20")) {
      house.open();
      sellThroughBoth(house, database);
    }
  }

  private static void sellThroughBoth(CarvedHouse house, String database) throws Exception {
    var first = house.wings().getFirst();
    var shops = house.shops();
    shops.forEach(Shop::awaitGoods);
    var staff = shops.getLast().staff();
    assertThat(feeds(staff)).as("the demo furniture was brought in once").isEqualTo(1);
    assertThat(staff.put("/inventory/api/stock/" + SKU + "/warehouse", "{\"onHand\": 5000}").status()).isEqualTo(200);
    int before = Poll.until(Duration.ofSeconds(10), () -> shops.getFirst().visitor().available(SKU),
        available -> available >= 5000);

    seesWhatChangesThere(shops);
    int live = 1;
    pricesFollow(shops, staff);

    var placed = new HashSet<String>();
    for (int i = 0; i < 40; i++) {
      placed.add(order(shops.get(i % 2).visitor(), shops.get((i + 1) % 2).address(), i % 8 == 7 ? "test-timeout"
          : "test-card"));
    }
    var buying = Thread.ofPlatform().start(() -> {
      for (int i = 0; i < 60; i++) {
        placed.add(order(shops.getLast().visitor(), shops.getLast().address(), "test-card"));
      }
    });
    Thread.sleep(300);
    first.kill();
    buying.join();

    var orders = Poll.until(Duration.ofSeconds(90), () -> all(staff), found -> found.size() == placed.size() + live
        && found.stream().allMatch(NeighboursJourneyTests::isFinal));
    assertThat(ids(orders)).containsAll(placed);
    long confirmed = orders.stream().filter(order -> order.path("status").asString().equals("CONFIRMED")).count();
    assertThat(confirmed).as("nothing stood in the way of any").isEqualTo(orders.size());
    assertThat(Poll.until(Duration.ofSeconds(20), () -> shops.getLast().visitor().available(SKU),
        available -> available == before - confirmed)).as("each took one piece").isEqualTo((int) (before - confirmed));
    var money = ProviderBook.charges(database, PostgresServer.USER);
    assertThat(money.keySet()).as("whose money moved").containsAll(placed);
    assertThat(money.values()).as("charges of each").allMatch(charges -> charges.size() == 1);

    first.open();
    newGoodsAreFoundOnBoth(staff, shops);
  }

  /** A page that is open here is told of what becomes of an order that was placed there. */
  private static void seesWhatChangesThere(List<Shop> shops) throws InterruptedException {
    var kim = shops.getLast().visitor();
    assertThat(kim.add(SKU, 1).status()).isEqualTo(201);
    var order = kim.checkOut("test-timeout").body().path("order").asString();
    var here = kim.at(shops.getFirst().address());
    Poll.until(Duration.ofSeconds(10), () -> here.get("/ordering/api/orders/" + order), seen -> seen.status() == 200);
    var told = new CopyOnWriteArrayList<String>();
    Thread.ofVirtual().start(() -> here.lines("/ordering/orders/" + order + "/events")
        .filter(line -> line.contains("changed")).limit(2).forEach(told::add));
    Poll.until(Duration.ofSeconds(10), told::size, size -> size > 0); // at once, by whoever opens the line
    Poll.until(Duration.ofSeconds(20), told::size, size -> size > 1);
    assertThat(here.finalState(order).path("status").asString()).isEqualTo("CONFIRMED");
  }

  private static void pricesFollow(List<Shop> shops, Visitor staff) {
    for (int cents = 10; cents < 15; cents++) {
      var price = "777." + cents;
      shops.forEach(shop -> shop.visitor().get("/pricing/api/offers/" + SKU));
      assertThat(staff.put("/pricing/api/offers/" + SKU, """
          {"price": {"amount": "%s", "currency": "EUR"}, "vat": "19"}""".formatted(price)).status() / 100).isEqualTo(2);
      shops.forEach(shop -> Poll.until(Duration.ofSeconds(5),
          () -> shop.visitor().get("/pricing/api/offers/" + SKU).text(), text -> text.contains(price)));
    }
  }

  /** Placed here, looked at there. */
  private static String order(Visitor kim, URI elsewhere, String method) {
    var there = kim.at(elsewhere);
    assertThat(kim.add(SKU, 1).status()).isEqualTo(201);
    assertThat(there.get("/cart/api/cart").body().path("lines").size()).as("one cart, whoever answers").isEqualTo(1);
    var placed = there.checkOut(method);
    assertThat(placed.status()).isEqualTo(202);
    return placed.body().path("order").asString();
  }

  private static void newGoodsAreFoundOnBoth(Visitor staff, List<Shop> shops) {
    assertThat(staff.upload("/intake/api/feeds", "lamp.csv", """
        Handle,Title,Variant SKU,Variant Price
        lamp-of-neighbours,Quokkalamp,QUOKKA-1,19.90""").status()).isEqualTo(202);
    for (var shop : shops) {
      Poll.until(Duration.ofSeconds(30), () -> shop.visitor().get("/search/api/products?q=quokkalamp"),
          answer -> answer.body().path("total").asInt() == 1);
      assertThat(shop.visitor().get("/catalog/api/products/lamp-of-neighbours").status()).isEqualTo(200);
    }
  }

  private static int feeds(Visitor staff) {
    return staff.get("/intake/api/feeds").body().size();
  }

  private static List<JsonNode> all(Visitor staff) {
    var orders = new ArrayList<JsonNode>();
    staff.get("/ordering/api/orders?scope=all&size=200").body().path("orders").forEach(orders::add);
    return orders;
  }

  private static boolean isFinal(JsonNode order) {
    return Set.of("CONFIRMED", "CANCELLED").contains(order.path("status").asString());
  }

  private static Set<String> ids(List<JsonNode> orders) {
    var ids = new HashSet<String>();
    orders.forEach(order -> ids.add(order.path("id").asString()));
    return ids;
  }
}
