package shop.kontor.customer;

import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;

/**
 * What a customer is to the shop.
 *
 * @param group whose terms are hers; {@code null} for none
 * @param company for which she buys; {@code null} for herself
 * @param version grows by one with each change: of two facts, the higher one holds
 */
public record StandingChanged(CustomerId customer, @Nullable CustomerGroup group, @Nullable Company company,
    long version) implements Fact {

  @Override
  public String key() {
    return customer.value();
  }
}
