package shop.kontor.ordering;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.customer.Company;
import shop.kontor.foundation.post.Request;
import shop.kontor.inventory.LocationId;

/**
 * Something was bought over the counter: paid and taken along, so that nothing is left to be arranged. From now on it
 * stands among its buyer's orders, where she is known, and among those that staff see. Not answered.
 *
 * @param order under which it is kept, chosen by the asker; asking twice with one id keeps one
 * @param sale its id where it was made
 * @param receipt its number, as it stands on what she got
 * @param customer {@code null} for somebody unknown: to buy a lamp nobody has to say who she is, nor leave an address
 * @param company for which she bought; {@code null} for herself
 * @param payments whose sum is that of the lines
 */
public record RecordSale(OrderId order, String sale, String receipt, LocationId store, @Nullable String customer,
    @Nullable Company company, List<OrderLine> lines, List<Paid> payments, Instant at) implements Request {

  public RecordSale {
    lines = List.copyOf(lines);
    payments = List.copyOf(payments);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A sale has at least one line");
    }
  }

  public enum How { CASH, CARD }

  public record Paid(How how, Money amount) {}

  @Override
  public String key() {
    return order.value();
  }
}
