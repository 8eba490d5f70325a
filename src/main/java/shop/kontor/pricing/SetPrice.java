package shop.kontor.pricing;

import java.math.BigDecimal;
import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;

/** From now on a piece of this variant costs this. Answered by {@link OfferChanged}. */
public record SetPrice(Sku sku, Money price, VatRate vat) implements Request {

  /** In units of any currency: beyond it, the price is a mistake. */
  public static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  /** {@code price} includes VAT. */
  public SetPrice {
    if (price == null || price.isNegative()) {
      throw new IllegalArgumentException("A price can't be negative");
    }
    if (price.getAmount().compareTo(MOST) > 0) {
      throw new IllegalArgumentException("A price is at most " + MOST);
    }
  }

  @Override
  public String key() {
    return sku.value();
  }
}
