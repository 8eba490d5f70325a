package shop.kontor.payment.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.payment.application.PaymentReading;
import shop.kontor.payment.domain.Payment;

/** Payments and what was said to the provider about them, for staff. */
@Controller
@RolesAllowed("STAFF")
class PaymentDesk {

  private static final int LISTED = 50;

  private final PaymentReading payments;
  private final LiveUpdates live;

  PaymentDesk(PaymentReading payments, LiveUpdates live) {
    this.payments = payments;
    this.live = live;
  }

  @GetMapping("/payment/backoffice")
  String list(@RequestParam(required = false) String state, @RequestParam(required = false) String before,
      Model model) {
    fill(state, before, model);
    return "payment/desk";
  }

  @GetMapping("/payment/backoffice/fragments/payments")
  String rows(@RequestParam(required = false) String state, @RequestParam(required = false) String before,
      Model model) {
    fill(state, before, model);
    return "payment/desk-parts :: payments";
  }

  @GetMapping(path = "/payment/backoffice/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    return live.watch(PaymentReading.TOPIC);
  }

  @GetMapping("/payment/backoffice/payment")
  String payment(@RequestParam String reference, Model model) {
    model.addAttribute("payment", find(reference));
    return "payment/desk-payment";
  }

  /** The conversation alone, for pages of other rooms. */
  @GetMapping("/payment/backoffice/fragments/payment")
  String paymentFragment(@RequestParam String reference, Model model) {
    model.addAttribute("payment", payments.find(reference).orElse(null));
    return "payment/desk-parts :: payment";
  }

  private Payment find(String reference) {
    return payments.find(reference).orElseThrow(() -> Refusal.notFound("payment.refused.unknown"));
  }

  private void fill(String state, String before, Model model) {
    var chosen = state(state);
    var found = payments.all(chosen, before == null || before.isBlank() ? null : before, LISTED + 1);
    model.addAttribute("states", Payment.State.values());
    model.addAttribute("chosen", chosen == null ? "" : chosen.name());
    model.addAttribute("before", before == null ? "" : before);
    model.addAttribute("payments", found.stream().limit(LISTED).toList());
    model.addAttribute("older", found.size() > LISTED ? found.get(LISTED - 1).reference() : null);
  }

  private static Payment.State state(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    for (var state : Payment.State.values()) {
      if (state.name().equalsIgnoreCase(text)) {
        return state;
      }
    }
    throw Refusal.invalid("payment.refused.state");
  }
}
