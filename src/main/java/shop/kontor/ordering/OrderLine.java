package shop.kontor.ordering;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.pricing.Reason;
import shop.kontor.pricing.VatRate;

/**
 * So many pieces of a variant, at the price that the customer was promised.
 *
 * @param unitPrice for one piece, including VAT
 * @param discount that is taken off the line as a whole, including VAT; {@code null} for none
 * @param reasons why it costs what it costs; at most {@link #MOST_REASONS}, {@code null} or none if that is simply the
 *     variant's own price
 */
public record OrderLine(Sku sku, LocalText name, int quantity, Money unitPrice, VatRate vat, @Nullable Money discount,
    @Nullable List<Reason> reasons) {

  public static final int MOST_REASONS = 5;

  /** Lines written before there were reasons have none. */
  public OrderLine {
    if (quantity < 1) {
      throw new IllegalArgumentException("An order line has at least one piece");
    }
    if (discount != null && (discount.isNegative() || discount.isGreaterThan(unitPrice.multipliedBy(quantity)))) {
      throw new IllegalArgumentException("A discount is at most what the line costs");
    }
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    if (reasons.size() > MOST_REASONS) {
      throw new IllegalArgumentException("A line has at most " + MOST_REASONS + " reasons");
    }
  }

  /** At the variant's own price. */
  public OrderLine(Sku sku, LocalText name, int quantity, Money unitPrice, VatRate vat) {
    this(sku, name, quantity, unitPrice, vat, null, null);
  }

  public Money total() {
    var pieces = unitPrice.multipliedBy(quantity);
    return discount == null ? pieces : pieces.minus(discount);
  }
}
