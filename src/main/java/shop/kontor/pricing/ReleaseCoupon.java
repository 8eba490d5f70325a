package shop.kontor.pricing;

import shop.kontor.foundation.post.Request;

/** The order will not be: if its coupon was redeemed, it may be used again; if not, it is not redeemed any more. */
public record ReleaseCoupon(String reference) implements Request {

  @Override
  public String key() {
    return reference;
  }
}
