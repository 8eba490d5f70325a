package shop.kontor.ordering;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;
import shop.kontor.inventory.LocationId;

/**
 * What a known customer bought over the counter stands among her orders. Of what strangers buy there nothing is told.
 *
 * @param total including VAT
 * @param lines what it was; {@code null} where it was told before lines were
 */
public record SaleRecorded(OrderId order, String customer, LocationId store, int pieces, Money total, Instant at,
    @Nullable List<OrderLine> lines) implements Fact {

  public SaleRecorded {
    lines = lines == null ? null : List.copyOf(lines);
  }

  /** Of which only is told how much it was. */
  public SaleRecorded(OrderId order, String customer, LocationId store, int pieces, Money total, Instant at) {
    this(order, customer, store, pieces, total, at, null);
  }

  @Override
  public String key() {
    return order.value();
  }
}
