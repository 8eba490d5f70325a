package shop.kontor.pricing;

import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Request;

/**
 * Somebody orders with a coupon that makes it cheaper. Answered by {@link CouponRedeemed} or {@link CouponRefused};
 * undone by {@link ReleaseCoupon}.
 *
 * @param reference the asker's; asking twice with one redeems once
 * @param promotion its id
 * @param customer {@code null} for a guest
 * @param email a fingerprint of her address: who has ordered with it before is the same customer, guest or not
 */
public record RedeemCoupon(String reference, String promotion, @Nullable String customer, String email)
    implements Request {

  @Override
  public String key() {
    return reference;
  }
}
