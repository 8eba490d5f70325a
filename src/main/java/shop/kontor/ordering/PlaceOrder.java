package shop.kontor.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Request;

/**
 * A customer orders. Answered by {@link OrderPlaced}, then by {@link OrderConfirmed} or {@link OrderCancelled}.
 *
 * @param order chosen by the asker; asking twice with one id places one order
 */
public record PlaceOrder(OrderId order, Buyer buyer, List<OrderLine> lines, PostalAddress address, LocalDate date,
    Window window, String paymentMethod, Instant at) implements Request {

  public PlaceOrder {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("An order has at least one line");
    }
  }

  @Override
  public String key() {
    return order.value();
  }
}
