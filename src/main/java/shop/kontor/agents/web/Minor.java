package shop.kontor.agents.web;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.cart.CartChanged;

/** Money in whole numbers of the currency's smallest unit, as protocols have it. */
public final class Minor {

  private Minor() {}

  /** 0 for none. */
  public static long of(@Nullable Money money) {
    return money == null ? 0 : money.getAmountMinorLong();
  }

  /** What the line costs before promotions. */
  public static long before(CartChanged.Line line) {
    return of(line.unitPrice()) * line.quantity();
  }

  /** What promotions take off the line. */
  public static long off(CartChanged.Line line) {
    return line.total() == null ? 0 : before(line) - of(line.total());
  }
}
