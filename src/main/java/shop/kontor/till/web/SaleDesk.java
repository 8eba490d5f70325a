package shop.kontor.till.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.till.application.Refunding;
import shop.kontor.till.application.Returns;
import shop.kontor.till.application.SaleReading;
import shop.kontor.till.domain.Payment;

/** Where staff see what was sold over the counter, print a receipt again, and take goods back. */
@Controller
@RequestMapping("/till/backoffice")
@RolesAllowed("STAFF")
class SaleDesk {

  private static final int LISTED = 50;
  private static final int MOST_PIECES = 4;

  private final SaleReading reading;
  private final Returns returns;
  private final Refunding refunding;
  private final LiveUpdates live;
  private final Sentences sentences;

  SaleDesk(SaleReading reading, Returns returns, Refunding refunding, LiveUpdates live, Sentences sentences) {
    this.reading = reading;
    this.returns = returns;
    this.refunding = refunding;
    this.live = live;
    this.sentences = sentences;
  }

  @GetMapping
  String sales(@RequestParam(defaultValue = "") String receipt, @RequestParam(defaultValue = "all") String show,
      @RequestParam(required = false) String before, Model model) {
    fill(receipt, show, before, model);
    return "till/desk";
  }

  @GetMapping("/fragments/sales")
  String rows(@RequestParam(defaultValue = "") String receipt, @RequestParam(defaultValue = "all") String show,
      @RequestParam(required = false) String before, Model model) {
    fill(receipt, show, before, model);
    return "till/desk-parts :: sales";
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    return live.watch(SaleReading.TOPIC);
  }

  @GetMapping("/sales/{id}")
  String sale(@PathVariable String id, Model model) {
    fill(id, model);
    return "till/desk-sale";
  }

  /** @param form {@code take.0} and so on: how many pieces of each line came back */
  @PostMapping("/sales/{id}/returns")
  Object bring(@PathVariable String id, @RequestParam("return") String returned,
      @RequestParam Payment.Kind refundedBy, @RequestParam Map<String, String> form, Caller caller, Model model) {
    try {
      returns.take(id, returned, caller.staffName(), refundedBy, quantities(form));
      return SeeOther.to("/till/backoffice/sales/" + id);
    } catch (Refusal refused) {
      fill(id, model);
      model.addAttribute("refusal", sentences.of(refused));
      return new ModelAndView("till/desk-sale", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static Map<Integer, Integer> quantities(Map<String, String> form) {
    var quantities = new HashMap<Integer, Integer>();
    form.forEach((name, value) -> {
      if (name.matches("take\\.\\d{1,3}") && !value.isBlank()) {
        if (!value.strip().matches("\\d{1," + MOST_PIECES + "}")) {
          throw Refusal.unprocessable("till.refused.line");
        }
        quantities.put(Integer.valueOf(name.substring("take.".length())), Integer.valueOf(value.strip()));
      }
    });
    return quantities;
  }

  private void fill(String receipt, String show, String before, Model model) {
    if (receipt.length() > 40) {
      throw Refusal.invalid("till.refused.receipt");
    }
    var found = reading.sales(receipt, show.equals("wanting"), before, LISTED + 1);
    model.addAttribute("receipt", receipt);
    model.addAttribute("show", show.equals("wanting") ? "wanting" : "all");
    model.addAttribute("before", before);
    model.addAttribute("sales", found.stream().limit(LISTED).toList());
    model.addAttribute("older", found.size() > LISTED ? found.get(LISTED - 1).sale().id() : null);
    model.addAttribute("wanting", reading.wanting());
  }

  private void fill(String id, Model model) {
    var kept = reading.find(id).orElseThrow(() -> Refusal.notFound("till.refused.sale"));
    model.addAttribute("kept", kept);
    model.addAttribute("sale", kept.sale());
    model.addAttribute("returnId", Ids.next().toString());
    var refund = refunding.open(kept).orElse(null);
    model.addAttribute("refund", refund);
    model.addAttribute("ways", refunding.ways(kept));
    model.addAttribute("open", refund == null && kept.pieces() > kept.returned().pieces());
  }
}
