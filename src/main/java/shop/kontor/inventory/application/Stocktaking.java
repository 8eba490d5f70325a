package shop.kontor.inventory.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.domain.Location;
import shop.kontor.inventory.domain.Locations;
import shop.kontor.inventory.domain.Place;
import shop.kontor.inventory.domain.Stock;

/** Takes counts. What is counted holds, whatever was believed before; a count that changes nothing tells nothing. */
@Service
public class Stocktaking {

  private final StockBook stocks;
  private final Locations locations;
  private final MovementBook movements;
  private final Premises premises;
  private final VariantsKnown variants;
  private final StockTelling telling;
  private final Clock clock;

  Stocktaking(StockBook stocks, Locations locations, MovementBook movements, Premises premises,
      VariantsKnown variants, StockTelling telling, Clock clock) {
    this.stocks = stocks;
    this.locations = locations;
    this.movements = movements;
    this.premises = premises;
    this.variants = variants;
    this.telling = telling;
    this.clock = clock;
  }

  /** The count that was taken last holds, whichever is heard last. */
  @ApplicationModuleListener(id = "inventory.count-stock")
  void on(CountStock count) {
    take(count, premises.expect(count.location())); // asked each time: only the books agree with themselves
  }

  /** Counts of one variant, taken by staff: all or none. Empty when a location is not known. */
  @Transactional
  public Optional<Stock> take(List<CountStock> counts) {
    Stock stock = null;
    for (var count : counts) {
      var location = locations.findById(count.location());
      if (location.isEmpty()) {
        return Optional.empty();
      }
      stock = take(count, location.get());
    }
    return Optional.ofNullable(stock);
  }

  private Stock take(CountStock count, Location location) {
    var known = stocks.lock(count.sku()).orElse(null);
    var before = known == null ? Stock.uncounted(count.sku()) : known;
    var at = time(count, before);
    int moved = before.movedSince(count.location(), at) ? movements.since(count.sku(), count.location(), at) : 0;
    var after = before.counted(count.location(), location.pickingRank(), count.onHand(), at, moved);
    if (known == null) {
      stocks.add(after);
      variants.expect(count.sku());
    } else if (!after.equals(before)) {
      stocks.keepCount(after, before.version());
    }
    if (after.version() > before.version()) {
      telling.changed(after);
    }
    return after;
  }

  /** Who counts by hand, here, is right: whatever clock an earlier count was timed by. */
  private Instant time(CountStock count, Stock before) {
    if (count.countedAt() != null) {
      return count.countedAt();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return before.at(count.location()).map(Place::countedAt).filter(last -> last.isAfter(now)).orElse(now);
  }
}
