package shop.kontor.customer.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import shop.kontor.customer.application.Customers;
import shop.kontor.foundation.security.Caller;

/** Where staff find a customer. */
@Controller
@RolesAllowed("STAFF")
class CustomerDesk {

  private static final int LONGEST = 254;

  private final Customers customers;

  CustomerDesk(Customers customers) {
    this.customers = customers;
  }

  @GetMapping("/customer/backoffice")
  String find(Caller caller, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
      Model model) {
    var words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    model.addAttribute("found", customers.find(words, page));
    model.addAttribute("q", words);
    model.addAttribute("href", UriComponentsBuilder.fromPath("/customer/backoffice").queryParam("q", "{q}")
        .queryParam("page", "").encode().buildAndExpand(words).toUriString());
    return "customer/desk";
  }
}
