package shop.kontor.till.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.Unfit;

/**
 * What was paid, and how.
 *
 * @param amount that counts towards the total
 * @param given in cash; {@code null} by card
 * @param card id of the payment by card; {@code null} in cash
 */
public record Payment(Kind kind, Money amount, @Nullable Money given, @Nullable String card) {

  public enum Kind { CASH, CARD }

  public Payment {
    if (kind == null || amount == null || amount.isNegative()) {
      throw new Unfit("till.unfit.payment", "A payment is in cash or by card, and not below zero");
    }
    if (kind == Kind.CASH && (given == null || !given.isSameCurrency(amount) || given.isLessThan(amount))) {
      throw new Unfit("till.unfit.cash", "At least what is to be paid in cash is given");
    }
    if (kind == Kind.CARD && (card == null || card.isBlank() || card.length() > 100)) {
      throw new Unfit("till.unfit.card", "A payment by card has an id of 1 to 100 characters");
    }
  }

  /** What the customer got back. */
  @JsonIgnore
  public Money change() {
    return given == null ? Money.zero(amount.getCurrencyUnit()) : given.minus(amount);
  }
}
