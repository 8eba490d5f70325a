package shop.kontor.till.domain;

import java.math.BigDecimal;
import org.joda.money.Money;
import shop.kontor.foundation.money.Vat;

/** How much of what a line costs after promotions a clerk may take off, in percent. */
public record Allowance(BigDecimal percent) {

  public Allowance {
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("A clerk's discount is between 0 and 100 percent, not " + percent);
    }
  }

  /** What so many percent of an amount are: half up, to the currency's decimals. */
  public static Money share(Money amount, BigDecimal percent) {
    return amount.multipliedBy(percent.movePointLeft(2), Vat.ROUNDING);
  }

  public Money most(SaleLine line) {
    return share(line.reduced(), percent);
  }

  public boolean covers(SaleLine line) {
    return line.discount() == null || !line.discount().isGreaterThan(most(line));
  }
}
