package shop.kontor.cart.domain;

import shop.kontor.foundation.persistence.SingleValue;

/** Whose cart it is: a customer's wherever she is signed in, else that of the browser or client that she uses. */
public record Owner(String value) implements SingleValue {

  public static Owner visitor(String id) {
    return new Owner("visitor:" + id);
  }

  public static Owner customer(String id) {
    return new Owner("customer:" + id);
  }
}
