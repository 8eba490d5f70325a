package shop.kontor.pricing.web;

import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.application.Offers;

/** Parts that pages of other rooms include. */
@Controller
@PermitAll
class PriceFragments {

  private final Offers offers;

  PriceFragments(Offers offers) {
    this.offers = offers;
  }

  @GetMapping("/pricing/fragments/price")
  String price(@RequestParam String sku, Model model) {
    model.addAttribute("offer", offers.of(new Sku(sku)).orElse(null));
    return "pricing/price";
  }
}
