package shop.kontor.context.domain;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a project may cost, and does.
 *
 * @param budget {@code null} for none
 * @param total of all that is chosen, at what it costs now; {@code null} if nothing has a price
 */
public record Means(@Nullable Money budget, @Nullable Money total) {

  public static final Means UNKNOWN = new Means(null, null);

  /** With one more that is chosen; what is in another currency does not count. */
  public Means and(Money sum) {
    var same = budget == null ? total : budget;
    return same != null && !sum.isSameCurrency(same) ? this : new Means(budget, total == null ? sum : total.plus(sum));
  }

  boolean exceeded() {
    return budget != null && total != null && total.isGreaterThan(budget);
  }
}
