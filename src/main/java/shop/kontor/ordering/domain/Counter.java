package shop.kontor.ordering.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.customer.Company;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.RecordSale;

/**
 * How something was bought over the counter.
 *
 * @param sale its id at the till
 * @param receipt its number on paper
 * @param customer {@code null} for somebody unknown
 * @param company for which she bought; {@code null} for herself
 */
public record Counter(String sale, String receipt, LocationId store, @Nullable String customer,
    @Nullable Company company, List<RecordSale.Paid> payments) {

  public Counter {
    payments = List.copyOf(payments);
  }

  Counter anonymous() {
    return new Counter(sale, receipt, store, null, null, payments);
  }
}
