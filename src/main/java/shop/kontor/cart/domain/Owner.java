package shop.kontor.cart.domain;

import java.util.Optional;
import shop.kontor.foundation.persistence.SingleValue;

/** Whose cart it is: a customer's wherever she is signed in, else that of the browser or client that she uses. */
public record Owner(String value) implements SingleValue {

  private static final String CUSTOMER = "customer:";

  public static Owner visitor(String id) {
    return new Owner("visitor:" + id);
  }

  public static Owner customer(String id) {
    return new Owner(CUSTOMER + id);
  }

  /** Empty for a guest. */
  public Optional<String> customerId() {
    return value.startsWith(CUSTOMER) ? Optional.of(value.substring(CUSTOMER.length())) : Optional.empty();
  }
}
