package shop.kontor.foundation.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * Value added tax within prices that include it. The house has one rounding rule: half up, to the currency's own
 * decimals, once per line; totals are sums of what was rounded.
 */
public final class Vat {

  public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

  private Vat() {}

  /** The tax within {@code gross}: gross × rate / (100 + rate). */
  public static Money within(Money gross, BigDecimal percent) {
    var hundred = BigDecimal.valueOf(100);
    var amount = gross.getAmount().multiply(percent)
        .divide(hundred.add(percent), gross.getCurrencyUnit().getDecimalPlaces(), ROUNDING);
    return Money.of(gross.getCurrencyUnit(), amount);
  }

  /** What is left of {@code gross} without the tax within it. */
  public static Money without(Money gross, BigDecimal percent) {
    return gross.minus(within(gross, percent));
  }
}
