package shop.kontor.delivery.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.delivery.Window;
import shop.kontor.delivery.application.DeliveryPlan;
import shop.kontor.delivery.domain.Slot;
import shop.kontor.foundation.web.LiveUpdates;

/** How full the coming days are, and how much they hold, for staff. */
@Controller
@RolesAllowed("STAFF")
class DeliveryDesk {

  private final DeliveryPlan plan;
  private final LiveUpdates live;

  DeliveryDesk(DeliveryPlan plan, LiveUpdates live) {
    this.plan = plan;
    this.live = live;
  }

  @GetMapping("/delivery/backoffice")
  String load(Model model) {
    fill(model);
    return "delivery/desk";
  }

  @GetMapping("/delivery/backoffice/fragments/load")
  String loadFragment(Model model) {
    fill(model);
    return "delivery/desk-parts :: load";
  }

  @GetMapping(path = "/delivery/backoffice/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    return live.watch(DeliveryPlan.TOPIC);
  }

  @GetMapping("/delivery/backoffice/slot")
  String slot(@RequestParam String slot, Model model) {
    var chosen = Slot.parse(slot);
    model.addAttribute("slot", chosen);
    model.addAttribute("bookings", plan.bookings(chosen));
    model.addAttribute("load", plan.load(chosen));
    model.addAttribute("most", DeliveryPlan.MOST);
    return "delivery/desk-slot";
  }

  @PostMapping("/delivery/backoffice/slot")
  String setCapacity(@RequestParam String slot, @RequestParam int capacity) {
    plan.setCapacity(Slot.parse(slot), capacity);
    return "redirect:/delivery/backoffice";
  }

  private void fill(Model model) {
    model.addAttribute("windows", Window.values());
    model.addAttribute("days", Days.of(plan.offered(null), null).all());
  }
}
