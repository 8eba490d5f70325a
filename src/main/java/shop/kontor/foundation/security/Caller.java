package shop.kontor.foundation.security;

import java.util.Optional;
import shop.kontor.foundation.ids.Ids;

/**
 * Who sent a request. Everyone is a visitor; she may also be signed in as a customer or as staff. Take it as an
 * argument of a handler.
 *
 * @param visitor the browser or client, known by the cookie or token that it was given
 * @param customerId {@code null} unless signed in
 * @param staffName {@code null} unless staff
 */
public record Caller(String visitor, String customerId, String staffName) {

  public Optional<String> customer() {
    return Optional.ofNullable(customerId);
  }

  public boolean staff() {
    return staffName != null;
  }

  /** One name for whoever this is, for logs and keys. */
  public String name() {
    return staffName != null ? "staff:" + staffName : customerId != null ? "customer:" + customerId : visitor;
  }

  /** No longer staff: their tokens are short, and signing in as a customer must not make a new one. */
  public Caller asCustomer(String customer) {
    return new Caller(visitor, customer, null);
  }

  public Caller asStaff(String name) {
    return new Caller(visitor, customerId, name);
  }

  /** Signed out of everything, and someone new. */
  static Caller stranger() {
    return new Caller("v-" + Ids.next(), null, null);
  }
}
