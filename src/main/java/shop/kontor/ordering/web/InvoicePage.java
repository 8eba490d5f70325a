package shop.kontor.ordering.web;

import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Imprint;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.ordering.application.OrderReading;
import shop.kontor.ordering.domain.Invoice;
import shop.kontor.ordering.domain.Order;

/** The paper that goes with an order, for whoever ordered it and for staff. */
@Controller
@PermitAll
class InvoicePage {

  private final OrderReading orders;
  private final Imprint imprint;

  InvoicePage(OrderReading orders, Imprint imprint) {
    this.orders = orders;
    this.imprint = imprint;
  }

  /** @throws Refusal for an order that is not confirmed: nothing is owed for it, or not yet */
  @GetMapping("/ordering/orders/{id}/invoice")
  String invoice(@PathVariable String id, @RequestParam(required = false) String key, Caller caller, Model model) {
    var order = orders.show(id, caller, key).filter(Order::isOwed)
        .orElseThrow(() -> Refusal.conflict("ordering.refused.invoice"));
    model.addAttribute("invoice", Invoice.of(order));
    model.addAttribute("order", order);
    model.addAttribute("key", key);
    model.addAttribute("seller", imprint);
    return "ordering/invoice";
  }
}
