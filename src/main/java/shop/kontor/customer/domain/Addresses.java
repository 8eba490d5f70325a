package shop.kontor.customer.domain;

import java.util.List;
import java.util.stream.Stream;
import shop.kontor.foundation.persistence.Document;

/** A customer's addresses, the one that she chose or kept last in front. */
public record Addresses(List<Address> addresses) implements Document {

  /** Beyond this, the one that she used least lately is forgotten. */
  static final int MOST = 10;
  static final Addresses NONE = new Addresses(List.of());

  public Addresses {
    addresses = List.copyOf(addresses);
  }

  Addresses withInFront(Address address) {
    return new Addresses(Stream.concat(Stream.of(address), addresses.stream().filter(other -> !other.equals(address)))
        .limit(MOST).toList());
  }

  Addresses without(Address address) {
    return new Addresses(addresses.stream().filter(other -> !other.equals(address)).toList());
  }
}
