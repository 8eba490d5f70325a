package shop.kontor.pricing;

import java.util.Collection;
import java.util.List;

/** All promotions that there are, at hand by what they concern. Never changes; made anew when one of them does. */
public sealed interface Promotions permits PromotionIndex {

  Promotions NONE = PromotionIndex.of(List.of());

  static Promotions of(Collection<Promotion> all) {
    return all.isEmpty() ? NONE : PromotionIndex.of(all);
  }

  List<Promotion> all();

  /** Those for which this code has to be given. */
  List<Promotion> withCoupon(String fingerprint);
}
