package shop.kontor.context.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.context.application.History;
import shop.kontor.customer.CustomerId;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.LiveUpdates;

/** One line through all that somebody did in the shop: on her own page, and on that of staff whose help she wants. */
@Controller
class HistoryPages {

  private final History history;
  private final LiveUpdates live;

  HistoryPages(History history, LiveUpdates live) {
    this.history = history;
    this.live = live;
  }

  @GetMapping("/context/history")
  @PermitAll
  String mine(Caller caller, Model model) {
    model.addAttribute("lines", history.of(caller));
    return "context/history";
  }

  @GetMapping("/context/fragments/history")
  @PermitAll
  String lines(Caller caller, Model model) {
    model.addAttribute("lines", history.of(caller));
    return "context/history-parts :: lines";
  }

  @GetMapping(path = "/context/history/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @PermitAll
  SseEmitter events(Caller caller) {
    return live.watch(history.topic(caller));
  }

  /** For the page of a customer, which is another room's. */
  @GetMapping("/context/backoffice/fragments/customers/{customer}")
  @RolesAllowed("STAFF")
  String whole(Caller caller, @PathVariable String customer, Model model) {
    model.addAttribute("customer", customer);
    model.addAttribute("whole", history.whole(new CustomerId(customer)).orElse(null));
    return "context/history-parts :: whole";
  }

  @GetMapping(path = "/context/backoffice/customers/{customer}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RolesAllowed("STAFF")
  SseEmitter events(Caller caller, @PathVariable String customer) {
    return live.watch(history.topic(new CustomerId(customer)));
  }
}
