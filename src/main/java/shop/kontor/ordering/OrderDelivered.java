package shop.kontor.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;

/** All that was ordered has come to where it was to be delivered. */
public record OrderDelivered(OrderId order, String visitor, @Nullable String customer, Instant at) implements Fact {

  @Override
  public String key() {
    return order.value();
  }
}
