package shop.kontor.inventory.application;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.ReturnStock;
import shop.kontor.inventory.StockTaken;
import shop.kontor.inventory.StockTaken.Oversold;
import shop.kontor.inventory.TakeStock;
import shop.kontor.inventory.domain.Movement;
import shop.kontor.inventory.domain.Stock;

/** Writes down what went over the counter, and what came back. It has happened: nothing of it is refused. */
@Component
class Counter {

  private final StockBook stocks;
  private final MovementBook movements;
  private final Premises premises;
  private final VariantsKnown variants;
  private final StockTelling telling;
  private final ApplicationEventPublisher post;

  Counter(StockBook stocks, MovementBook movements, Premises premises, VariantsKnown variants, StockTelling telling,
      ApplicationEventPublisher post) {
    this.stocks = stocks;
    this.movements = movements;
    this.premises = premises;
    this.variants = variants;
    this.telling = telling;
    this.post = post;
  }

  @ApplicationModuleListener(id = "inventory.take-stock")
  void on(TakeStock request) {
    var taken = movements.find(request.reference());
    if (taken.isEmpty()) {
      taken = move(request.reference(), request.location(), request.lines(), 1, request.at());
    }
    post.publishEvent(new StockTaken(request.reference(), taken.stream()
        .filter(movement -> movement.unknown() > 0 || movement.promised() > 0)
        .map(movement -> new Oversold(movement.sku(), movement.unknown(), movement.promised())).toList()));
  }

  @ApplicationModuleListener(id = "inventory.return-stock")
  void on(ReturnStock request) {
    if (movements.find(request.reference()).isEmpty()) {
      move(request.reference(), request.location(), request.lines(), -1, request.at());
    }
  }

  private List<Movement> move(String reference, LocationId location, List<TakeStock.Line> lines, int direction,
      Instant at) {
    var pieces = new TreeMap<String, Integer>();
    lines.forEach(line -> pieces.merge(line.sku().value(), direction * line.quantity(), Math::addExact));
    int rank = premises.expect(location).pickingRank();
    var known = stocks.lock(pieces.keySet().stream().map(Sku::new).toList());
    return pieces.entrySet().stream().map(line -> {
      var sku = new Sku(line.getKey());
      var before = known.containsKey(sku) ? known.get(sku) : Stock.uncounted(sku);
      var after = before.moved(location, rank, line.getValue(), at);
      keep(before, after, known.containsKey(sku));
      var movement = new Movement(reference, sku, location, line.getValue(), at,
          Math.max(0, after.unknown() - before.unknown()), Math.max(0, after.missing() - before.missing()));
      movements.add(movement);
      return movement;
    }).toList();
  }

  private void keep(Stock before, Stock after, boolean known) {
    if (!known) {
      stocks.add(after);
      variants.expect(after.sku());
    } else if (after.version() > before.version()) {
      stocks.keepCount(after, before.version());
    }
    if (after.version() > before.version()) {
      telling.changed(after);
    }
  }
}
