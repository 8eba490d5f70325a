package shop.kontor.inventory.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.inventory.HandOverStock;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.PassHolds;
import shop.kontor.inventory.ReleaseStock;
import shop.kontor.inventory.StockReleased;
import shop.kontor.inventory.domain.Hold;
import shop.kontor.inventory.domain.Movement;
import shop.kontor.inventory.domain.Pick;
import shop.kontor.inventory.domain.Reservation;
import shop.kontor.inventory.domain.Reservation.State;
import shop.kontor.inventory.domain.Stock;

/**
 * Ends promises: what was promised is free again, or has left. Stock is locked before what is promised of it changes, so
 * that a hold that ends by itself, is taken and is given back at once ends in one of these ways.
 */
@Component
class Releasing {

  private final StockBook stocks;
  private final ReservationBook reservations;
  private final HoldBook holds;
  private final MovementBook movements;
  private final StockTelling telling;
  private final ApplicationEventPublisher post;

  Releasing(StockBook stocks, ReservationBook reservations, HoldBook holds, MovementBook movements,
      StockTelling telling, ApplicationEventPublisher post) {
    this.stocks = stocks;
    this.reservations = reservations;
    this.holds = holds;
    this.movements = movements;
    this.telling = telling;
    this.post = post;
  }

  @ApplicationModuleListener(id = "inventory.release-stock")
  void on(ReleaseStock request) {
    var known = reservations.find(request.reference());
    if (known.isEmpty()) {
      reservations.add(Reservation.released(request.reference()));
    } else if (known.get().state() == State.REFUSED) {
      reservations.change(State.REFUSED, Reservation.released(request.reference()));
    } else if (known.get().state() == State.HELD) {
      giveBack(known.get());
    }
    post.publishEvent(new StockReleased(request.reference()));
  }

  private void giveBack(Reservation held) {
    change(held.outcome().picks(), Stock::released, () -> reservations.change(State.HELD, Reservation.released(held.reference())));
    if (held.outcome().until() != null) {
      holds.end(held.reference());
    }
  }

  /** Whether it had not been ended already: tells so then. In a transaction. */
  boolean end(Hold hold) {
    boolean first = change(List.of(hold.pick()), Stock::released, () -> holds.end(hold.reference()));
    if (first) {
      reservations.change(State.HELD, Reservation.released(hold.reference()));
      post.publishEvent(new StockReleased(hold.reference()));
    }
    return first;
  }

  /** Writes down that a hold has ended whose pieces are promised anew, or have left, by whoever has locked them. */
  void endWithin(String hold) {
    holds.end(hold);
    reservations.change(State.HELD, Reservation.released(hold));
    post.publishEvent(new StockReleased(hold));
  }

  @ApplicationModuleListener(id = "inventory.hand-over-stock")
  void on(HandOverStock request) {
    var known = reservations.find(request.reference());
    if (known.isEmpty() && request.from() == null) {
      reservations.add(Reservation.gone(request.reference(), List.of(), request.at()));
    } else {
      known.filter(held -> held.state() == State.HELD)
          .ifPresent(held -> handOver(held, request.at(), request.from()));
    }
  }

  /** @param from {@code null} for wherever it lies */
  void handOver(Reservation held, Instant at, @Nullable LocationId from) {
    var parts = held.outcome().picks().stream()
        .collect(Collectors.partitioningBy(pick -> from == null || pick.location().equals(from)));
    if (!parts.get(true).isEmpty()) {
      var after = parts.get(false).isEmpty() ? Reservation.gone(held.reference(), parts.get(true), at)
          : Reservation.held(held.reference(), parts.get(false), held.outcome().until());
      change(parts.get(true), (stock, picks) -> handedOver(held.reference(), stock, picks, at),
          () -> reservations.change(State.HELD, after));
    }
  }

  /** Written down for counts that are heard late, as what goes over the counter is. */
  private Stock handedOver(String reference, Stock before, List<Pick> picks, Instant at) {
    var after = before.handedOver(picks, at);
    picks.forEach(pick -> movements.add(new Movement(reference + "/" + pick.location(), pick.sku(), pick.location(),
        pick.quantity(), at, 0, 0)));
    return after;
  }

  @ApplicationModuleListener(id = "inventory.pass-holds")
  void on(PassHolds request) {
    holds.pass(request.from(), request.to());
  }

  /** @param first asked once the stock is locked; if not, nothing changes */
  private boolean change(List<Pick> picks, BiFunction<Stock, List<Pick>, Stock> to, BooleanSupplier first) {
    var bySku = picks.stream().collect(Collectors.groupingBy(Pick::sku, LinkedHashMap::new, Collectors.toList()));
    var stock = stocks.lock(bySku.keySet());
    if (!first.getAsBoolean()) {
      return false;
    }
    bySku.forEach((sku, given) -> {
      var after = to.apply(stock.get(sku), given);
      stocks.keep(after, stock.get(sku).version());
      telling.changed(after);
    });
    return true;
  }
}
