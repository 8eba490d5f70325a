package shop.kontor.ordering.application;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shop.kontor.inventory.StockReserved;
import shop.kontor.inventory.StockReserved.Picked;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.domain.Course;
import shop.kontor.ordering.domain.OrderContent;
import shop.kontor.ordering.domain.Orders;
import shop.kontor.ordering.domain.Parcel;
import shop.kontor.ordering.domain.Parcels;

/** Keeps what each place has to send: inventory says where the pieces of an order come from. */
@Component
class Sending {

  private final Parcels parcels;
  private final Orders orders;

  Sending(Parcels parcels, Orders orders) {
    this.parcels = parcels;
    this.orders = orders;
  }

  void note(Course course, StockReserved reserved) {
    if (reserved.picks() != null) {
      var due = course.progress().placed() ? orders.content(course.order()).date() : null;
      reserved.picks().stream().collect(Collectors.groupingBy(Picked::location))
          .forEach((place, picks) -> parcels.add(Parcel.of(course.order(), place, picks, due)));
    }
  }

  /** Its stock was heard of before the order itself. */
  void due(OrderContent order) {
    parcels.due(order.order(), order.date());
  }

  /** Nothing is sent of it: it was cancelled, or she collects it. */
  void drop(OrderId order) {
    parcels.drop(order);
  }
}
