package shop.kontor.ordering;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Fact;

/** Stock is reserved, delivery booked and payment authorised: the shop owes the customer these goods. */
public record OrderConfirmed(OrderId order, String visitor, @Nullable String customer, Money total, LocalDate date,
    Window window, Instant at) implements Fact {

  @Override
  public String key() {
    return order.value();
  }
}
