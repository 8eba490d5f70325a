package shop.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.Telling;
import shop.kontor.pricing.application.PromotionPlans;
import shop.kontor.pricing.domain.PromotionPlan;
import shop.kontor.pricing.domain.Scope;
import tools.jackson.databind.json.JsonMapper;

/** How often coupons are redeemed, whoever asks how often and in whatever order. */
@ApplicationModuleTest
@Import(Telling.class)
@DisplayName("A coupon")
class CouponTests {

  @Autowired
  private PromotionPlans plans;
  @Autowired
  private Telling telling;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;

  private String coupon(Integer mostUses, Integer mostEach) {
    return plans.drawUp(PromotionPlan.drawnUp("Welcome", Benefit.basketPercent("10"), Goods.EVERYTHING,
        new Scope(List.of(), List.of(), null, null, null), null, "C-" + Ids.next(), mostUses, mostEach)).id();
  }

  private void tell(Message... messages) {
    telling.tell(messages);
    telling.settle();
  }

  private String reference() {
    return Ids.next().toString();
  }

  private CouponRefused.Reason refused(String reference) {
    return jdbc.sql("SELECT payload FROM post.journal WHERE message_key = ? AND type = 'pricing.CouponRefused'")
        .param(reference).query(String.class).list().stream()
        .map(payload -> json.readValue(payload, CouponRefused.class).reason()).findFirst().orElse(null);
  }

  private boolean redeemed(String reference) {
    return jdbc.sql("SELECT COUNT(*) FROM post.journal WHERE message_key = ? AND type = 'pricing.CouponRedeemed'")
        .param(reference).query(Integer.class).single() > 0;
  }

  @Test
  void is_redeemed_as_often_as_it_may_be_and_again_once_it_is_given_back() {
    var coupon = coupon(2, null);
    var orders = IntStream.range(0, 4).mapToObj(_ -> reference()).toList();
    orders.stream().limit(3).forEach(order -> tell(new RedeemCoupon(order, coupon, null, order)));
    assertThat(orders.stream().filter(this::redeemed)).containsExactly(orders.get(0), orders.get(1));
    assertThat(refused(orders.get(2))).isEqualTo(CouponRefused.Reason.USED_UP);
    tell(new ReleaseCoupon(orders.getFirst()), new ReleaseCoupon(orders.getFirst()));
    tell(new RedeemCoupon(orders.get(3), coupon, null, "x"));
    assertThat(redeemed(orders.get(3))).isTrue();
  }

  @Test
  void is_redeemed_once_by_one_customer_signed_in_or_as_a_guest() {
    var coupon = coupon(null, 1);
    var first = reference();
    tell(new RedeemCoupon(first, coupon, "kim", "kim@"), new RedeemCoupon(first, coupon, "kim", "kim@"));
    assertThat(redeemed(first)).isTrue();
    assertThat(refused(first)).as("asked twice").isNull();
    var asGuest = reference();
    var signedIn = reference();
    var other = reference();
    tell(new RedeemCoupon(asGuest, coupon, null, "kim@"), new RedeemCoupon(signedIn, coupon, "kim", "other@"),
        new RedeemCoupon(other, coupon, null, "lee@"));
    assertThat(refused(asGuest)).isEqualTo(CouponRefused.Reason.USED_BY_HER);
    assertThat(refused(signedIn)).isEqualTo(CouponRefused.Reason.USED_BY_HER);
    assertThat(redeemed(other)).isTrue();
  }

  @Test
  void that_was_given_back_before_it_was_asked_for_is_not_redeemed() {
    var coupon = coupon(1, null);
    var late = reference();
    tell(new ReleaseCoupon(late));
    tell(new RedeemCoupon(late, coupon, null, "x"));
    assertThat(refused(late)).isEqualTo(CouponRefused.Reason.RELEASED);
    var next = reference();
    tell(new RedeemCoupon(next, coupon, null, "x"));
    assertThat(redeemed(next)).isTrue();
  }

  @Test
  void whose_promotion_was_withdrawn_since_still_counts_for_who_was_shown_it() {
    var coupon = coupon(1, null);
    plans.withdraw(coupon);
    var order = reference();
    tell(new RedeemCoupon(order, coupon, null, "x"));
    assertThat(redeemed(order)).isTrue();
  }

  @Test
  void is_never_held_by_more_orders_than_it_may_be_however_they_come_and_go() {
    var random = new Random(4);
    var coupon = coupon(3, 2);
    var orders = IntStream.range(0, 30).mapToObj(_ -> reference()).toList();
    for (int step = 0; step < 150; step++) {
      var order = orders.get(random.nextInt(orders.size()));
      var who = "w" + orders.indexOf(order) % 4;
      tell(random.nextInt(3) == 0 ? new ReleaseCoupon(order) : new RedeemCoupon(order, coupon, null, who));
      assertThat(jdbc.sql("SELECT COUNT(*) FROM pricing.redemption WHERE promotion = ? AND state = 'HELD'")
          .param(coupon).query(Integer.class).single()).isLessThanOrEqualTo(3)
          .isEqualTo(jdbc.sql("SELECT uses FROM pricing.promotion WHERE id = ?").param(coupon).query(Integer.class)
              .single());
      assertThat(jdbc.sql("""
          SELECT COUNT(*) FROM pricing.redemption WHERE promotion = ? AND state = 'HELD' GROUP BY email
          """).param(coupon).query(Integer.class).list()).allMatch(uses -> uses <= 2);
    }
  }
}
