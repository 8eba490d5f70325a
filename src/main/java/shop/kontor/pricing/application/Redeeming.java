package shop.kontor.pricing.application;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.pricing.CouponRedeemed;
import shop.kontor.pricing.CouponRefused;
import shop.kontor.pricing.CouponRefused.Reason;
import shop.kontor.pricing.RedeemCoupon;
import shop.kontor.pricing.ReleaseCoupon;
import shop.kontor.pricing.application.RedemptionBook.State;

/**
 * Redeems coupons, never more often than their limits. One whose promotion was withdrawn since she was shown what it
 * saves has none.
 */
@Component
class Redeeming {

  private final RedemptionBook book;
  private final PromotionBook promotions;
  private final ApplicationEventPublisher post;

  Redeeming(RedemptionBook book, PromotionBook promotions, ApplicationEventPublisher post) {
    this.book = book;
    this.promotions = promotions;
    this.post = post;
  }

  @ApplicationModuleListener(id = "pricing.redeem-coupon")
  void on(RedeemCoupon request) {
    var known = book.find(request.reference()).orElse(null);
    var refusal = known == null ? redeem(request) : known.state() == State.HELD ? null
        : known.state() == State.RELEASED ? Reason.RELEASED : known.reason();
    post.publishEvent(refusal == null ? new CouponRedeemed(request.reference(), request.promotion())
        : new CouponRefused(request.reference(), request.promotion(), refusal));
  }

  /** @return why not; {@code null} if it was */
  private Reason redeem(RedeemCoupon request) {
    int uses = book.lockUses(request.promotion());
    var plan = promotions.find(request.promotion()).orElse(null);
    var refusal = plan == null ? null : plan.mostUses() != null && uses >= plan.mostUses() ? Reason.USED_UP
        : plan.mostEach() != null && book.usesBy(request, plan.mostEach()) >= plan.mostEach() ? Reason.USED_BY_HER
        : null;
    if (refusal == null) {
      book.hold(request);
    } else {
      book.refuse(request, refusal);
    }
    return refusal;
  }

  @ApplicationModuleListener(id = "pricing.release-coupon")
  void on(ReleaseCoupon request) {
    var known = book.find(request.reference()).orElse(null);
    if (known == null) {
      book.releaseUnasked(request.reference());
    } else if (known.state() == State.HELD) {
      book.release(request.reference(), known.promotion());
    }
  }
}
