package shop.kontor.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;

/** All that was ordered lies packed, wherever it is sent from. */
public record OrderPacked(OrderId order, String visitor, @Nullable String customer, Instant at) implements Fact {

  @Override
  public String key() {
    return order.value();
  }
}
