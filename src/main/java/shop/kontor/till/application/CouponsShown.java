package shop.kontor.till.application;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.security.Guesses;
import shop.kontor.foundation.security.Network;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Conditions;
import shop.kontor.pricing.CouponCode;

/**
 * Coupons that customers show over the counter. Only the house knows what a code's fingerprint is, so it has to be within
 * reach. Who tries many codes is slowed, at the till as on the web.
 */
@Service
public class CouponsShown {

  private final PromotionsKnown promotions;
  private final Seals seals;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Guesses guesses = new Guesses();

  CouponsShown(PromotionsKnown promotions, Seals seals, TransactionTemplate transaction, Clock clock) {
    this.promotions = promotions;
    this.seals = seals;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * A coupon that counts at the till.
   *
   * @param coupon fingerprint of its code, by which the till reckons
   * @param name of what it gives, as customers read it
   */
  public record Shown(String coupon, String name) {}

  /**
   * @param clerk who tries it
   * @param address where she does
   * @throws Refusal for a code that nobody gave out, one that does not count here and now, and for too many of these
   */
  public Shown show(String written, String clerk, String address) {
    var code = new CouponCode(written);
    var guesser = clerk + " " + Network.of(address);
    if (!guesses.mayTry(guesser, address)) {
      throw Refusal.tooMany("till.refused.coupon-guessing");
    }
    var fingerprint = code.fingerprint(seals);
    var given = transaction.execute(_ -> promotions.all().withCoupon(fingerprint));
    if (given.isEmpty()) {
      throw Refusal.unprocessable("till.refused.coupon-unknown");
    }
    guesses.takeBack(guesser, address);
    var now = clock.instant();
    return given.stream().filter(each -> counts(each.conditions(), now)).findFirst()
        .map(each -> new Shown(fingerprint, each.name()))
        .orElseThrow(() -> Refusal.unprocessable("till.refused.coupon-elsewhere"));
  }

  /** Which store and whose group is found out with the basket. */
  private static boolean counts(Conditions conditions, Instant now) {
    return (conditions.channels().isEmpty() || conditions.channels().contains(Channel.TILL))
        && (conditions.from() == null || !now.isBefore(conditions.from()))
        && (conditions.until() == null || now.isBefore(conditions.until()));
  }
}
