package shop.kontor.customer.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.application.Standings;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;

/** Where staff say what a customer is to the shop. */
@Controller
@RolesAllowed("STAFF")
@RequestMapping("/customer/backoffice/{customer}")
class StandingDesk {

  private final Standings standings;
  private final Sentences sentences;

  StandingDesk(Standings standings, Sentences sentences) {
    this.standings = standings;
    this.sentences = sentences;
  }

  @GetMapping
  String look(@PathVariable CustomerId customer, Locale locale, Model model) {
    var view = standings.look(customer);
    model.addAttribute("customer", view);
    model.addAttribute("form", StandingForm.of(view));
    model.addAttribute("countries", Countries.in(locale));
    return "customer/standing";
  }

  @PostMapping
  Object put(@PathVariable CustomerId customer, @ModelAttribute("form") StandingForm form, Locale locale) {
    try {
      standings.put(customer, form.customerGroup(), form.boughtFor());
      return SeeOther.to("/customer/backoffice/" + customer);
    } catch (Unfit unfit) {
      var page = new ModelAndView("customer/standing", HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject("customer", standings.look(customer));
      page.addObject("form", form);
      page.addObject("countries", Countries.in(locale));
      page.addObject("refusal", sentences.of(unfit));
      return page;
    }
  }
}
