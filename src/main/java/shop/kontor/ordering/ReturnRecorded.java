package shop.kontor.ordering;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;

/**
 * A known customer brought back some of what she bought over the counter.
 *
 * @param id of the return: one sale may have several
 * @param refund what she got back
 * @param what of which lines; {@code null} where it was told before that was
 */
public record ReturnRecorded(OrderId order, String customer, String id, int pieces, Money refund, Instant at,
    @Nullable List<RecordReturn.Piece> what) implements Fact {

  public ReturnRecorded {
    what = what == null ? null : List.copyOf(what);
  }

  /** Of which only is told how much it was. */
  public ReturnRecorded(OrderId order, String customer, String id, int pieces, Money refund, Instant at) {
    this(order, customer, id, pieces, refund, at, null);
  }

  @Override
  public String key() {
    return order.value();
  }
}
