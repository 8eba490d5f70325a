package shop.kontor.assistant.domain;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money as people speak of it.
 *
 * @param least {@code null} for no lower limit
 * @param most {@code null} for no upper limit
 * @param about whether she said that a little more or less will do
 */
public record Amount(@Nullable Money least, @Nullable Money most, boolean about) {

  static Amount upTo(Money most) {
    return new Amount(null, most, false);
  }
}
