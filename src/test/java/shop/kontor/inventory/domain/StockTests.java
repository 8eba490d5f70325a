package shop.kontor.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;

/** The rules of stock: what is promised is there, and comes from as few places as their order allows. */
class StockTests {

  private static final Sku SKU = new Sku("SOFA");
  private static final LocationId WAREHOUSE = new LocationId("warehouse");
  private static final LocationId MITTE = new LocationId("store-mitte");
  private static final LocationId HAFEN = new LocationId("store-hafen");
  private static final List<LocationId> PLACES = List.of(WAREHOUSE, MITTE, HAFEN);

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  private final Stock stock = Stock.uncounted(SKU).counted(HAFEN, 11, 3, NOON).counted(WAREHOUSE, 0, 2, NOON)
      .counted(MITTE, 10, 1, NOON);

  @Test
  void places_stand_in_picking_order() {
    assertThat(stock.places()).extracting(Place::location).containsExactly(WAREHOUSE, MITTE, HAFEN);
    assertThat(stock.version()).isEqualTo(3);
  }

  @Test
  void the_warehouse_gives_first() {
    assertThat(stock.promise(2).picks()).containsExactly(new Pick(SKU, WAREHOUSE, 2));
    assertThat(stock.promise(4).picks())
        .as("in two parcels rather than three").containsExactly(new Pick(SKU, WAREHOUSE, 2), new Pick(SKU, HAFEN, 2));
  }

  @Test
  void nothing_is_sold_twice() {
    var rest = stock.promise(6).rest();
    assertThat(rest.available()).isZero();
    assertThatThrownBy(() -> rest.promise(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stock.promise(7)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stock.promise(0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stock.promise(-1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_count_below_the_promises_leaves_pieces_missing_and_nothing_available() {
    var short_ = stock.promise(6).rest().counted(WAREHOUSE, 0, 0, NOON);
    assertThat(short_.missing()).isEqualTo(2);
    assertThat(short_.available()).isZero();
    assertThat(short_.counted(MITTE, 10, 4, NOON).available()).isEqualTo(1);
  }

  @Test
  void the_same_count_changes_nothing() {
    assertThat(stock.counted(MITTE, 10, 1, NOON)).isEqualTo(stock);
    assertThat(stock.counted(MITTE, 10, 1, NOON.plusSeconds(1)).version()).isEqualTo(stock.version());
  }

  @Test
  void the_later_count_holds_whichever_is_heard_last() {
    var late = stock.counted(MITTE, 10, 7, NOON.plusSeconds(60));
    assertThat(late.counted(MITTE, 10, 4, NOON.plusSeconds(30))).isSameAs(late);
    var confirmed = stock.counted(MITTE, 10, 1, NOON.plusSeconds(60));
    assertThat(confirmed.counted(MITTE, 10, 4, NOON.plusSeconds(30))).isSameAs(confirmed);
  }

  @Test
  void pieces_leave_a_place_whether_they_were_there_or_promised_or_not() {
    var promised = stock.promise(6).rest();
    var rest = promised.moved(HAFEN, 11, 2, NOON.plusSeconds(1));
    assertThat(rest.onHand()).isEqualTo(4);
    assertThat(rest.missing()).isEqualTo(2);
    assertThat(rest.unknown()).isZero();
    var more = rest.moved(HAFEN, 11, 3, NOON.plusSeconds(2));
    assertThat(more.at(HAFEN).orElseThrow().onHand()).isZero();
    assertThat(more.unknown()).isEqualTo(2);
    assertThat(more.moved(HAFEN, 11, -3, NOON.plusSeconds(3)).at(HAFEN).orElseThrow().onHand()).isEqualTo(1);
    assertThat(more.counted(HAFEN, 11, 4, NOON.plusSeconds(4)).unknown()).as("a count sets it right").isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_order_in_which_counts_and_movements_are_heard_changes_nothing(long seed) {
    var random = new Random(seed);
    record Event(Instant at, int pieces, boolean count) {}
    var events = new ArrayList<Event>();
    for (int i = 1; i <= 12; i++) {
      events.add(new Event(NOON.plusSeconds(i), random.nextInt(-2, 5), false));
    }
    events.add(new Event(NOON.plusSeconds(4), 9, true));
    events.add(new Event(NOON.plusSeconds(8), 3, true));
    var last = events.getLast();
    int left = last.pieces() - events.stream().filter(event -> !event.count() && event.at().isAfter(last.at()))
        .mapToInt(Event::pieces).sum();
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(events, random);
      var heard = new ArrayList<Event>();
      var told = Stock.uncounted(SKU);
      for (var event : events) {
        int since = !told.movedSince(MITTE, event.at()) ? 0 : heard.stream()
            .filter(other -> !other.count() && other.at().isAfter(event.at())).mapToInt(Event::pieces).sum();
        told = event.count() ? told.counted(MITTE, 10, event.pieces(), event.at(), since)
            : told.moved(MITTE, 10, event.pieces(), event.at());
        heard.add(event);
      }
      assertThat(told.onHand() - told.unknown()).as("seed %d", seed).isEqualTo(left);
    }
  }

  @Test
  void more_can_not_go_back_than_was_promised() {
    assertThatThrownBy(() -> stock.released(List.of(new Pick(SKU, WAREHOUSE, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatever_happens_promises_add_up_and_no_place_falls_below_zero(long seed) {
    var random = new Random(seed);
    var held = new HashMap<Integer, List<Pick>>();
    var now = Stock.uncounted(SKU);
    for (int step = 0; step < 2_000; step++) {
      var before = now;
      switch (random.nextInt(4)) {
        case 0 -> {
          int place = random.nextInt(3);
          now = now.counted(PLACES.get(place), place, random.nextInt(12), NOON.plusSeconds(random.nextInt(3_000)));
        }
        case 1, 2 -> {
          int wanted = 1 + random.nextInt(9);
          if (wanted <= now.available()) {
            var promise = now.promise(wanted);
            assertThat(promise.picks().stream().mapToInt(Pick::quantity).sum()).isEqualTo(wanted);
            assertThat(promise.rest().available()).isEqualTo(before.available() - wanted);
            held.put(step, promise.picks());
            now = promise.rest();
          }
        }
        default -> {
          if (!held.isEmpty()) {
            var reference = held.keySet().stream().toList().get(random.nextInt(held.size()));
            var picks = held.remove(reference);
            now = now.released(picks);
            assertThat(now.reserved())
                .isEqualTo(before.reserved() - picks.stream().mapToInt(Pick::quantity).sum());
            assertThat(now.onHand()).isEqualTo(before.onHand());
          }
        }
      }
      assertThat(now.reserved()).as("seed %d, step %d", seed, step)
          .isEqualTo(held.values().stream().flatMap(List::stream).mapToInt(Pick::quantity).sum());
      assertThat(now.available()).isNotNegative();
      assertThat(now.reserved()).isLessThanOrEqualTo(now.onHand() + now.missing());
      assertThat(now.version() - before.version()).isBetween(0L, 1L);
      assertThat(now.version() > before.version()).isEqualTo(!numbers(now).equals(numbers(before)));
    }
  }

  private static List<List<Object>> numbers(Stock stock) {
    return stock.places().stream().map(place -> List.<Object>of(place.location(), place.onHand(), place.reserved()))
        .toList();
  }
}
