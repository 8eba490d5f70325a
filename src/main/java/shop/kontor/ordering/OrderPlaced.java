package shop.kontor.ordering;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;
import shop.kontor.pricing.Channel;

/**
 * An order was taken down and is being worked on.
 *
 * @param total of its lines and its delivery, including VAT
 * @param deliveryFee the part of the total that is asked for its delivery, including VAT; {@code null} for none
 * @param channel in which it was ordered; {@code null} for the web
 * @param agent the software that ordered for her by her leave, as it calls itself; {@code null} for none
 */
public record OrderPlaced(OrderId order, String visitor, @Nullable String customer, List<OrderLine> lines, Money total,
    Instant at, @Nullable Money deliveryFee, @Nullable Channel channel, @Nullable String agent) implements Fact {

  public OrderPlaced {
    lines = List.copyOf(lines);
  }

  /** Delivered free, or collected. */
  public OrderPlaced(OrderId order, String visitor, @Nullable String customer, List<OrderLine> lines, Money total,
      Instant at) {
    this(order, visitor, customer, lines, total, at, null, null, null);
  }

  /** By nobody of whom she is told. */
  public OrderPlaced(OrderId order, String visitor, @Nullable String customer, List<OrderLine> lines, Money total,
      Instant at, @Nullable Money deliveryFee, @Nullable Channel channel) {
    this(order, visitor, customer, lines, total, at, deliveryFee, channel, null);
  }

  @Override
  public String key() {
    return order.value();
  }
}
