package shop.kontor.customer.web;

import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.customer.application.Customers;
import shop.kontor.foundation.security.Caller;

/** The part of the checkout that asks who she is and where she lives. */
@Controller
@PermitAll
class AddressFragment {

  private final Customers customers;

  AddressFragment(Customers customers) {
    this.customers = customers;
  }

  /** @param saved which of her addresses to fill in, from 0 */
  @GetMapping("/customer/fragments/address")
  String address(Caller caller, @ModelAttribute("form") AddressForm written,
      @RequestParam(defaultValue = "0") int saved, Locale locale, Model model) {
    var customer = customers.look(caller).orElse(null);
    var form = written;
    if (written.isBlank() && customer != null) {
      var known = customer.addresses();
      form = saved >= 0 && saved < known.size() ? AddressForm.of(customer.email(), known.get(saved))
          : new AddressForm(customer.email(), customer.name(), null, null, null, null, null);
    }
    model.addAttribute("form", form);
    model.addAttribute("customer", customer);
    model.addAttribute("saved", written.isBlank() ? saved : -1);
    model.addAttribute("countries", Countries.in(locale));
    return "customer/address";
  }
}
