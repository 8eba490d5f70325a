package shop.kontor.pricing.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.catalog.Content;
import shop.kontor.catalog.Measure;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.pricing.UnitPrice;
import shop.kontor.pricing.application.Offers;

/** Parts that pages of other rooms include. */
@Controller
@PermitAll
class PriceFragments {

  private final Offers offers;
  private final Purse purse;
  private final Place place;

  PriceFragments(Offers offers, Purse purse, Place place) {
    this.offers = offers;
    this.purse = purse;
    this.place = place;
  }

  /** What each costs from so many on; {@code unit} is what that comes to by measure, or {@code null}. */
  public record MorePieces(int fromQuantity, Money each, @Nullable Money unit) {
    static MorePieces of(int fromQuantity, Money each, @Nullable Content content) {
      return new MorePieces(fromQuantity, each, UnitPrice.of(each, content).map(UnitPrice::price).orElse(null));
    }
  }

  /**
   * What it costs, and tokens of the promise that it will not cost more, for the form of the page that includes this.
   * The one part of that page which makes somebody a visitor, so that it is she who is promised something.
   *
   * @param content how much is in it, such as {@code 250ml}, where it is sold by measure
   * @param per of how much its unit price is told, such as {@code 100ml}
   */
  @GetMapping("/pricing/fragments/price")
  String price(@RequestParam String sku, @RequestParam(defaultValue = "web") String channel,
      @RequestParam(required = false) String store, @RequestParam(required = false) String content,
      @RequestParam(required = false) String per, Locale locale, Caller caller, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    var who = place.who(caller);
    var situation = place.of(who, channel, store, 1);
    var measured = content == null || per == null ? null : new Content(Measure.of(content), Measure.of(per));
    offers.standing(new Sku(sku)).ifPresent(standing -> {
      var shown = purse.show(standing, situation, caller, request, response);
      model.addAttribute("offer", standing.offer());
      var asked = new Asked(standing.offer().vat(), who.forCompany());
      model.addAttribute("asked", asked);
      model.addAttribute("quote", shown.quote());
      UnitPrice.of(asked.of(shown.quote().unitPrice()), measured).ifPresent(unit -> {
        model.addAttribute("unit", unit.price());
        model.addAttribute("per", unit.per().in(locale));
      });
      model.addAttribute("now", standing.quote(situation).unitPrice());
      model.addAttribute("before", standing.before(shown.quote().unitPrice()));
      model.addAttribute("tiers", shown.tiers().stream().map(tier -> MorePieces.of(tier.fromQuantity(),
          asked.of(tier.quote().unitPrice()), measured)).toList());
      model.addAttribute("promises", shown.promises());
      model.addAttribute("tokens", shown.promises().stream().map(purse::token).toList());
    });
    return "pricing/price";
  }
}
