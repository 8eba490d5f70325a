package shop.kontor.inventory.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;
import shop.kontor.inventory.ReserveStock;
import shop.kontor.inventory.StockHeld;
import shop.kontor.inventory.StockRefused;
import shop.kontor.inventory.StockRefused.Shortage;
import shop.kontor.inventory.StockReserved;
import shop.kontor.inventory.StockReserved.Picked;
import shop.kontor.inventory.domain.Hold;
import shop.kontor.inventory.domain.Pick;
import shop.kontor.inventory.domain.Reservation;
import shop.kontor.inventory.domain.Reservation.State;
import shop.kontor.inventory.domain.Stock;

/** Promises pieces, all lines or none. Each reference is decided on once. */
@Component
class Reserving {

  /** One holder holds so many at a time. */
  static final int MOST_HOLDS = 5;

  private final StockBook stocks;
  private final ReservationBook reservations;
  private final HoldBook holds;
  private final Releasing releasing;
  private final StockTelling telling;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Reserving(StockBook stocks, ReservationBook reservations, HoldBook holds, Releasing releasing, StockTelling telling,
      ApplicationEventPublisher post, Clock clock) {
    this.stocks = stocks;
    this.reservations = reservations;
    this.holds = holds;
    this.releasing = releasing;
    this.telling = telling;
    this.post = post;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "inventory.reserve-stock")
  void on(ReserveStock request) {
    var known = reservations.find(request.reference());
    var reservation = known.isPresent() ? known.get() : decide(request);
    if (known.isEmpty()) {
      reservations.add(reservation);
    } else if (leftUnheard(reservation)) {
      reservation = decide(request);
      reservations.change(State.GONE, reservation);
      if (reservation.state() == State.HELD) {
        releasing.handOver(reservation, known.get().outcome().goneAt(), null);
      }
    }
    post.publishEvent(answer(request, reservation));
  }

  /** It was heard that it left before it was heard that it was wanted. */
  private static boolean leftUnheard(Reservation reservation) {
    return reservation.state() == State.GONE && reservation.outcome().picks().isEmpty();
  }

  private static Fact answer(ReserveStock request, Reservation reservation) {
    return switch (reservation.state()) {
      case HELD, GONE -> reservation.outcome().until() == null ? new StockReserved(request.reference(),
              reservation.outcome().picks().stream()
                  .map(pick -> new Picked(pick.sku(), pick.location(), pick.quantity())).toList())
          : held(request, reservation);
      case REFUSED, RELEASED -> new StockRefused(request.reference(), reservation.outcome().shortages());
    };
  }

  private static StockHeld held(ReserveStock request, Reservation reservation) {
    var pick = reservation.outcome().picks().getFirst();
    return new StockHeld(request.reference(), request.holder(), pick.location(), pick.sku(), pick.quantity(),
        reservation.outcome().until());
  }

  private Reservation decide(ReserveStock request) {
    var wanted = new LinkedHashMap<Sku, Long>();
    request.lines().forEach(line -> wanted.merge(line.sku(), (long) line.quantity(), Long::sum));
    var stock = stocks.lock(wanted.keySet());
    var own = request.holder() == null || request.until() != null || wanted.isEmpty() ? List.<Hold>of()
        : holds.of(request.holder(), wanted.keySet());
    var offered = without(own, stock);
    var shortages = shortages(request, wanted, offered);
    var ended = own;
    if (!shortages.isEmpty()) { // what is over and has not been swept up yet counts no longer
      var over = holds.over(wanted.keySet(), clock.instant());
      ended = Stream.concat(own.stream(), over.stream().filter(Predicate.not(own::contains))).toList();
      offered = over.isEmpty() ? offered : without(ended, stock);
      shortages = over.isEmpty() ? shortages : shortages(request, wanted, offered);
    }
    var now = clock.instant();
    boolean late = request.until() != null && (!request.until().isAfter(now)
        || holds.count(request.holder()) >= MOST_HOLDS);
    var reservation = request.lines().isEmpty() || !shortages.isEmpty() || late
        ? Reservation.refused(request.reference(), shortages)
        : Reservation.held(request.reference(), promise(request, wanted, stock, offered, ended), request.until());
    if (reservation.state() == State.HELD && request.until() != null) {
      var line = request.lines().getFirst();
      holds.add(new Hold(request.reference(), request.holder(), line.sku(), request.at(), line.quantity(),
          request.until()));
    }
    return reservation;
  }

  /** As it would be if these had been given back. */
  private static Map<Sku, Stock> without(Collection<Hold> given, Map<Sku, Stock> stock) {
    if (given.isEmpty()) {
      return stock;
    }
    var picks = given.stream().map(Hold::pick).collect(Collectors.groupingBy(Pick::sku));
    return stock.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
        each -> picks.containsKey(each.getKey()) ? each.getValue().released(picks.get(each.getKey()))
            : each.getValue()));
  }

  private static List<Shortage> shortages(ReserveStock request, Map<Sku, Long> wanted, Map<Sku, Stock> stock) {
    var senseless = request.lines().stream().filter(line -> line.quantity() < 1).map(ReserveStock.Line::sku)
        .collect(Collectors.toSet());
    var shortages = new ArrayList<Shortage>();
    wanted.forEach((sku, quantity) -> {
      int available = !stock.containsKey(sku) ? 0 : request.at() == null ? stock.get(sku).available()
          : stock.get(sku).available(request.at());
      if (quantity > available || senseless.contains(sku)) {
        shortages.add(new Shortage(sku, (int) Math.clamp(quantity, Integer.MIN_VALUE, Integer.MAX_VALUE), available));
      }
    });
    return shortages;
  }

  private List<Pick> promise(ReserveStock request, Map<Sku, Long> wanted, Map<Sku, Stock> stock,
      Map<Sku, Stock> offered, List<Hold> ended) {
    ended.forEach(hold -> releasing.endWithin(hold.reference()));
    var pieces = new LinkedHashMap<Sku, Integer>();
    wanted.forEach((sku, quantity) -> pieces.put(sku, quantity.intValue()));
    var promises = request.at() == null ? Stock.promise(pieces, offered) : pieces.entrySet().stream()
        .map(each -> offered.get(each.getKey()).promise(each.getValue(), List.of(request.at()))).toList();
    promises.forEach(promise -> {
      stocks.keepPromise(promise.rest(), stock.get(promise.rest().sku()).version());
      telling.changed(promise.rest());
    });
    return promises.stream().flatMap(promise -> promise.picks().stream()).toList();
  }
}
