package shop.kontor.ordering.application;

import org.joda.money.Money;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.RecordSale;
import shop.kontor.ordering.ReturnRecorded;
import shop.kontor.ordering.SaleRecorded;
import shop.kontor.ordering.domain.OrderContent;
import shop.kontor.ordering.domain.Orders;

/** Keeps what was bought over the counter, and what of it came back, among the orders. */
@Component
class CounterSales {

  private final Orders orders;
  private final ApplicationEventPublisher post;
  private final ObjectProvider<LiveUpdates> live;

  CounterSales(Orders orders, ApplicationEventPublisher post, ObjectProvider<LiveUpdates> live) {
    this.orders = orders;
    this.post = post;
    this.live = live;
  }

  @ApplicationModuleListener(id = "ordering.record-sale")
  void on(RecordSale request) {
    var course = orders.course(request.order());
    if (!course.progress().placed()) {
      var content = OrderContent.of(request);
      orders.write(content);
      orders.save(course.bought());
      if (request.customer() != null) {
        post.publishEvent(new SaleRecorded(request.order(), request.customer(), request.store(),
            request.lines().stream().mapToInt(OrderLine::quantity).sum(), content.total(), request.at(),
            request.lines()));
      }
      tell(request.order());
    }
  }

  @ApplicationModuleListener(id = "ordering.record-return")
  void on(RecordReturn request) {
    orders.bringBack(request);
    orders.find(request.order()).map(order -> order.content().customer()).ifPresent(customer ->
        post.publishEvent(new ReturnRecorded(request.order(), customer, request.id(),
            request.pieces().stream().mapToInt(RecordReturn.Piece::quantity).sum(),
            request.pieces().stream().map(RecordReturn.Piece::refund).reduce(Money::plus).orElseThrow(),
            request.at(), request.pieces())));
    tell(request.order());
  }

  private void tell(OrderId order) {
    live.ifAvailable(pages -> {
      pages.changed(LiveTopics.order(order));
      pages.changedOften(LiveTopics.ALL);
    });
  }
}
