package shop.kontor.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;

/** An order will not be fulfilled. What had been done for it is being undone. */
public record OrderCancelled(OrderId order, String visitor, @Nullable String customer, Reason reason, Instant at)
    implements Fact {

  public enum Reason { OUT_OF_STOCK, NO_DELIVERY, PAYMENT_DECLINED, COUPON_REFUSED, NOT_COLLECTED }

  @Override
  public String key() {
    return order.value();
  }
}
