package shop.kontor.ordering.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderTold;
import shop.kontor.ordering.OrderTold.Standing;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.Orders;
import shop.kontor.ordering.domain.Status;

/** What known customers ordered, bought and brought back, for rooms that are new. */
@Component
class ToldAgain implements Retelling {

  private final Orders orders;
  private final ZoneId zone;

  ToldAgain(Orders orders, ZoneId zone) {
    this.orders = orders;
    this.zone = zone;
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(OrderTold.class);
  }

  @Override
  public Page after(String place, int most) {
    var page = orders.told(place == null ? null : new OrderId(place), most);
    return new Page(page.stream().map(this::fact).toList(),
        page.size() < most ? null : page.getLast().content().order().value());
  }

  private OrderTold fact(Order order) {
    var content = order.content();
    var course = order.course();
    boolean bought = content.counter() != null;
    boolean collected = content.collectAt() != null;
    // the last that is answered before it is confirmed
    var confirmed = bought || !order.isOwed() || course.paymentAt() == null ? null
        : LocalDateTime.ofInstant(course.paymentAt(), zone);
    LocalDate date = confirmed == null ? null : collected ? confirmed.toLocalDate() : content.date();
    Window window = confirmed == null ? null : collected ? Window.at(confirmed.toLocalTime()) : content.window();
    var received = bought ? content.placedAt() : order.status() == Status.COLLECTED ? course.collectionAt()
        : course.deliveredAt();
    return new OrderTold(content.order(), content.customer(), Standing.valueOf(order.state()), order.reason().orElse(null),
        content.channel(), content.total(), content.fee() == null ? null : content.fee().amount(), content.lines(), date,
        window, bought ? content.counter().store() : content.collectAt(), content.placedAt(), course.shippedAt(), received,
        orders.broughtBack(content.order()).stream()
            .map(back -> new OrderTold.Return(back.id(), back.pieces(), back.at())).toList());
  }
}
