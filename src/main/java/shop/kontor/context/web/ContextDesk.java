package shop.kontor.context.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import shop.kontor.context.application.Looking;
import shop.kontor.foundation.security.Caller;

/** Projects in which staff may help, and those that they began with a customer. */
@Controller
@RolesAllowed("STAFF")
class ContextDesk {

  private final Looking looking;

  ContextDesk(Looking looking) {
    this.looking = looking;
  }

  @GetMapping("/context/backoffice")
  String list(Caller caller, Model model) {
    model.addAttribute("asked", looking.openToStaff());
    model.addAttribute("own", looking.of(caller));
    return "context/desk";
  }
}
