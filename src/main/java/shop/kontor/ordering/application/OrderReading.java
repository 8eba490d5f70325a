package shop.kontor.ordering.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderLink;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.Orders;
import shop.kontor.ordering.domain.Status;

/** Shows orders to those who may see them. */
@Service
public class OrderReading {

  /** So long after it was made, an order that nobody has heard of may still be in the post. */
  private static final Duration IN_THE_POST = Duration.ofMinutes(10);

  private final Orders orders;
  private final Seals seals;
  private final Clock clock;

  OrderReading(Orders orders, Seals seals, Clock clock) {
    this.orders = orders;
    this.seals = seals;
    this.clock = clock;
  }

  /**
   * Her order; empty for one whose id was made just now, and which must be in the post: a checkout is acknowledged
   * before ordering has heard of it.
   *
   * @throws Refusal for an order that does not exist, or is somebody else's: nobody learns which
   */
  public Optional<Order> show(String id, Caller caller) {
    return show(id, caller, null);
  }

  /**
   * The same for whoever comes by the address that its buyer was written, as long as the shop knows whom it wrote to.
   *
   * @param key of an {@link OrderLink}; {@code null} for none
   */
  public Optional<Order> show(String id, Caller caller, @Nullable String key) {
    if (!OrderId.isOne(id)) {
      throw unknown();
    }
    var order = orders.find(new OrderId(id));
    if (order.isPresent()) {
      return Optional.of(order.filter(found -> caller.staff()
          || found.content().isOf(caller.visitor(), caller.customerId())
          || found.content().hasReader() && new OrderLink(found.content().order(), key).opens(seals)).orElseThrow(OrderReading::unknown));
    }
    var age = Duration.between(Ids.madeAt(new OrderId(id).uuid()), clock.instant());
    if (age.compareTo(IN_THE_POST) > 0 || age.compareTo(IN_THE_POST.negated()) < 0) {
      throw unknown();
    }
    return Optional.empty();
  }

  /** What of it came back over the counter, the first first. */
  public List<RecordReturn> broughtBack(Order order) {
    return order.content().counter() == null ? List.of() : orders.broughtBack(order.content().order());
  }

  public List<Order> of(Caller caller, String before, int most) {
    return orders.of(caller.visitor(), caller.customerId(), cursor(before), most);
  }

  /** @param status {@code null} for all */
  public List<Order> all(Status status, String before, int most) {
    return orders.all(status, cursor(before), most);
  }

  public Order forStaff(String id) {
    return Optional.of(id).filter(OrderId::isOne).map(OrderId::new).flatMap(orders::find)
        .orElseThrow(OrderReading::unknown);
  }

  public long count(Status status) {
    return orders.count(status);
  }

  private static OrderId cursor(String before) {
    return before == null || before.isBlank() ? null : new OrderId(before);
  }

  private static Refusal unknown() {
    return Refusal.notFound("ordering.refused.unknown");
  }
}
