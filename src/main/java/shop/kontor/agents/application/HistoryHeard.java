package shop.kontor.agents.application;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.ordering.OrderTold;
import shop.kontor.ordering.ReturnRecorded;

/** What customers ordered before this room was there, and what they brought back. */
@Component
class HistoryHeard {

  private final CustomerOrders orders;
  private final Returned returned;

  HistoryHeard(CustomerOrders orders, Returned returned) {
    this.orders = orders;
    this.returned = returned;
  }

  @ApplicationModuleListener(id = "agents.note-order-told")
  void on(OrderTold fact) {
    orders.note(fact);
    returned.note(fact);
  }

  @ApplicationModuleListener(id = "agents.note-return")
  void on(ReturnRecorded fact) {
    returned.note(fact);
  }
}
