package shop.kontor.ordering;

import java.time.Instant;
import org.joda.money.Money;
import shop.kontor.foundation.post.Fact;

/**
 * A known customer brought back some of what she bought over the counter.
 *
 * @param id of the return: one sale may have several
 * @param refund what she got back
 */
public record ReturnRecorded(OrderId order, String customer, String id, int pieces, Money refund, Instant at)
    implements Fact {

  @Override
  public String key() {
    return order.value();
  }
}
