package shop.kontor.delivery.web;

import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.delivery.application.DeliveryPlan;
import shop.kontor.delivery.domain.Slot;

/** The choice of a window, for the checkout: radio inputs named {@code slot}. */
@Controller
@PermitAll
class WindowsFragment {

  private final DeliveryPlan plan;

  WindowsFragment(DeliveryPlan plan) {
    this.plan = plan;
  }

  @GetMapping("/delivery/fragments/windows")
  String windows(@RequestParam(required = false) String slot, Model model) {
    var days = Days.of(plan.offered(null), slot == null || slot.isBlank() ? null : Slot.parse(slot));
    model.addAttribute("soon", days.soon());
    model.addAttribute("later", days.later());
    model.addAttribute("chosen", days.chosen());
    return "delivery/windows :: windows";
  }
}
