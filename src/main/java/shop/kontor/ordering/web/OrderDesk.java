package shop.kontor.ordering.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.ordering.application.LiveTopics;
import shop.kontor.ordering.application.OrderReading;
import shop.kontor.ordering.domain.Status;

/** What staff see of orders. */
@Controller
@RolesAllowed("STAFF")
class OrderDesk {

  private static final int LISTED = 50;

  private final OrderReading orders;
  private final Collections collections;
  private final LiveUpdates live;

  OrderDesk(OrderReading orders, Collections collections, LiveUpdates live) {
    this.orders = orders;
    this.collections = collections;
    this.live = live;
  }

  @GetMapping("/ordering/backoffice")
  String list(@RequestParam(required = false) String status, @RequestParam(required = false) String before,
      Model model) {
    fill(status, before, model);
    return "ordering/desk";
  }

  @GetMapping("/ordering/backoffice/fragments/orders")
  String rows(@RequestParam(required = false) String status, @RequestParam(required = false) String before,
      Model model) {
    fill(status, before, model);
    return "ordering/desk-parts :: orders";
  }

  @GetMapping(path = "/ordering/backoffice/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    return live.watch(LiveTopics.ALL);
  }

  @GetMapping("/ordering/backoffice/orders/{id}")
  String order(@PathVariable String id, Model model) {
    fill(id, model);
    return "ordering/desk-order";
  }

  @GetMapping("/ordering/backoffice/fragments/order")
  String orderParts(@RequestParam String id, Model model) {
    fill(id, model);
    return "ordering/desk-parts :: order";
  }

  @GetMapping(path = "/ordering/backoffice/orders/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter orderEvents(@PathVariable String id) {
    return live.watch(LiveTopics.order(orders.forStaff(id).content().order()));
  }

  private void fill(String status, String before, Model model) {
    var chosen = status(status);
    var found = orders.all(chosen, before, LISTED + 1);
    model.addAttribute("statuses", Status.values());
    model.addAttribute("chosen", chosen == null ? "" : chosen.name());
    model.addAttribute("before", before == null ? "" : before);
    model.addAttribute("orders", found.stream().limit(LISTED).toList());
    model.addAttribute("older", found.size() > LISTED ? found.get(LISTED - 1).content().order().value() : null);
    model.addAttribute("open", orders.count(Status.PLACED));
  }

  private void fill(String id, Model model) {
    var order = orders.forStaff(id);
    model.addAttribute("id", id);
    model.addAttribute("order", order);
    model.addAttribute("timeline", Timeline.of(order));
    model.addAttribute("back", orders.broughtBack(order));
    model.addAttribute("shortages", Shortages.of(order));
    model.addAttribute("collection", collections.of(order));
  }

  private static Status status(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    for (var status : Status.values()) {
      if (status.name().equalsIgnoreCase(text)) {
        return status;
      }
    }
    throw Refusal.invalid("ordering.refused.state");
  }
}
