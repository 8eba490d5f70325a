package shop.kontor.inventory.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.domain.Hold;
import shop.kontor.inventory.domain.Location;
import shop.kontor.inventory.domain.Stock;

/** In which stores a customer could collect all that she wants. */
@Service
public class Collecting {

  private final Premises premises;
  private final StockBook stocks;
  private final HoldBook holds;

  Collecting(Premises premises, StockBook stocks, HoldBook holds) {
    this.premises = premises;
    this.stocks = stocks;
    this.holds = holds;
  }

  /** @param ready whether it has every piece */
  public record Store(Location place, boolean ready) {}

  /**
   * All stores, in picking order.
   *
   * @param held references of her own holds, which are hers to take
   */
  public List<Store> stores(Map<Sku, Integer> wanted, Collection<String> held) {
    var stock = stocks.find(wanted.keySet()).stream().collect(Collectors.toMap(Stock::sku, Function.identity()));
    var hers = holds.find(held);
    return premises.all().stream().filter(place -> place.kind() == Location.Kind.STORE)
        .map(place -> new Store(place, wanted.entrySet().stream()
            .allMatch(line -> free(place, line.getKey(), stock, hers) >= line.getValue()))).toList();
  }

  private static int free(Location place, Sku sku, Map<Sku, Stock> stock, List<Hold> hers) {
    if (!stock.containsKey(sku)) {
      return 0;
    }
    var picks = hers.stream().filter(hold -> hold.sku().equals(sku)).map(Hold::pick).toList();
    return (picks.isEmpty() ? stock.get(sku) : stock.get(sku).released(picks)).available(place.id());
  }
}
