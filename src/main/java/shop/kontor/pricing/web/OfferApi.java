package shop.kontor.pricing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.money.Vat;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.SetPrice;
import shop.kontor.pricing.VatRate;
import shop.kontor.pricing.application.Offers;
import shop.kontor.pricing.application.PriceDesk;
import shop.kontor.pricing.application.Pricing;
import shop.kontor.pricing.application.Promises;
import shop.kontor.pricing.domain.Offer;
import shop.kontor.pricing.domain.Standing;

@RestController
@RequestMapping("/pricing/api/offers")
@Tag(name = "Pricing", description = "What a variant costs")
class OfferApi {

  private final Offers offers;
  private final PriceDesk desk;
  private final Pricing pricing;
  private final Purse purse;
  private final Place place;

  OfferApi(Offers offers, PriceDesk desk, Pricing pricing, Purse purse, Place place) {
    this.offers = offers;
    this.desk = desk;
    this.pricing = pricing;
    this.purse = purse;
    this.place = place;
  }

  /** @param tax the VAT within {@code price} */
  record OfferView(Sku sku, Money price, VatRate vat, Money tax, long version, Instant setAt) {

    static OfferView of(Offer offer) {
      return new OfferView(offer.sku(), offer.price(), offer.vat(), Vat.within(offer.price(), offer.vat().percent()),
          offer.version(), offer.setAt());
    }
  }

  /**
   * What a variant costs in one situation.
   *
   * @param price its own, for one piece, including VAT
   * @param unitPrice what one piece costs in this situation
   * @param tax the VAT within {@code unitPrice}
   * @param list by whose price, as it is called; {@code null} where it is the variant's own, or one promised before
   * @param before the lowest price of the 30 days before, where everybody is asked less; else {@code null}
   * @param tiers what more pieces cost each
   * @param promises of all these prices to the caller
   */
  record QuoteView(Sku sku, Money price, VatRate vat, Money tax, long version, Instant setAt, Money unitPrice,
      String list, Money before, List<TierView> tiers, List<PromiseView> promises) {

    static QuoteView of(Standing standing, Promises.Shown shown, List<PromiseView> promises) {
      var offer = standing.offer();
      var quote = shown.quote();
      return new QuoteView(offer.sku(), offer.price(), offer.vat(),
          Vat.within(quote.unitPrice(), offer.vat().percent()), offer.version(), offer.setAt(), quote.unitPrice(),
          quote.terms() == null ? null : quote.terms().name(), standing.before(quote.unitPrice()),
          shown.tiers().stream().map(tier -> new TierView(tier.fromQuantity(), tier.quote().unitPrice())).toList(),
          promises);
    }
  }

  /**
   * A price that the caller holds, in every channel.
   *
   * @param token to be given when it is put into the cart
   * @param channel in which it was shown
   * @param store in which she was; {@code null} for none
   * @param list by whose price, as it is called; {@code null} where it was the variant's own
   * @param until the first moment at which it no longer holds
   */
  record PromiseView(String token, Money unitPrice, int fromQuantity, Channel channel, String store, String list,
      Instant made, Instant until) {

    static PromiseView of(PricePromise promise, String token) {
      return new PromiseView(token, promise.unitPrice(), promise.fromQuantity(), promise.channel(),
          promise.store() == null ? null : promise.store().value(), promise.list(), promise.made(), promise.until());
    }
  }

  record TierView(int fromQuantity, Money unitPrice) {}

  /** Read as text, and then by {@link Price}, so that a number of a thousand digits is refused, not computed. */
  record NewPrice(Amount price, String vat) {

    record Amount(String amount, String currency) {}
  }

  @GetMapping("/{sku}")
  @PermitAll
  @Operation(summary = "What a variant costs somebody there and then", description = """
      Of its own price and all lists that hold for the channel (web, shelf, till or agent), the store and the quantity, \
      the lowest, or what the caller was promised before, if that is lower. Each price that is told is promised: who \
      gives its token when she puts the variant into the cart pays no more until the promise is over. What holds for a \
      group of customers only counts for who is signed in and in it. What the till asks is promised to nobody but \
      staff.""")
  QuoteView offer(@PathVariable String sku, @RequestParam(defaultValue = "web") String channel,
      @RequestParam(required = false) String store, @RequestParam(defaultValue = "1") int quantity, Caller caller,
      HttpServletRequest request, HttpServletResponse response) {
    var known = new Sku(sku);
    var situation = place.of(place.who(caller), channel, store, quantity);
    var standing = offers.standing(known).orElseThrow(() -> Refusal.notFound("pricing.refused.no-offer", known));
    var shown = purse.show(standing, situation, caller, request, response);
    return QuoteView.of(standing, shown,
        shown.promises().stream().map(each -> PromiseView.of(each, purse.token(each))).toList());
  }

  @PutMapping("/{sku}")
  @RolesAllowed("STAFF")
  OfferView set(@PathVariable String sku, @RequestBody NewPrice body) {
    var known = new Sku(sku);
    if (body.price() == null) {
      throw Refusal.invalid("pricing.refused.shape", "{\"amount\": \"12.50\", \"currency\": \"EUR\"}");
    }
    var request = new SetPrice(known, Price.of(body.price().amount(), body.price().currency()), Price.vat(body.vat()),
        null);
    if (!desk.knows(known)) {
      throw Refusal.notFound("pricing.refused.unknown", known);
    }
    return OfferView.of(pricing.set(request));
  }
}
