package shop.kontor.inventory.application;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.domain.Location;
import shop.kontor.inventory.domain.Locations;
import shop.kontor.inventory.domain.Stock;

/** Takes counts. What is counted holds, whatever was believed before; a count that changes nothing tells nothing. */
@Service
public class Stocktaking {

  private final StockBook stocks;
  private final Locations locations;
  private final JdbcAggregateTemplate template;
  private final VariantsKnown variants;
  private final StockTelling telling;

  Stocktaking(StockBook stocks, Locations locations, JdbcAggregateTemplate template, VariantsKnown variants,
      StockTelling telling) {
    this.stocks = stocks;
    this.locations = locations;
    this.template = template;
    this.variants = variants;
    this.telling = telling;
  }

  /** Counts of one variant come in the order in which they were taken: the post keeps order by key. */
  @ApplicationModuleListener(id = "inventory.count-stock")
  void on(CountStock count) {
    take(count, location(count.location()));
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
    var before = stocks.lock(List.of(count.sku())).get(count.sku());
    var after = (before == null ? Stock.uncounted(count.sku()) : before)
        .counted(count.location(), location.pickingRank(), count.onHand());
    if (before == null) {
      stocks.add(after);
      variants.expect(count.sku());
    } else if (after.version() > before.version()) {
      stocks.keepCount(after);
    } else {
      return before;
    }
    telling.changed(after);
    return after;
  }

  private Location location(LocationId id) {
    return locations.findById(id).orElseGet(() -> template.insert(Location.unnamed(id)));
  }
}
