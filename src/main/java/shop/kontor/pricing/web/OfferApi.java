package shop.kontor.pricing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.SetPrice;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.VatRate;
import shop.kontor.pricing.application.Offers;
import shop.kontor.pricing.application.PriceDesk;
import shop.kontor.pricing.application.Pricing;
import shop.kontor.pricing.domain.Offer;
import shop.kontor.pricing.domain.Standing;

@RestController
@RequestMapping("/pricing/api/offers")
@Tag(name = "Pricing", description = "What a variant costs")
class OfferApi {

  private final Offers offers;
  private final PriceDesk desk;
  private final Pricing pricing;
  private final Place place;

  OfferApi(Offers offers, PriceDesk desk, Pricing pricing, Place place) {
    this.offers = offers;
    this.desk = desk;
    this.pricing = pricing;
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
   * @param list by whose price, as it is called; {@code null} where it is the variant's own
   * @param before the lowest price of the 30 days before, where everybody is asked less; else {@code null}
   * @param tiers what more pieces cost each
   */
  record QuoteView(Sku sku, Money price, VatRate vat, Money tax, long version, Instant setAt, Money unitPrice,
      String list, Money before, List<TierView> tiers) {

    static QuoteView of(Standing standing, Situation situation) {
      var offer = standing.offer();
      var quote = standing.quote(situation);
      return new QuoteView(offer.sku(), offer.price(), offer.vat(),
          Vat.within(quote.unitPrice(), offer.vat().percent()), offer.version(), offer.setAt(), quote.unitPrice(),
          quote.terms() == null ? null : quote.terms().name(), standing.before(quote.unitPrice()),
          standing.tiers(situation).stream().map(tier -> new TierView(tier.fromQuantity(), tier.quote().unitPrice()))
              .toList());
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
      the lowest. What holds for a group of customers only is left out.""")
  QuoteView offer(@PathVariable String sku, @RequestParam(defaultValue = "web") String channel,
      @RequestParam(required = false) String store, @RequestParam(defaultValue = "1") int quantity) {
    var known = new Sku(sku);
    var situation = place.of(channel, store, quantity);
    return offers.standing(known).map(standing -> QuoteView.of(standing, situation))
        .orElseThrow(() -> Refusal.notFound("pricing.refused.no-offer", known));
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
