package shop.kontor.pricing;

import shop.kontor.foundation.post.Fact;

/** A coupon counts for this order, and towards its limits. */
public record CouponRedeemed(String reference, String promotion) implements Fact {

  @Override
  public String key() {
    return reference;
  }
}
