package shop.kontor.payment;

import shop.kontor.foundation.post.Request;

/**
 * The money asked for by this reference is not wanted: void what was or will be authorised. Answered by
 * {@link PaymentCancelled}.
 */
public record CancelPayment(String reference) implements Request {

  @Override
  public String key() {
    return reference;
  }
}
