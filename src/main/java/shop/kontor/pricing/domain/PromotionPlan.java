package shop.kontor.pricing.domain;

import java.time.ZoneId;
import java.util.function.Function;
import org.joda.money.Money;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.Benefit;
import shop.kontor.pricing.Conditions;
import shop.kontor.pricing.CouponCode;
import shop.kontor.pricing.Goods;
import shop.kontor.pricing.Promotion;

/**
 * A promotion as staff plan it.
 *
 * @param version grows by one with each change
 * @param leastSum of the basket; {@code null} for none
 * @param code of its coupon; {@code null} for everybody without
 * @param mostUses of the coupon; {@code null} for no limit
 * @param mostEach uses of the coupon by one customer; {@code null} for no limit
 */
public record PromotionPlan(String id, int version, String name, Benefit benefit, Goods goods, Scope scope,
    Money leastSum, String code, Integer mostUses, Integer mostEach) implements Document {

  public static final int MOST_USES = 10_000_000;

  /** @throws Refusal in a sentence for what is no promotion */
  public PromotionPlan {
    name = name == null ? "" : name.strip();
    code = code == null || code.isBlank() ? null : new CouponCode(code).value();
    if (leastSum != null && (leastSum.isNegative() || leastSum.isZero())) {
      leastSum = null;
    }
    if (code == null && (mostUses != null || mostEach != null)) {
      throw Refusal.invalid("pricing.refused.limit-without-code");
    }
    if (isNone(mostUses) || isNone(mostEach)) {
      throw Refusal.invalid("pricing.refused.limit", MOST_USES);
    }
    new Promotion(id, name, benefit, goods, null);
  }

  private static boolean isNone(Integer limit) {
    return limit != null && (limit < 1 || limit > MOST_USES);
  }

  public static PromotionPlan drawnUp(String name, Benefit benefit, Goods goods, Scope scope, Money leastSum,
      String code, Integer mostUses, Integer mostEach) {
    return new PromotionPlan(Ids.next().toString(), 1, name, benefit, goods, scope, leastSum, code, mostUses, mostEach);
  }

  public PromotionPlan changedTo(PromotionPlan other) {
    return new PromotionPlan(id, version + 1, other.name, other.benefit, other.goods, other.scope, other.leastSum,
        other.code, other.mostUses, other.mostEach);
  }

  /** As the other rooms know it. */
  public Promotion told(ZoneId zone, Function<CouponCode, String> fingerprint) {
    return new Promotion(id, name, benefit, goods, new Conditions(scope.channels(), scope.stores(), scope.group(),
        scope.begins(zone), scope.ends(zone), leastSum, code == null ? null : fingerprint.apply(new CouponCode(code))));
  }
}
