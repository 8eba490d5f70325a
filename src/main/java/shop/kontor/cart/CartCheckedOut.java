package shop.kontor.cart;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;
import shop.kontor.ordering.OrderId;

/**
 * A cart was checked out by {@link CheckOutCart}, and ordering is asked for the order: it tells what becomes of it.
 *
 * @param request that this answers
 * @param customer {@code null} for a guest
 * @param total that was agreed, including VAT
 */
public record CartCheckedOut(String request, String visitor, @Nullable String customer, OrderId order, Money total,
    Instant at) implements Fact {

  @Override
  public String key() {
    return customer == null ? visitor : customer;
  }
}
