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
import shop.kontor.inventory.domain.Hold;
import shop.kontor.inventory.domain.Movement;
import shop.kontor.inventory.domain.Stock;

/** Writes down what went over the counter, and what came back. It has happened: nothing of it is refused. */
@Component
class Counter {

  private final StockBook stocks;
  private final HoldBook holds;
  private final Releasing releasing;
  private final MovementBook movements;
  private final Premises premises;
  private final VariantsKnown variants;
  private final StockTelling telling;
  private final ApplicationEventPublisher post;

  Counter(StockBook stocks, HoldBook holds, Releasing releasing, MovementBook movements, Premises premises,
      VariantsKnown variants, StockTelling telling, ApplicationEventPublisher post) {
    this.stocks = stocks;
    this.holds = holds;
    this.releasing = releasing;
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
      taken = move(request.reference(), request.location(), request.lines(), 1, request.at(), request.holder());
    }
    post.publishEvent(new StockTaken(request.reference(), taken.stream()
        .filter(movement -> movement.unknown() > 0 || movement.promised() > 0)
        .map(movement -> new Oversold(movement.sku(), movement.unknown(), movement.promised())).toList()));
  }

  @ApplicationModuleListener(id = "inventory.return-stock")
  void on(ReturnStock request) {
    if (movements.find(request.reference()).isEmpty()) {
      move(request.reference(), request.location(), request.lines(), -1, request.at(), null);
    }
  }

  private List<Movement> move(String reference, LocationId location, List<TakeStock.Line> lines, int direction,
      Instant at, String holder) {
    var pieces = new TreeMap<String, Integer>();
    lines.forEach(line -> pieces.merge(line.sku().value(), direction * line.quantity(), Math::addExact));
    int rank = premises.expect(location).pickingRank();
    var skus = pieces.keySet().stream().map(Sku::new).toList();
    var known = stocks.lock(skus);
    var held = holder == null ? List.<Hold>of() : holds.of(holder, skus).stream()
        .filter(hold -> hold.location().equals(location)).toList();
    held.forEach(hold -> releasing.endWithin(hold.reference()));
    return pieces.entrySet().stream().map(line -> {
      var sku = new Sku(line.getKey());
      var before = known.containsKey(sku) ? known.get(sku) : Stock.uncounted(sku);
      var hers = held.stream().filter(hold -> hold.sku().equals(sku)).map(Hold::pick).toList();
      var after = (hers.isEmpty() ? before : before.released(hers)).moved(location, rank, line.getValue(), at);
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
      stocks.keep(after, before.version());
    }
    if (after.version() > before.version()) {
      telling.changed(after);
    }
  }
}
