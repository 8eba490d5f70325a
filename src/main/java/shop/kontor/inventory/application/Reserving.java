package shop.kontor.inventory.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.ReleaseStock;
import shop.kontor.inventory.ReserveStock;
import shop.kontor.inventory.StockRefused;
import shop.kontor.inventory.StockRefused.Shortage;
import shop.kontor.inventory.StockReleased;
import shop.kontor.inventory.StockReserved;
import shop.kontor.inventory.domain.Pick;
import shop.kontor.inventory.domain.Reservation;
import shop.kontor.inventory.domain.Stock;

/** Promises pieces, all lines or none, and takes promises back. Each reference is decided on once. */
@Component
class Reserving {

  private final StockBook stocks;
  private final ReservationBook reservations;
  private final StockTelling telling;
  private final ApplicationEventPublisher post;

  Reserving(StockBook stocks, ReservationBook reservations, StockTelling telling, ApplicationEventPublisher post) {
    this.stocks = stocks;
    this.reservations = reservations;
    this.telling = telling;
    this.post = post;
  }

  @ApplicationModuleListener(id = "inventory.reserve-stock")
  void on(ReserveStock request) {
    var reservation = reservations.find(request.reference()).orElseGet(() -> decide(request));
    post.publishEvent(switch (reservation.state()) {
      case HELD -> new StockReserved(request.reference());
      case REFUSED, RELEASED -> new StockRefused(request.reference(), reservation.outcome().shortages());
    });
  }

  private Reservation decide(ReserveStock request) {
    var wanted = new LinkedHashMap<Sku, Long>();
    request.lines().forEach(line -> wanted.merge(line.sku(), (long) line.quantity(), Long::sum));
    var stock = stocks.lock(wanted.keySet());
    var shortages = shortages(request, wanted, stock);
    var reservation = request.lines().isEmpty() || !shortages.isEmpty()
        ? Reservation.refused(request.reference(), shortages)
        : Reservation.held(request.reference(), promise(wanted, stock));
    reservations.add(reservation);
    return reservation;
  }

  private static List<Shortage> shortages(ReserveStock request, Map<Sku, Long> wanted, Map<Sku, Stock> stock) {
    var senseless = request.lines().stream().filter(line -> line.quantity() < 1).map(ReserveStock.Line::sku)
        .collect(Collectors.toSet());
    var shortages = new ArrayList<Shortage>();
    wanted.forEach((sku, quantity) -> {
      int available = stock.containsKey(sku) ? stock.get(sku).available() : 0;
      if (quantity > available || senseless.contains(sku)) {
        shortages.add(new Shortage(sku, (int) Math.clamp(quantity, Integer.MIN_VALUE, Integer.MAX_VALUE), available));
      }
    });
    return shortages;
  }

  private List<Pick> promise(Map<Sku, Long> wanted, Map<Sku, Stock> stock) {
    var picks = new ArrayList<Pick>();
    wanted.forEach((sku, quantity) -> {
      var promise = stock.get(sku).promise(quantity.intValue());
      stocks.keepPromise(promise.rest());
      telling.changed(promise.rest());
      picks.addAll(promise.picks());
    });
    return picks;
  }

  @ApplicationModuleListener(id = "inventory.release-stock")
  void on(ReleaseStock request) {
    var reservation = reservations.find(request.reference());
    if (reservation.isEmpty()) {
      reservations.add(Reservation.released(request.reference()));
    } else if (reservation.get().state() != Reservation.State.RELEASED) {
      giveBack(reservation.get().outcome().picks());
      reservations.keep(Reservation.released(request.reference()));
    }
    post.publishEvent(new StockReleased(request.reference()));
  }

  private void giveBack(List<Pick> picks) {
    var bySku = picks.stream().collect(Collectors.groupingBy(Pick::sku, LinkedHashMap::new, Collectors.toList()));
    var stock = stocks.lock(bySku.keySet());
    bySku.forEach((sku, given) -> {
      var rest = stock.get(sku).released(given);
      stocks.keepRelease(rest);
      telling.changed(rest);
    });
  }
}
