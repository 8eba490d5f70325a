package shop.kontor.payment;

import shop.kontor.foundation.post.Fact;

/** Nothing is charged by this reference, and nothing will be. */
public record PaymentCancelled(String reference) implements Fact {

  @Override
  public String key() {
    return reference;
  }
}
