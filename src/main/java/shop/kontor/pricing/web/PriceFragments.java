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
  private final Place place;

  PriceFragments(Offers offers, Place place) {
    this.offers = offers;
    this.place = place;
  }

  @GetMapping("/pricing/fragments/price")
  String price(@RequestParam String sku, @RequestParam(defaultValue = "web") String channel,
      @RequestParam(required = false) String store, Model model) {
    var situation = place.of(channel, store, 1);
    offers.standing(new Sku(sku)).ifPresent(standing -> {
      var quote = standing.quote(situation);
      model.addAttribute("offer", standing.offer());
      model.addAttribute("quote", quote);
      model.addAttribute("before", standing.before(quote.unitPrice()));
      model.addAttribute("tiers", standing.tiers(situation));
    });
    return "pricing/price";
  }
}
