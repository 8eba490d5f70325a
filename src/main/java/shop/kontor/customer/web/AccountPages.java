package shop.kontor.customer.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import shop.kontor.customer.application.Customers;
import shop.kontor.customer.application.Customers.CustomerView;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.databind.json.JsonMapper;

/** A customer's own page, with her addresses. */
@Controller
class AccountPages {

  private final Customers customers;
  private final Sentences sentences;
  private final JsonMapper json;

  AccountPages(Customers customers, Sentences sentences, JsonMapper json) {
    this.customers = customers;
    this.sentences = sentences;
    this.json = json;
  }

  @GetMapping("/customer")
  @PermitAll
  String account(Caller caller, Locale locale, Model model) {
    var customer = customers.look(caller);
    if (customer.isEmpty()) {
      return "customer/guest";
    }
    fill(model, customer.get(), AddressForm.EMPTY, locale);
    return "customer/account";
  }

  /** Keeps an address: from the account's page, or from the checkout, where she stays on the page. */
  @PostMapping("/customer/addresses")
  @RolesAllowed("CUSTOMER")
  Object keep(Caller caller, @ModelAttribute("form") AddressForm form, Locale locale, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx, HttpServletResponse response) {
    try {
      customers.keep(caller, form.address());
    } catch (Refusal refused) {
      return htmx == null ? again(caller, form, locale, refused) : rethrow(refused);
    }
    if (htmx == null) {
      return SeeOther.to("/customer");
    }
    response.setHeader("HX-Trigger", ascii(json.createObjectNode().put("toast", sentences.say("customer.address.kept"))
        .toString()));
    response.setStatus(HttpStatus.NO_CONTENT.value());
    return null;
  }

  /** @param phone blank for none */
  @PostMapping("/customer/phone")
  @RolesAllowed("CUSTOMER")
  Object callAt(Caller caller, @RequestParam(defaultValue = "") String phone, Locale locale) {
    try {
      customers.callAt(caller, phone);
      return SeeOther.to("/customer");
    } catch (Refusal refused) {
      var page = again(caller, AddressForm.EMPTY, locale, refused);
      page.addObject("phone", phone);
      return page;
    }
  }

  private ModelAndView again(Caller caller, AddressForm form, Locale locale, Refusal refused) {
    var customer = customers.look(caller).orElseThrow(() -> refused);
    var page = new ModelAndView("customer/account");
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("refusal", sentences.of(refused));
    page.addObject("customer", customer);
    page.addObject("form", form);
    page.addObject("countries", Countries.in(locale));
    return page;
  }

  private static Object rethrow(Refusal refused) {
    throw refused;
  }

  @PostMapping("/customer/addresses/{place}/choose")
  @RolesAllowed("CUSTOMER")
  RedirectView choose(Caller caller, @PathVariable int place) {
    customers.choose(caller, place);
    return SeeOther.to("/customer");
  }

  @PostMapping("/customer/addresses/{place}/forget")
  @RolesAllowed("CUSTOMER")
  RedirectView forget(Caller caller, @PathVariable int place) {
    customers.forget(caller, place);
    return SeeOther.to("/customer");
  }

  private static void fill(Model model, CustomerView customer, AddressForm form, Locale locale) {
    model.addAttribute("customer", customer);
    model.addAttribute("form", form);
    model.addAttribute("countries", Countries.in(locale));
  }

  /** Headers carry ASCII; JSON can say everything else by escapes. */
  private static String ascii(String text) {
    var plain = new StringBuilder();
    text.chars().forEach(c -> plain.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
    return plain.toString();
  }
}
