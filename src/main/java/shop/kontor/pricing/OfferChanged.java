package shop.kontor.pricing;

import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;

/**
 * A variant is offered at this price.
 *
 * @param price for one piece, including VAT
 * @param version grows by one with each change of this offer: of two facts, the higher one holds
 */
public record OfferChanged(Sku sku, Money price, VatRate vat, long version) implements Fact {

  @Override
  public String key() {
    return sku.value();
  }
}
