package shop.kontor.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;
import shop.kontor.inventory.LocationId;

/** The customer has what she ordered: it was handed over to her at this store. */
public record OrderCollected(OrderId order, String visitor, @Nullable String customer, LocationId store, Instant at)
    implements Fact {

  @Override
  public String key() {
    return order.value();
  }
}
