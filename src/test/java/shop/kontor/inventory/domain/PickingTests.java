package shop.kontor.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;

@DisplayName("An order is sent")
class PickingTests {

  private static final Sku SOFA = new Sku("SOFA");
  private static final Sku LAMP = new Sku("LAMP");
  private static final List<LocationId> PLACES =
      List.of(new LocationId("warehouse"), new LocationId("altona"), new LocationId("barmbek"), new LocationId("city"));

  @Test
  void from_the_warehouse_if_it_has_everything() {
    assertThat(places(Map.of(SOFA, 2, LAMP, 1), stock(SOFA, 2, 9), stock(LAMP, 1, 9))).containsExactly("warehouse");
  }

  @Test
  void by_one_store_that_has_everything_rather_than_in_two_parcels() {
    assertThat(places(Map.of(SOFA, 1, LAMP, 1), stock(SOFA, 5, 0, 1), stock(LAMP, 0, 0, 1)))
        .containsExactly("barmbek");
    assertThat(places(Map.of(SOFA, 3), stock(SOFA, 2, 2, 3))).containsExactly("barmbek");
  }

  @Test
  void in_two_parcels_with_the_warehouse_among_them_if_that_can_be() {
    assertThat(places(Map.of(SOFA, 1, LAMP, 1), stock(SOFA, 0, 1, 1), stock(LAMP, 1, 0, 0)))
        .containsExactly("warehouse", "altona");
    assertThat(places(Map.of(SOFA, 3), stock(SOFA, 2, 1, 1))).containsExactly("warehouse", "altona");
  }

  @Test
  void from_as_many_places_as_it_takes() {
    assertThat(places(Map.of(SOFA, 4), stock(SOFA, 1, 1, 1, 1)))
        .containsExactly("warehouse", "altona", "barmbek", "city");
  }

  @Test
  void never_from_more_places_than_without_the_rule_and_never_what_is_not_there() {
    for (int seed = 0; seed < 5_000; seed++) {
      var random = new Random(seed);
      var wanted = new LinkedHashMap<Sku, Integer>();
      var stock = new LinkedHashMap<Sku, Stock>();
      for (int line = 0; line < 1 + random.nextInt(4); line++) {
        var sku = new Sku("SKU-" + line);
        var variant = stock(sku, IntStream.range(0, 4).map(_ -> random.nextInt(4)).toArray());
        if (variant.available() > 0) {
          wanted.put(sku, 1 + random.nextInt(variant.available()));
          stock.put(sku, variant);
        }
      }
      if (wanted.isEmpty()) {
        continue;
      }
      var promises = Stock.promise(wanted, stock);
      for (var promise : promises) {
        var before = stock.get(promise.rest().sku());
        assertThat(promise.picks()).as("seed %d", seed).allMatch(pick -> pick.quantity() > 0
            && pick.quantity() <= before.available(pick.location()));
        assertThat(promise.picks().stream().mapToInt(Pick::quantity).sum()).as("seed %d", seed)
            .isEqualTo(wanted.get(promise.rest().sku()));
        assertThat(promise.rest().available()).isEqualTo(before.available() - wanted.get(promise.rest().sku()));
        assertThat(promise.rest().version()).isEqualTo(before.version() + 1);
      }
      long parcels = promises.stream().flatMap(promise -> promise.picks().stream()).map(Pick::location).distinct()
          .count();
      assertThat(parcels).as("seed %d", seed).isLessThanOrEqualTo(fewest(wanted, stock) + (parcels > 2 ? 1 : 0));
    }
  }

  /** By trying all ways. */
  private static int fewest(Map<Sku, Integer> wanted, Map<Sku, Stock> stock) {
    return IntStream.range(1, 1 << PLACES.size()).filter(set -> wanted.entrySet().stream().allMatch(line ->
            IntStream.range(0, PLACES.size()).filter(place -> (set & 1 << place) != 0)
                .map(place -> stock.get(line.getKey()).available(PLACES.get(place))).sum() >= line.getValue()))
        .map(Integer::bitCount).min().orElseThrow();
  }

  private static List<String> places(Map<Sku, Integer> wanted, Stock... stock) {
    return Picking.places(wanted, List.of(stock).stream().collect(Collectors.toMap(Stock::sku, each -> each))).stream()
        .map(LocationId::value).toList();
  }

  private static Stock stock(Sku sku, int... onHand) {
    var places = new ArrayList<Place>();
    for (int place = 0; place < onHand.length; place++) {
      places.add(new Place(PLACES.get(place), place, onHand[place], 0, Instant.EPOCH, null, null));
    }
    return new Stock(sku, places, 1);
  }
}
