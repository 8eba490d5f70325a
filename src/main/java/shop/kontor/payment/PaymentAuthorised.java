package shop.kontor.payment;

import org.joda.money.Money;
import shop.kontor.foundation.post.Fact;

/** The provider vouches for this amount. */
public record PaymentAuthorised(String reference, Money amount) implements Fact {

  @Override
  public String key() {
    return reference;
  }
}
