package shop.kontor.delivery;

import shop.kontor.foundation.post.Request;

/**
 * What was booked by this reference is no longer needed, nor will be: a later {@link BookDelivery} by it is refused.
 * Answered by {@link DeliveryCancelled}.
 */
public record CancelDelivery(String reference) implements Request {

  @Override
  public String key() {
    return reference;
  }
}
