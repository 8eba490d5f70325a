package shop.kontor.pricing.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.joda.money.Money;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.money.Vat;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.SetPrice;
import shop.kontor.pricing.VatRate;
import shop.kontor.pricing.application.Offers;
import shop.kontor.pricing.application.PriceDesk;
import shop.kontor.pricing.application.Pricing;
import shop.kontor.pricing.domain.Offer;

@RestController
@RequestMapping("/pricing/api/offers")
@Tag(name = "Pricing", description = "What a variant costs")
class OfferApi {

  private final Offers offers;
  private final PriceDesk desk;
  private final Pricing pricing;

  OfferApi(Offers offers, PriceDesk desk, Pricing pricing) {
    this.offers = offers;
    this.desk = desk;
    this.pricing = pricing;
  }

  /** @param tax the VAT within {@code price} */
  record OfferView(Sku sku, Money price, VatRate vat, Money tax, long version, Instant setAt) {

    static OfferView of(Offer offer) {
      return new OfferView(offer.sku(), offer.price(), offer.vat(), Vat.within(offer.price(), offer.vat().percent()),
          offer.version(), offer.setAt());
    }
  }

  /** Read as text, and then by {@link Price}, so that a number of a thousand digits is refused, not computed. */
  record NewPrice(Amount price, String vat) {

    record Amount(String amount, String currency) {}
  }

  @GetMapping("/{sku}")
  @PermitAll
  OfferView offer(@PathVariable String sku) {
    var known = new Sku(sku);
    return offers.of(known).map(OfferView::of)
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
