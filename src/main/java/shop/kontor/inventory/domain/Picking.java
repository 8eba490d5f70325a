package shop.kontor.inventory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;

/**
 * From where an order is sent: in as few parcels as can be, and of all ways to do that, from the places that come first
 * in picking order, warehouses before stores. Beyond two parcels, whichever place has most of what is still wanted sends
 * it, which may be one parcel more than the fewest.
 */
final class Picking {

  private final List<Sku> skus;
  private final int[] wanted;
  private final List<Place> places;
  /** Place by place, what it has of each variant. */
  private final int[][] free;

  private Picking(Map<Sku, Integer> wanted, Map<Sku, Stock> stock) {
    skus = List.copyOf(wanted.keySet());
    this.wanted = skus.stream().mapToInt(wanted::get).toArray();
    places = skus.stream().flatMap(sku -> stock.get(sku).places().stream()).filter(place -> place.free() > 0)
        .collect(Collectors.toMap(Place::location, place -> place, (one, same) -> one)).values()
        .stream().sorted(Stock.PICKING_ORDER).toList();
    free = places.stream().map(place -> skus.stream()
        .mapToInt(sku -> stock.get(sku).at(place.location()).map(Place::free).orElse(0)).toArray()).toArray(int[][]::new);
  }

  /**
   * @param wanted how many of each; no more than there are
   * @return places that have them all together, in picking order
   */
  static List<LocationId> places(Map<Sku, Integer> wanted, Map<Sku, Stock> stock) {
    var picking = new Picking(wanted, stock);
    return picking.chosen().stream().map(place -> picking.places.get(place).location()).toList();
  }

  private List<Integer> chosen() {
    for (int one = 0; one < places.size(); one++) {
      if (covers(one, one)) {
        return List.of(one);
      }
    }
    for (int one = 0; one < places.size(); one++) {
      for (int two = one + 1; two < places.size(); two++) {
        if (covers(one, two)) {
          return List.of(one, two);
        }
      }
    }
    return most();
  }

  private boolean covers(int one, int two) {
    for (int sku = 0; sku < wanted.length; sku++) {
      if (free[one][sku] + (one == two ? 0 : free[two][sku]) < wanted[sku]) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> most() {
    var rest = wanted.clone();
    var chosen = new ArrayList<Integer>();
    while (Arrays.stream(rest).sum() > 0 && chosen.size() < places.size()) {
      int best = -1;
      long bestPieces = -1;
      for (int place = 0; place < places.size(); place++) {
        long pieces = chosen.contains(place) ? -1 : pieces(place, rest);
        if (pieces > bestPieces) {
          best = place;
          bestPieces = pieces;
        }
      }
      for (int sku = 0; sku < rest.length; sku++) {
        rest[sku] -= Math.min(rest[sku], free[best][sku]);
      }
      chosen.add(best);
    }
    chosen.sort(Comparator.naturalOrder());
    return chosen;
  }

  private long pieces(int place, int[] rest) {
    long pieces = 0;
    for (int sku = 0; sku < rest.length; sku++) {
      pieces += Math.min(rest[sku], free[place][sku]);
    }
    return pieces;
  }
}
