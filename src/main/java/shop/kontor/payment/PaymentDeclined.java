package shop.kontor.payment;

import shop.kontor.foundation.post.Fact;

/** No money was authorised by this reference, nor will be. */
public record PaymentDeclined(String reference, Reason reason) implements Fact {

  public enum Reason { DECLINED_BY_PROVIDER, PROVIDER_DID_NOT_ANSWER, METHOD_NOT_OFFERED, CANCELLED }

  @Override
  public String key() {
    return reference;
  }
}
