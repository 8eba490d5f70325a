package shop.kontor.pricing;

import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;

/** From now on a piece of this variant costs this. Answered by {@link OfferChanged}. */
public record SetPrice(Sku sku, Money price, VatRate vat) implements Request {

  /** {@code price} includes VAT. */
  public SetPrice {
    if (price == null || price.isNegative()) {
      throw new IllegalArgumentException("A price can't be negative");
    }
  }

  @Override
  public String key() {
    return sku.value();
  }
}
