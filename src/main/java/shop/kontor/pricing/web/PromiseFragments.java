package shop.kontor.pricing.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.application.Offers;

/** Promises of several prices at once, for a page of another room that shows many pieces with a form named buy. */
@Controller
@PermitAll
class PromiseFragments {

  private static final int MOST = 80;

  private final Offers offers;
  private final Purse purse;
  private final Place place;

  PromiseFragments(Offers offers, Purse purse, Place place) {
    this.offers = offers;
    this.purse = purse;
    this.place = place;
  }

  @GetMapping("/pricing/fragments/promises")
  String promises(@RequestParam(name = "sku") List<String> skus, Caller caller, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    if (skus.size() > MOST) {
      throw Refusal.invalid("pricing.refused.promises", MOST);
    }
    var situation = place.of(place.who(caller), "web", null, 1);
    var promises = new ArrayList<PricePromise>();
    skus.stream().distinct().forEach(sku -> offers.standing(new Sku(sku)).ifPresent(standing ->
        promises.addAll(purse.show(standing, situation, caller, request, response).promises())));
    model.addAttribute("until", promises.stream().map(PricePromise::until).min(Comparator.naturalOrder())
        .orElse(null));
    model.addAttribute("tokens", promises.stream().map(purse::token).toList());
    return "pricing/promises";
  }
}
