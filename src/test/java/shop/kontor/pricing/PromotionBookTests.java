package shop.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.post.ToldAgain;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.application.PromotionPlans;
import shop.kontor.pricing.domain.PromotionPlan;
import shop.kontor.pricing.domain.Scope;
import tools.jackson.databind.json.JsonMapper;

/** What other rooms are told when staff draw up promotions. */
@ApplicationModuleTest
@Import(Telling.class)
@DisplayName("Of a promotion")
class PromotionBookTests {

  private static final Scope ALWAYS = new Scope(List.of(), List.of(), null, null, null);

  @Autowired
  private PromotionPlans plans;
  @Autowired
  private Telling telling;
  @Autowired
  private Retelling retelling;
  @Autowired
  private Seals seals;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;

  private PromotionPlan plan(String code) {
    return PromotionPlan.drawnUp("Lamp weeks", Benefit.percent("10"), Goods.EVERYTHING, ALWAYS,
        Money.parse("EUR 50"), code, null, null);
  }

  private List<PromotionChanged> told(String id) {
    telling.settle();
    return jdbc.sql("SELECT payload FROM post.journal WHERE message_key = ? ORDER BY position").param(id)
        .query(String.class).list().stream().map(payload -> json.readValue(payload, PromotionChanged.class)).toList();
  }

  @Test
  void everybody_is_told_as_it_is_drawn_up_changed_and_withdrawn() {
    var plan = plans.drawUp(plan(null));
    var as = PromotionPlan.drawnUp("Winter", Benefit.nForM(3, 2), Goods.EVERYTHING,
        new Scope(List.of(Channel.WEB), List.of(), null, LocalDateTime.parse("2026-12-01T08:00"), null), null, null,
        null, null);
    plans.change(plan.id(), as);
    assertThat(told(plan.id())).extracting(PromotionChanged::version).containsExactly(1L, 2L);
    assertThat(told(plan.id()).getFirst().promotion().conditions().leastSum()).isEqualTo(Money.parse("EUR 50"));
    assertThat(told(plan.id()).getLast().promotion().conditions().from()).isEqualTo("2026-12-01T07:00:00Z");
    assertThat(ToldAgain.by(retelling)).contains(told(plan.id()).getLast());
    plans.withdraw(plan.id());
    assertThat(told(plan.id()).getLast()).isEqualTo(new PromotionChanged(plan.id(), 3, null));
    assertThat(ToldAgain.by(retelling)).doesNotContain(told(plan.id()).get(1));
    assertThatThrownBy(() -> plans.find(plan.id())).isInstanceOf(Refusal.class);
  }

  @Test
  void with_a_coupon_nobody_is_told_the_code() {
    var code = "SECRET-" + Ids.next().toString().substring(20, 23);
    var plan = plans.drawUp(plan(code.toLowerCase()));
    var fact = told(plan.id()).getFirst();
    assertThat(fact.promotion().conditions().coupon()).isEqualTo(new CouponCode(" " + code).fingerprint(seals))
        .doesNotContain(code);
    assertThat(json.writeValueAsString(fact)).doesNotContainIgnoringCase(code);
    assertThatThrownBy(() -> plans.drawUp(plan(code))).isInstanceOf(Refusal.class)
        .hasMessage("pricing.refused.code-taken");
  }

  @Test
  void for_goods_of_which_nothing_is_known_nobody_is_told() {
    var plan = PromotionPlan.drawnUp("Lamps", Benefit.percent("10"), Goods.of(new Sku("GONE")), ALWAYS, null, null,
        null, null);
    assertThatThrownBy(() -> plans.drawUp(plan)).isInstanceOf(Refusal.class).hasMessage("pricing.refused.unknown");
    assertThat(told(plan.id())).isEmpty();
  }

  @Test
  void the_largest_fact_is_one_that_the_post_takes_and_comes_back_as_it_was() {
    var goods = new Goods(IntStream.range(100, 350).mapToObj(i -> new Sku("가".repeat(77) + i)).toList(),
        IntStream.range(100, 150).mapToObj(i -> new ProductId("가".repeat(117) + i)).toList(),
        IntStream.range(100, 150).mapToObj(i -> "가".repeat(197) + i).toList());
    var parts = List.of(new Benefit.Part(goods, 1), new Benefit.Part(new Goods(
        IntStream.range(100, 250).mapToObj(i -> new Sku("나".repeat(77) + i)).toList(), null, null), 5));
    var largest = new Promotion("x".repeat(40), "가".repeat(100),
        Benefit.together(Money.parse("BHD 99999999.999"), parts), null,
        new Conditions(List.of(Channel.values()), IntStream.range(10, 40).mapToObj(i -> new LocationId("x".repeat(38) + i))
            .toList(), "g".repeat(40), RandomPromotions.NOON, RandomPromotions.NOON, Money.parse("BHD 99999999.999"),
            "x".repeat(43)));
    var fact = new PromotionChanged(largest.id(), Long.MAX_VALUE, largest);
    var written = json.writeValueAsString(fact);
    assertThat(written.length()).isLessThan(150_000);
    assertThat(json.readValue(written, PromotionChanged.class)).isEqualTo(fact);
    for (int seed = 0; seed < 200; seed++) {
      new RandomPromotions(seed).promotions(8).forEach(each ->
          assertThat(json.readValue(json.writeValueAsString(each), Promotion.class)).isEqualTo(each));
    }
  }
}
