package shop.kontor.till.domain;

import java.util.List;
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
 * @param unitPrice for one piece, including VAT, before promotions and discount
 * @param list name of the price list from which the price comes; {@code null} for the variant's own
 * @param discount on the line as a whole, of what promotions left
 * @param reason why the clerk gave it; {@code null} without one
 * @param promise token of the promise by which it costs that; {@code null} for none
 * @param saved what promotions took off the line as a whole
 */
public record SaleLine(Sku sku, String name, int quantity, Money unitPrice, VatRate vat, @Nullable String list,
    @Nullable Money discount, @Nullable String reason, @Nullable String promise, @Nullable List<Saved> saved) {

  /** Of more than these, a till tells the smallest as one. */
  public static final int MOST_SAVED = 5;
  public static final int MOST_PIECES = 9_999;
  private static final int LONGEST = 120;

  /**
   * What one promotion took off a line.
   *
   * @param promotion its id
   * @param name as it was printed
   * @param coupon whether it counted because of the coupon that she gave
   */
  public record Saved(String promotion, String name, Money amount, boolean coupon) {

    public Saved {
      if (promotion == null || promotion.isBlank() || promotion.length() > LONGEST || name == null || name.isBlank()
          || amount == null || amount.isNegative()) {
        throw new Unfit("till.unfit.saved", "What a promotion saves has its id, its name and an amount");
      }
      name = cut(name);
    }
  }

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
    saved = saved == null ? List.of() : List.copyOf(saved);
    discount = discount == null || discount.isZero() ? null : discount;
    if (saved.size() > MOST_SAVED || !saved.stream().allMatch(each -> each.amount().isSameCurrency(unitPrice))
        || saving(unitPrice, saved).isGreaterThan(unitPrice.multipliedBy(quantity))) {
      throw new Unfit("till.unfit.savings", "At most 5 promotions take off at most what the line would cost");
    }
    if (discount != null && (!discount.isSameCurrency(unitPrice) || discount.isNegative()
        || discount.isGreaterThan(unitPrice.multipliedBy(quantity).minus(saving(unitPrice, saved))))) {
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

  /** By no promise and no promotion. */
  public SaleLine(Sku sku, String name, int quantity, Money unitPrice, VatRate vat, @Nullable String list,
      @Nullable Money discount, @Nullable String reason) {
    this(sku, name, quantity, unitPrice, vat, list, discount, reason, null, null);
  }

  private static Money saving(Money like, List<Saved> saved) {
    return saved.stream().map(Saved::amount).reduce(Money.zero(like.getCurrencyUnit()), Money::plus);
  }

  private static String cut(String text) {
    var plain = text.strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }

  /** Before promotions and discount. */
  public Money gross() {
    return unitPrice.multipliedBy(quantity);
  }

  /** What promotions took off. */
  public Money saving() {
    return saving(unitPrice, saved);
  }

  /** After promotions, before the discount. */
  public Money reduced() {
    return gross().minus(saving());
  }

  public Money total() {
    return discount == null ? reduced() : reduced().minus(discount);
  }

  /** The VAT within {@link #total}. */
  public Money tax() {
    return Vat.within(total(), vat.percent());
  }
}
