package shop.kontor.ordering;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;

/** An order was taken down and is being worked on. {@code total} includes VAT. */
public record OrderPlaced(OrderId order, String visitor, @Nullable String customer, List<OrderLine> lines, Money total,
    Instant at) implements Fact {

  public OrderPlaced {
    lines = List.copyOf(lines);
  }

  @Override
  public String key() {
    return order.value();
  }
}
