package shop.kontor.customer.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import shop.kontor.customer.Purpose;
import shop.kontor.customer.application.Consenting;
import shop.kontor.customer.application.Customers;
import shop.kontor.customer.application.Exporting;
import shop.kontor.customer.application.Leaving;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;

/** What a customer agrees to, all that the shop knows of her, and how she leaves it. */
@Controller
class DataPages {

  private static final String HERE = "/customer/data";

  private final Customers customers;
  private final Consenting consenting;
  private final Exporting exporting;
  private final Leaving leaving;
  private final Passports passports;
  private final Sentences sentences;
  private final long copiedFor;

  /** @param copies at the broker, until they end by themselves */
  DataPages(Customers customers, Consenting consenting, Exporting exporting, Leaving leaving, Passports passports,
      Sentences sentences, @Value("${kontor.broker:}") String broker, @Value("${kontor.broker.keep:30d}") Duration copies) {
    this.customers = customers;
    this.consenting = consenting;
    this.exporting = exporting;
    this.leaving = leaving;
    this.passports = passports;
    this.sentences = sentences;
    // a broker lets go of a day's messages at once
    this.copiedFor = broker.isBlank() ? 0 : copies.plusDays(2).minusNanos(1).toDays();
  }

  @GetMapping(HERE)
  @PermitAll
  Object data(Caller caller, Model model) {
    if (customers.look(caller).isEmpty()) {
      return SeeOther.to("/customer/sign-in?next=" + HERE);
    }
    model.addAllAttributes(page(caller).getModel());
    return "customer/data";
  }

  private ModelAndView page(Caller caller) {
    var page = new ModelAndView("customer/data");
    page.addObject("customer", customers.look(caller).orElseThrow(() -> Refusal.unauthenticated(
        "customer.refused.stranger")));
    page.addObject("agreed", consenting.look(caller));
    page.addObject("purposes", Purpose.values());
    page.addObject("export", exporting.latest(caller).orElse(null));
    return page;
  }

  /** @param purposes what she ticked: to the others she does not agree */
  @PostMapping("/customer/consents")
  @RolesAllowed("CUSTOMER")
  RedirectView agree(Caller caller, @RequestParam(required = false) List<Purpose> purposes, Locale locale) {
    consenting.agreeTo(caller, purposes == null ? List.of() : purposes, locale);
    return SeeOther.to(HERE);
  }

  @PostMapping("/customer/exports")
  @RolesAllowed("CUSTOMER")
  RedirectView export(Caller caller) {
    exporting.ask(caller);
    return SeeOther.to(HERE);
  }

  /** Asks again by itself until all have answered. */
  @GetMapping("/customer/fragments/export")
  @RolesAllowed("CUSTOMER")
  String exported(Caller caller, Model model) {
    model.addAttribute("export", exporting.latest(caller).orElse(null));
    return "customer/data-parts :: export";
  }

  @PostMapping("/customer/erasure")
  @RolesAllowed("CUSTOMER")
  Object leave(Caller caller, @RequestParam(defaultValue = "") String password, HttpServletRequest request,
      HttpServletResponse response) {
    try {
      var report = leaving.leave(caller, password, request.getRemoteAddr());
      passports.takeBack(response);
      return SeeOther.to("/customer/erasures/" + report);
    } catch (Refusal refused) {
      var page = page(caller);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject("refusal", sentences.of(refused));
      return page;
    }
  }

  /** Whoever has its address may read it: she who left has no other way in, and it tells nothing of her. */
  @GetMapping("/customer/erasures/{id}")
  @PermitAll
  String report(@PathVariable String id, Model model) {
    model.addAttribute("report", leaving.report(id));
    model.addAttribute("copiedFor", copiedFor);
    return "customer/erasure";
  }

  @GetMapping("/customer/fragments/erasures/{id}")
  @PermitAll
  String reported(@PathVariable String id, Model model) {
    model.addAttribute("report", leaving.report(id));
    return "customer/data-parts :: report";
  }

  @GetMapping("/customer/backoffice/erasures")
  @RolesAllowed("STAFF")
  String all(Caller caller, Model model) {
    model.addAttribute("erasures", leaving.all());
    return "customer/erasures";
  }
}
