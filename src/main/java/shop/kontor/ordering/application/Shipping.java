package shop.kontor.ordering.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.HandOverStock;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.Orders;
import shop.kontor.ordering.domain.Parcel;
import shop.kontor.ordering.domain.Parcels;
import shop.kontor.ordering.domain.Parcels.Shelf;
import shop.kontor.ordering.domain.Status;
import shop.kontor.ordering.domain.Transit;

/** Sends what was ordered: staff of each place pack it, hand it over, and say that it has come. */
@Service
public class Shipping {

  private static final int PICKED_AT_ONCE = 500;

  private final Parcels parcels;
  private final Orders orders;
  private final OrderProcess process;
  private final ApplicationEventPublisher post;
  private final Clock clock;
  private final ZoneId zone;

  Shipping(Parcels parcels, Orders orders, OrderProcess process, ApplicationEventPublisher post, Clock clock,
      ZoneId zone) {
    this.parcels = parcels;
    this.orders = orders;
    this.process = process;
    this.post = post;
    this.clock = clock;
    this.zone = zone;
  }

  /** A parcel and its order. */
  public record Waiting(Parcel parcel, Order order) {}

  /** So many pieces of a variant, over all parcels that are to be packed. */
  public record Pick(Sku sku, LocalText name, int quantity) {}

  public List<Waiting> on(Shelf shelf, LocationId place, int skipped, int most) {
    return parcels.on(shelf, place, tomorrow(), skipped, most).stream()
        .flatMap(parcel -> orders.find(parcel.order()).map(order -> new Waiting(parcel, order)).stream()).toList();
  }

  public int count(Shelf shelf, LocationId place) {
    return parcels.count(shelf, place, tomorrow());
  }

  /** What is to be fetched for the parcels that are sent today and not packed, in the order of their SKUs. */
  public List<Pick> picks(LocationId place) {
    var picks = new TreeMap<String, Pick>();
    on(Shelf.TODAY, place, 0, PICKED_AT_ONCE).stream()
        .filter(waiting -> waiting.parcel.state() == Transit.WAITING).forEach(waiting ->
            waiting.parcel.pieces().picks().forEach(each -> picks.merge(each.sku().value(),
                new Pick(each.sku(), waiting.order.name(each.sku()), each.quantity()),
                (a, b) -> new Pick(a.sku, a.name, a.quantity + b.quantity))));
    return List.copyOf(picks.values());
  }

  /** What is to come tomorrow leaves today. */
  private LocalDate tomorrow() {
    return LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
  }

  /**
   * One parcel is so far now. The order is as far as that of its parcels that is least so. What was passed over on the way
   * is done with it; told twice, or told of something that it was before, nothing happens.
   *
   * @throws Refusal where there is no such parcel, or its order does not go on
   */
  @Transactional
  @Retryable(includes = ConcurrencyFailureException.class, delay = 5)
  public void move(OrderId order, LocationId from, Transit to) {
    var parcel = parcels.find(order, from).orElseThrow(() -> Refusal.notFound("ordering.refused.send"));
    var status = orders.course(order).status();
    if (status == Status.PLACED || status == Status.CANCELLED) {
      throw Refusal.conflict(status == Status.PLACED ? "ordering.refused.send.early" : "ordering.refused.send.cancelled");
    }
    if (!parcels.move(order, from, to)) {
      return;
    }
    if (parcel.state().compareTo(Transit.SHIPPED) < 0 && to.compareTo(Transit.SHIPPED) >= 0) {
      post.publishEvent(new HandOverStock(order.value(), clock.instant(), from));
    }
    parcels.slowest(order).ifPresent(slowest -> process.go(order, slowest));
  }
}
