package shop.kontor.ordering.application;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.RecordSale;
import shop.kontor.ordering.domain.OrderContent;
import shop.kontor.ordering.domain.Orders;

/** Keeps what was bought over the counter, and what of it came back, among the orders. Nothing follows from it. */
@Component
class CounterSales {

  private final Orders orders;
  private final ObjectProvider<LiveUpdates> live;

  CounterSales(Orders orders, ObjectProvider<LiveUpdates> live) {
    this.orders = orders;
    this.live = live;
  }

  @ApplicationModuleListener(id = "ordering.record-sale")
  void on(RecordSale request) {
    var course = orders.course(request.order());
    if (!course.progress().placed()) {
      orders.write(OrderContent.of(request));
      orders.save(course.bought());
      tell(request.order());
    }
  }

  @ApplicationModuleListener(id = "ordering.record-return")
  void on(RecordReturn request) {
    orders.bringBack(request);
    tell(request.order());
  }

  private void tell(OrderId order) {
    live.ifAvailable(pages -> {
      pages.changed(LiveTopics.order(order));
      pages.changedOften(LiveTopics.ALL);
    });
  }
}
