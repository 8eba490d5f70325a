package shop.kontor.ordering.application;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.HandOverStock;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.StockReserved;
import shop.kontor.inventory.StockReserved.Picked;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.Orders;
import shop.kontor.ordering.domain.Parcel;
import shop.kontor.ordering.domain.Parcels;

/** Sends from stores what the warehouse lacks: inventory says which store sends what. */
@Service
public class Sending {

  private final Parcels parcels;
  private final Orders orders;
  private final Places places;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Sending(Parcels parcels, Orders orders, Places places, ApplicationEventPublisher post, Clock clock) {
    this.parcels = parcels;
    this.orders = orders;
    this.places = places;
    this.post = post;
    this.clock = clock;
  }

  /** A parcel and its order. */
  public record Waiting(Parcel parcel, Order order) {}

  /** Most orders come from a warehouse, and nothing is written for them. */
  void note(OrderId order, StockReserved reserved) {
    if (reserved.picks() != null) {
      reserved.picks().stream().filter(pick -> !places.isWarehouse(pick.location()))
          .collect(Collectors.groupingBy(Picked::location))
          .forEach((store, picks) -> parcels.add(new Parcel(order, store, new Parcel.Pieces(picks))));
    }
  }

  /** Nothing is sent of it: it was cancelled, or she collects it. */
  void drop(OrderId order) {
    parcels.drop(order);
  }

  public List<Waiting> waiting(LocationId store, int skipped, int most) {
    return parcels.waiting(store, skipped, most).stream()
        .flatMap(parcel -> orders.find(parcel.order()).map(order -> new Waiting(parcel, order)).stream()).toList();
  }

  public int count(LocationId store) {
    return parcels.count(store);
  }

  /**
   * It is on its way. Told twice, it is sent once.
   *
   * @throws Refusal for an order that there is not
   */
  @Transactional
  public void sent(OrderId order, LocationId store) {
    orders.find(order).orElseThrow(() -> Refusal.notFound("ordering.refused.send"));
    if (parcels.sent(order, store)) {
      post.publishEvent(new HandOverStock(order.value(), clock.instant(), store));
    }
  }
}
