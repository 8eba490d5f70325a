package shop.kontor.till.domain;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.money.Vat;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.VatRate;

/**
 * So many pieces of a variant, as they stand on the receipt.
 *
 * @param name as it was printed
 * @param unitPrice for one piece, including VAT, before the discount
 * @param list name of the price list from which the price comes; {@code null} for the variant's own
 * @param discount on the line as a whole
 * @param reason why the clerk gave it; {@code null} without one
 * @param promise token of the promise by which it costs that; {@code null} for none
 */
public record SaleLine(Sku sku, String name, int quantity, Money unitPrice, VatRate vat, @Nullable String list,
    @Nullable Money discount, @Nullable String reason, @Nullable String promise) {

  public static final int MOST_PIECES = 9_999;
  private static final int LONGEST = 120;

  public SaleLine {
    if (sku == null || name == null || name.isBlank() || unitPrice == null || vat == null) {
      throw new Unfit("till.unfit.line", "A line of a sale has a SKU, a name, a price and a VAT rate");
    }
    if (quantity < 1 || quantity > MOST_PIECES) {
      throw new Unfit("till.unfit.quantity", "A line has 1 to 9999 pieces");
    }
    if (unitPrice.isNegative()) {
      throw new Unfit("pricing.unfit.price", "A price can't be negative");
    }
    discount = discount == null || discount.isZero() ? null : discount;
    if (discount != null && (!discount.isSameCurrency(unitPrice) || discount.isNegative()
        || discount.isGreaterThan(unitPrice.multipliedBy(quantity)))) {
      throw new Unfit("till.unfit.discount", "A discount is at most what the line would cost");
    }
    if (discount != null && (reason == null || reason.isBlank())) {
      throw new Unfit("till.unfit.reason", "A discount has a reason");
    }
    if (promise != null && promise.length() > PricePromise.LONGEST) {
      throw new Unfit("till.unfit.promise", "This is no token of a promise");
    }
    name = cut(name);
    list = list == null ? null : cut(list);
    reason = discount == null ? null : cut(reason);
  }

  /** By no promise. */
  public SaleLine(Sku sku, String name, int quantity, Money unitPrice, VatRate vat, @Nullable String list,
      @Nullable Money discount, @Nullable String reason) {
    this(sku, name, quantity, unitPrice, vat, list, discount, reason, null);
  }

  private static String cut(String text) {
    var plain = text.strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }

  /** Before the discount. */
  public Money gross() {
    return unitPrice.multipliedBy(quantity);
  }

  public Money total() {
    return discount == null ? gross() : gross().minus(discount);
  }

  /** The VAT within {@link #total}. */
  public Money tax() {
    return Vat.within(total(), vat.percent());
  }
}
