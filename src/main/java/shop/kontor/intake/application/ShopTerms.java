package shop.kontor.intake.application;

import org.joda.money.CurrencyUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.intake.domain.Choices;
import shop.kontor.intake.domain.Terms;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.VatRate;

/** What the shop decides where neither the feed nor whoever hands it in does. */
@Component
class ShopTerms {

  private final CurrencyUnit currency;
  private final VatRate vat;
  private final LocationId location;
  private final int inStock;

  ShopTerms(@Value("${kontor.currency:EUR}") String currency, @Value("${kontor.vat:19}") String vat,
      @Value("${kontor.intake.location:warehouse}") String location,
      @Value("${kontor.intake.in-stock:1}") int inStock) {
    this.currency = CurrencyUnit.of(currency);
    this.vat = VatRate.of(vat);
    this.location = new LocationId(location);
    this.inStock = inStock;
  }

  Terms with(Choices choices) {
    return new Terms(currency, Terms.rates(choices.rates()), vat,
        choices.location() == null ? location : choices.location(),
        choices.inStock() == null ? inStock : choices.inStock());
  }
}
