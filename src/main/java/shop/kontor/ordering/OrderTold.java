package shop.kontor.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Fact;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;

/**
 * How a known customer's order or purchase stands, told again for rooms that keep her history and hear of it for the first
 * time. Nothing happened by it: whoever knows the order hears nothing new. Of guests nothing is told again.
 *
 * @param reason why it was cancelled; {@code null} unless it was
 * @param total of its lines and its delivery, including VAT
 * @param deliveryFee the part of the total that is asked for its delivery, including VAT; {@code null} for none
 * @param date on which it is delivered, as {@code window} is the time of day; of what she collects, since when it is ready;
 *     {@code null} for what is not confirmed, or was bought over the counter
 * @param store where she collects it, or bought it; {@code null} for delivery
 * @param at when it was ordered or bought
 * @param shipped {@code null} if it was not, or nobody told
 * @param received when it was delivered, collected or bought; {@code null} while it was not
 * @param returns what she brought back of it, the first first
 */
public record OrderTold(OrderId order, String customer, Standing standing, OrderCancelled.@Nullable Reason reason,
    Channel channel, Money total, @Nullable Money deliveryFee, List<OrderLine> lines, @Nullable LocalDate date,
    @Nullable Window window, @Nullable LocationId store, Instant at, @Nullable Instant shipped, @Nullable Instant received,
    List<Return> returns) implements Fact {

  public enum Standing { PLACED, CONFIRMED, PACKED, SHIPPED, DELIVERED, COLLECTED, BOUGHT, CANCELLED }

  /** @param id within the order */
  public record Return(String id, List<RecordReturn.Piece> what, Instant at) {

    public Return {
      what = List.copyOf(what);
    }
  }

  public OrderTold {
    lines = List.copyOf(lines);
    returns = List.copyOf(returns);
  }

  @Override
  public String key() {
    return order.value();
  }
}
