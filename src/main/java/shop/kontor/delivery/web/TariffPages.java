package shop.kontor.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.joda.money.CurrencyUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.application.TariffDesk;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;

/** What deliveries cost: for everybody to read, for staff to set. */
@Controller
@Tag(name = "Delivery")
class TariffPages {

  private static final String DESK = "/delivery/backoffice/tariff";
  private static final String API = "/delivery/api/tariff";

  private final TariffDesk desk;
  private final Sentences sentences;
  private final CurrencyUnit currency;

  TariffPages(TariffDesk desk, Sentences sentences, @Value("${kontor.currency:EUR}") String currency) {
    this.desk = desk;
    this.sentences = sentences;
    this.currency = CurrencyUnit.of(currency);
  }

  @GetMapping(DESK)
  @RolesAllowed("STAFF")
  String show(Model model) {
    fill(desk.current().map(TariffForm::of).orElse(TariffForm.BLANK), model);
    return "delivery/tariff";
  }

  @PostMapping(DESK)
  @RolesAllowed("STAFF")
  Object set(@ModelAttribute TariffForm typed, Model model) {
    try {
      desk.set(typed.tariff(currency));
      return SeeOther.to(DESK);
    } catch (Refusal | IllegalArgumentException refused) {
      fill(typed, model);
      model.addAttribute("refusal", sentences.of(refused));
      return new ModelAndView("delivery/tariff", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping(API)
  @PermitAll
  @ResponseBody
  @Operation(summary = "What deliveries cost", description = """
      A fee for each order that is delivered, including VAT: by van where a piece weighs vanFromKg or more, else in \
      parcels; nothing from the value of goods on that is named beside it. 204 where nobody has said: delivery is free.""")
  ResponseEntity<Tariff> tariff() {
    return desk.current().map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping(API)
  @RolesAllowed("STAFF")
  @ResponseBody
  @Operation(summary = "Say what deliveries cost", description = """
      From now on. Who was shown a lower fee in her cart pays that until what she was promised is over.""")
  Tariff set(@RequestBody Tariff tariff) {
    desk.set(tariff);
    return tariff;
  }

  private void fill(TariffForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("currency", currency.getCode());
  }
}
