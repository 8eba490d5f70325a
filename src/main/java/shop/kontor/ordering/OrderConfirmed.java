package shop.kontor.ordering;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Fact;
import shop.kontor.inventory.LocationId;

/**
 * Stock is reserved, delivery booked and payment authorised: the shop owes the customer these goods.
 *
 * @param date on which it is delivered, as {@code window} is the time of day; of what she collects, since when it is ready
 * @param collectAt the store where she collects it; {@code null} for delivery
 */
public record OrderConfirmed(OrderId order, String visitor, @Nullable String customer, Money total, LocalDate date,
    Window window, Instant at, @Nullable LocationId collectAt) implements Fact {

  /** Delivered. */
  public OrderConfirmed(OrderId order, String visitor, @Nullable String customer, Money total, LocalDate date,
      Window window, Instant at) {
    this(order, visitor, customer, total, date, window, at, null);
  }

  @Override
  public String key() {
    return order.value();
  }
}
