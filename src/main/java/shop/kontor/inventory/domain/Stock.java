package shop.kontor.inventory.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;

/**
 * All pieces of one variant, place by place in picking order. Each change makes the next version.
 *
 * @param version 0 before the first count
 */
public record Stock(Sku sku, List<Place> places, long version) {

  static final Comparator<Place> PICKING_ORDER =
      Comparator.comparingInt(Place::rank).thenComparing(place -> place.location().value());

  public Stock {
    places = List.copyOf(places);
  }

  /** A variant that nobody has counted yet. */
  public static Stock uncounted(Sku sku) {
    return new Stock(sku, List.of(), 0);
  }

  public int onHand() {
    return Math.toIntExact(places.stream().mapToLong(Place::onHand).sum());
  }

  public int reserved() {
    return Math.toIntExact(places.stream().mapToLong(Place::reserved).sum());
  }

  /** What can still be promised. A place that owes pieces is owed them by the others. */
  public int available() {
    return Math.max(0, onHand() - reserved());
  }

  /** Pieces that were promised, and then not found when counted or sold over the counter. */
  public int missing() {
    return Math.max(0, reserved() - onHand());
  }

  /** Pieces that left though the books did not have them, and that nobody has counted after. */
  public int unknown() {
    return Math.toIntExact(places.stream().mapToLong(Place::unknown).sum());
  }

  /** So many were counted at this location, and nothing has moved there since: see the other. */
  public Stock counted(LocationId location, int rank, int onHand, Instant at) {
    return counted(location, rank, onHand, at, 0);
  }

  /**
   * So many were counted at this location; promises stand. A count older than the last one there is ignored, and one
   * that finds what was known makes no new version.
   *
   * @param movedSince how many pieces have left there after {@code at}, less those that came back: a count is often
   *     heard after them
   */
  public Stock counted(LocationId location, int rank, int onHand, Instant at, int movedSince) {
    var before = at(location);
    if (before.isPresent() && at.isBefore(before.get().countedAt())) {
      return this;
    }
    var movedAt = before.map(Place::movedAt).filter(at::isBefore).orElse(null);
    var after = Place.holding(location, rank, onHand - movedSince, before.map(Place::reserved).orElse(0), at, movedAt);
    var changed = with(after);
    return before.isPresent() && before.get().onHand() == after.onHand() ? new Stock(sku, changed, version)
        : next(changed);
  }

  /** Whether pieces have left or come back there after this moment, as far as the books know. */
  public boolean movedSince(LocationId location, Instant at) {
    return at(location).map(Place::movedAt).filter(at::isBefore).isPresent();
  }

  /**
   * So many pieces have left this location, whether they were there or not, and whoever they were promised to. What a
   * later count there has seen changes nothing.
   *
   * @param pieces below 0 for those that came back
   */
  public Stock moved(LocationId location, int rank, int pieces, Instant at) {
    var before = at(location).orElseGet(() -> new Place(location, rank, 0, 0, Instant.EPOCH, null, null));
    return at.isAfter(before.countedAt()) ? next(with(before.moving(pieces, at))) : this;
  }

  private List<Place> with(Place changed) {
    var all = new ArrayList<>(places);
    all.removeIf(place -> place.location().equals(changed.location()));
    all.add(changed);
    all.sort(PICKING_ORDER);
    return all;
  }

  /** What is at this location; empty where nobody has counted. */
  public Optional<Place> at(LocationId location) {
    return places.stream().filter(place -> place.location().equals(location)).findFirst();
  }

  /** What can still be promised from this location alone. */
  public int available(LocationId location) {
    return at(location).map(place -> Math.min(place.free(), available())).orElse(0);
  }

  /** Promises this many from where they are, as {@link #promise(Map, Map)} does. */
  public Promise promise(int quantity) {
    return promise(Map.of(sku, quantity), Map.of(sku, this)).getFirst();
  }

  /**
   * Promises all of this, by the rule of {@link Picking}.
   *
   * @param wanted how many of each
   * @throws IllegalStateException when fewer are available: whoever asks has to look before
   */
  public static List<Promise> promise(Map<Sku, Integer> wanted, Map<Sku, Stock> stock) {
    var places = Picking.places(wanted, stock);
    return wanted.entrySet().stream().map(each -> stock.get(each.getKey()).promise(each.getValue(), places)).toList();
  }

  /**
   * Promises this many.
   *
   * @param from these places, in this order
   * @throws IllegalStateException when fewer are available there
   */
  public Promise promise(int quantity, List<LocationId> from) {
    var picks = new ArrayList<Pick>();
    int wanted = quantity;
    for (var location : from) {
      int taken = Math.min(wanted, at(location).map(Place::free).orElse(0));
      if (taken > 0) {
        picks.add(new Pick(sku, location, taken));
        wanted -= taken;
      }
    }
    if (quantity < 1 || wanted > 0 || quantity > available()) {
      throw new IllegalStateException("Can't promise " + quantity + " of " + sku + ": " + available() + " available");
    }
    return new Promise(next(places.stream().map(place -> picks.stream()
        .filter(pick -> pick.location().equals(place.location())).findFirst()
        .map(pick -> place.reserving(pick.quantity())).orElse(place)).toList()), picks);
  }

  /** What is left, and where the promised pieces come from. */
  public record Promise(Stock rest, List<Pick> picks) {}

  /** These pieces are no longer promised. */
  public Stock released(List<Pick> picks) {
    UnaryOperator<Place> release = place -> {
      int back = picks.stream().filter(pick -> pick.sku().equals(sku) && pick.location().equals(place.location()))
          .mapToInt(Pick::quantity).sum();
      return back == 0 ? place : place.reserving(-back);
    };
    return next(places.stream().map(release).toList());
  }

  /** These pieces, which were promised, have left: see {@link #moved}. */
  public Stock handedOver(List<Pick> picks, Instant at) {
    var gone = released(picks);
    for (var pick : picks) {
      if (pick.sku().equals(sku)) {
        int rank = at(pick.location()).map(Place::rank).orElse(0);
        gone = gone.moved(pick.location(), rank, pick.quantity(), at);
      }
    }
    return gone;
  }

  private Stock next(List<Place> changed) {
    return new Stock(sku, changed, version + 1);
  }
}
