package shop.kontor.agents.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import shop.kontor.agents.application.Permits;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;

/** What agents may do for a customer, for her own eyes: she sees each, and takes it back. */
@Controller
class PermitPages {

  private static final String PAGE = "/agents";

  private final Permits permits;

  PermitPages(Permits permits) {
    this.permits = permits;
  }

  @GetMapping(PAGE)
  @PermitAll
  Object show(Caller caller, Model model) {
    if (caller.customer().isEmpty()) {
      return SeeOther.to("/customer/sign-in?next=" + PAGE);
    }
    model.addAttribute("permits", permits.of(caller.customerId()));
    return "agents/permits";
  }

  @PostMapping(PAGE + "/permits/{id}/end")
  @RolesAllowed("CUSTOMER")
  RedirectView end(Caller caller, @PathVariable String id) {
    if (!permits.end(caller.customerId(), id)) {
      throw Refusal.notFound("agents.refused.permit");
    }
    return SeeOther.to(PAGE);
  }
}
