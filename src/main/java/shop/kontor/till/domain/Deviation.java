package shop.kontor.till.domain;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;

/**
 * Something in a sale that does not agree with the books. It stands all the same, and staff look after it.
 *
 * @param sku what it is about; {@code null} for the sale as a whole
 * @param charged by the till
 * @param expected by the books
 */
public record Deviation(Kind kind, @Nullable Sku sku, @Nullable Money charged, @Nullable Money expected) {

  public enum Kind {
    /** The shop knows no such variant, or no price of it. */
    UNKNOWN,
    /** One piece cost something else. */
    PRICE,
    /** The tax had another rate. */
    VAT,
    /** Promotions took something else off. */
    PROMOTION,
    /** Her coupon had been used as often as it may. */
    COUPON,
    /** The clerk gave more off than she may. */
    DISCOUNT,
    /** No terminal tells of such a payment. */
    CARD
  }
}
