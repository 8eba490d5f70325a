package shop.kontor.pricing.domain;

import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.SetPrice;

/**
 * One line of a price list.
 *
 * @param unitPrice for one piece, including VAT
 */
public record Entry(Sku sku, int fromQuantity, Money unitPrice) {

  public static final int MOST_PIECES = 1_000_000;

  public Entry {
    if (fromQuantity < 1 || fromQuantity > MOST_PIECES) {
      throw Refusal.invalid("pricing.refused.from-quantity", MOST_PIECES);
    }
    if (unitPrice.isNegative() || unitPrice.getAmount().compareTo(SetPrice.MOST) > 0) {
      throw Refusal.invalid("pricing.refused.entry-price", SetPrice.MOST);
    }
  }
}
