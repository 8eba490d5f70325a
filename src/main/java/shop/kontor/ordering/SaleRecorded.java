package shop.kontor.ordering;

import java.time.Instant;
import org.joda.money.Money;
import shop.kontor.foundation.post.Fact;
import shop.kontor.inventory.LocationId;

/**
 * What a known customer bought over the counter stands among her orders. Of what strangers buy there nothing is told.
 *
 * @param total including VAT
 */
public record SaleRecorded(OrderId order, String customer, LocationId store, int pieces, Money total, Instant at)
    implements Fact {

  @Override
  public String key() {
    return order.value();
  }
}
