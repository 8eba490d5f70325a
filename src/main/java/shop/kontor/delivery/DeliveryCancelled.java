package shop.kontor.delivery;

import shop.kontor.foundation.post.Fact;

/** Nothing is booked by this reference any more. */
public record DeliveryCancelled(String reference) implements Fact {

  @Override
  public String key() {
    return reference;
  }
}
