package shop.kontor.pricing;

import shop.kontor.foundation.post.Fact;

/** A coupon does not count for this order. */
public record CouponRefused(String reference, String promotion, Reason reason) implements Fact {

  public enum Reason {

    /** As many orders as may have used it. */
    USED_UP,
    /** She has, as often as one customer may. */
    USED_BY_HER,
    /** It was released before it was redeemed. */
    RELEASED
  }

  @Override
  public String key() {
    return reference;
  }
}
