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

  /** A customer's, beside the one that she sees: filled by whoever acts for her. */
  public static Owner apart(String customer, String visitor) {
    return new Owner(CUSTOMER + customer + "/" + visitor);
  }

  /** Empty for a guest. */
  public Optional<String> customerId() {
    return value.startsWith(CUSTOMER) ? Optional.of(value.substring(CUSTOMER.length()).split("/", 2)[0]) : Optional.empty();
  }
}
