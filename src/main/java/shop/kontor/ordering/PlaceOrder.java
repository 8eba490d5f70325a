package shop.kontor.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Request;

/**
 * A customer orders. Answered by {@link OrderPlaced}, then by {@link OrderConfirmed} or {@link OrderCancelled}.
 *
 * @param order chosen by the asker; asking twice with one id places one order
 * @param coupon the promotion whose coupon makes it cheaper, which must be redeemed for it; {@code null} for none
 */
public record PlaceOrder(OrderId order, Buyer buyer, List<OrderLine> lines, PostalAddress address, LocalDate date,
    Window window, String paymentMethod, Instant at, @Nullable String coupon) implements Request {

  public PlaceOrder {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("An order has at least one line");
    }
  }

  /** Without coupon. */
  public PlaceOrder(OrderId order, Buyer buyer, List<OrderLine> lines, PostalAddress address, LocalDate date,
      Window window, String paymentMethod, Instant at) {
    this(order, buyer, lines, address, date, window, paymentMethod, at, null);
  }

  @Override
  public String key() {
    return order.value();
  }
}
