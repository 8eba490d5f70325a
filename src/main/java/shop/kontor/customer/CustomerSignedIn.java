package shop.kontor.customer;

import java.time.Instant;
import shop.kontor.foundation.post.Fact;

/** A visitor turned out to be this customer: what she did as a guest is hers. */
public record CustomerSignedIn(CustomerId customer, String visitor, Instant at) implements Fact {

  @Override
  public String key() {
    return visitor;
  }
}
