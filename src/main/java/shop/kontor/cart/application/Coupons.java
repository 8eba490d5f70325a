package shop.kontor.cart.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Guesses;
import shop.kontor.foundation.security.Network;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.CouponCode;

/** Takes coupons. Who tries many codes is slowed, as with passwords; codes are no longer than people can type. */
@Service
public class Coupons {

  private final Shopping shopping;
  private final PromotionsKnown promotions;
  private final Seals seals;
  private final TransactionTemplate looking;
  private final Guesses guesses = new Guesses();

  Coupons(Shopping shopping, PromotionsKnown promotions, Seals seals, PlatformTransactionManager transactions) {
    this.shopping = shopping;
    this.promotions = promotions;
    this.seals = seals;
    this.looking = new TransactionTemplate(transactions);
    looking.setReadOnly(true);
  }

  /**
   * @param address where the caller comes from
   * @throws Refusal for a code that nobody gave out, for too many of these, and for an empty cart
   */
  public CartView give(Caller caller, String written, String address) {
    var code = new CouponCode(written);
    // by network also where all count: nobody closes coupons to everyone
    var network = Network.of(address);
    if (!guesses.mayTry(network, address)) {
      throw Refusal.tooMany("cart.refused.coupon.guessing");
    }
    boolean known = looking.execute(_ -> !promotions.all().withCoupon(code.fingerprint(seals)).isEmpty());
    if (!known) {
      throw Refusal.unprocessable("cart.refused.coupon.unknown");
    }
    guesses.takeBack(network, address);
    return shopping.give(caller, code);
  }

  /** The same for somebody else, within her transaction; many codes for one owner are too many, too. */
  void check(CouponCode code, Caller caller) {
    var owner = Shopping.owner(caller).value();
    if (!guesses.mayTry(owner, owner)) {
      throw Refusal.tooMany("cart.refused.coupon.guessing");
    }
    if (promotions.all().withCoupon(code.fingerprint(seals)).isEmpty()) {
      throw Refusal.unprocessable("cart.refused.coupon.unknown");
    }
    guesses.takeBack(owner, owner);
  }

  public CartView takeAway(Caller caller) {
    return shopping.give(caller, null);
  }
}
