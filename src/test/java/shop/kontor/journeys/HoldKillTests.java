package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is kept back for customers")
class HoldKillTests {

  private static final int PIECES = 20;
  private static final int FALLS = 3;
  private static final int ASKING = 16;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;
  private CarvedHouse house;
  private Shop shop;
  private String sku;

  @Test
  @Tag("long")
  void is_still_theirs_and_nobody_elses_after_the_house_was_killed_in_the_middle() throws Exception {
    house = CarvedHouse.of("whole", data, null);
    open();
    twentyPiecesInMitte();
    var acknowledged = new ConcurrentHashMap<String, Visitor>();
    for (int fall = 0; fall < FALLS; fall++) {
      var asking = IntStream.range(0, ASKING).mapToObj(_ -> Thread.ofVirtual().start(() -> ask(acknowledged))).toList();
      Poll.until(Duration.ofSeconds(20), acknowledged::size, size -> size > 0); // some, at least, before it falls
      house.wings().getFirst().kill();
      for (var each : asking) {
        each.join();
      }
      open();
    }
    for (int more = 0; more <= PIECES; more++) { // until there is none left for anybody
      ask(acknowledged);
    }
    Map<String, Visitor> held = new ConcurrentHashMap<>();
    acknowledged.forEach((at, visitor) -> {
      var state = Poll.until(Duration.ofSeconds(30), () -> visitor.at(shop.address()).get(at),
          answer -> answer.status() == 200).body().path("state").asString();
      assertThat(state).as("each is answered").isIn("HELD", "REFUSED");
      if (state.equals("HELD")) {
        held.put(at, visitor);
      }
    });
    assertThat(held).as("no piece is kept back for two").hasSizeBetween(1, PIECES);
    assertThat(shop.visitor().available(sku)).as("all are kept back").isZero();

    var kim = held.values().iterator().next().at(shop.address());
    assertThat(kim.finalState(kim.checkOut("test-card")).path("status").asString()).isEqualTo("CONFIRMED");
  }

  private void ask(Map<String, Visitor> acknowledged) {
    try {
      var visitor = shop.visitor();
      var asked = visitor.post("/cart/api/holds", """
          {"sku": "%s", "store": "store-mitte", "quantity": 1}""".formatted(sku));
      if (asked.status() == 202) {
        acknowledged.put(asked.location().orElseThrow(), visitor);
      }
    } catch (UncheckedIOException cutOff) {
      // nobody has promised anything
    }
  }

  private void twentyPiecesInMitte() {
    var staff = shop.staff();
    sku = BuyingJourneyTests.anySku(staff);
    for (var place : staff.get("/inventory/api/stock/" + sku).body().path("locations")) {
      CollectJourneyTests.count(staff, sku, place.path("location").asString(), 0);
    }
    CollectJourneyTests.count(staff, sku, "store-mitte", PIECES);
    Poll.until(Duration.ofSeconds(10), () -> staff.available(sku), available -> available == PIECES);
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
