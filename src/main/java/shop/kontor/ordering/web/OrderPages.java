package shop.kontor.ordering.web;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.application.LiveTopics;
import shop.kontor.ordering.application.OrderReading;
import shop.kontor.ordering.domain.Order;

/** What a customer sees of her orders. */
@Controller
@PermitAll
class OrderPages {

  private static final int LISTED = 20;
  /** Anybody can make up the number of an order that nobody has heard of yet. */
  private static final Duration IN_THE_POST = Duration.ofSeconds(30);

  private final OrderReading orders;
  private final Collections collections;
  private final LiveUpdates live;

  OrderPages(OrderReading orders, Collections collections, LiveUpdates live) {
    this.orders = orders;
    this.collections = collections;
    this.live = live;
  }

  @GetMapping("/ordering/orders")
  String list(@RequestParam(required = false) String before, Caller caller, Model model) {
    var found = orders.of(caller, before, LISTED + 1);
    model.addAttribute("orders", found.stream().limit(LISTED).toList());
    model.addAttribute("older", found.size() > LISTED ? found.get(LISTED - 1).content().order().value() : null);
    return "ordering/orders";
  }

  @GetMapping("/ordering/orders/{id}")
  String order(@PathVariable String id, @RequestParam(required = false) String key, Caller caller, Model model) {
    fill(id, key, caller, model);
    return "ordering/order";
  }

  @GetMapping("/ordering/fragments/status")
  String status(@RequestParam String id, @RequestParam(required = false) String key, Caller caller, Model model) {
    fill(id, key, caller, model);
    return "ordering/order-parts :: status";
  }

  @GetMapping("/ordering/fragments/content")
  String content(@RequestParam String id, @RequestParam(required = false) String key, Caller caller, Model model) {
    fill(id, key, caller, model);
    return "ordering/order-parts :: content";
  }

  @GetMapping(path = "/ordering/orders/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable String id, @RequestParam(required = false) String key, Caller caller)
      throws IOException {
    var order = orders.show(id, caller, key);
    if (order.filter(Order::isFinal).isPresent()) {
      var emitter = new SseEmitter();
      emitter.send(SseEmitter.event().name("end").data(""));
      emitter.complete();
      return emitter;
    }
    var topic = LiveTopics.order(new OrderId(id));
    return order.isPresent() ? live.watch(topic) : live.watch(topic, IN_THE_POST);
  }

  /** @param key by which she came, and goes on */
  private void fill(String id, String key, Caller caller, Model model) {
    var order = orders.show(id, caller, key).orElse(null);
    model.addAttribute("id", id);
    model.addAttribute("key", key);
    model.addAttribute("order", order);
    model.addAttribute("timeline", order == null ? null : Timeline.of(order));
    model.addAttribute("back", order == null ? null : orders.broughtBack(order));
    model.addAttribute("shortages", Shortages.of(order));
    model.addAttribute("collection", collections.of(order));
  }
}
