package shop.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.Reckoning.Line;

/** What holds for every basket and all promotions, tried with many that nobody thought of. */
@Tag("same-everywhere")
@DisplayName("A basket with promotions")
class ReckoningTests {

  private static final Sku SOFA = new Sku("SOFA");
  private static final Sku LAMP = new Sku("LAMP");
  private static final Sku RUG = new Sku("RUG");
  private static final Situation WEB = Situation.everybody(RandomPromotions.NOON);

  static IntStream seeds() {
    return IntStream.range(0, 3_000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void costs_the_sum_of_its_lines_and_each_line_its_pieces_less_what_it_says(int seed) {
    var any = new RandomPromotions(seed);
    var lines = any.basket(8, 5);
    var reckoning = Reckoning.of(lines, Promotions.of(any.promotions(8)), any.coupon(), any.situation());
    assertThat(reckoning.lines()).extracting(Reckoning.Sum::line).isEqualTo(lines);
    var zero = reckoning.total().minus(reckoning.total());
    assertThat(reckoning.lines().stream().map(Reckoning.Sum::total).reduce(zero, Money::plus))
        .isEqualTo(reckoning.total());
    assertThat(reckoning.lines()).allSatisfy(sum -> {
      assertThat(sum.total()).isGreaterThanOrEqualTo(zero);
      assertThat(sum.discount()).isGreaterThanOrEqualTo(zero);
      assertThat(sum.total().plus(sum.discount()))
          .isEqualTo(sum.line().unitPrice().multipliedBy(sum.line().quantity()));
      assertThat(sum.shares().stream().map(Reckoning.Share::amount).reduce(zero, Money::plus))
          .isEqualTo(sum.discount());
      assertThat(sum.shares().stream().filter(share -> !share.promotion().benefit().kind().isOfBasket())
          .mapToInt(Reckoning.Share::pieces).sum()).as("each piece in one promotion of goods at most")
          .isLessThanOrEqualTo(sum.line().quantity());
    });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void costs_the_same_in_whatever_order_pieces_were_scanned_and_promotions_are_given(int seed) {
    var any = new RandomPromotions(seed);
    var lines = any.basket(8, 4);
    var promotions = any.promotions(8);
    var coupon = any.coupon();
    var situation = any.situation();
    var reckoning = Reckoning.of(lines, Promotions.of(promotions), coupon, situation);
    var shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, any.random());
    var mixed = new ArrayList<>(promotions);
    Collections.shuffle(mixed, any.random());
    var again = Reckoning.of(shuffled, Promotions.of(mixed), coupon, situation);
    assertThat(again.total()).isEqualTo(reckoning.total());
    assertThat(again.lines()).containsExactlyInAnyOrderElementsOf(reckoning.lines());
    assertThat(again.coupon()).isEqualTo(reckoning.coupon());
    assertThat(again.freeDelivery()).isEqualTo(reckoning.freeDelivery());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void never_gets_dearer_by_one_more_promotion_or_by_a_coupon(int seed) {
    var any = new RandomPromotions(seed);
    var lines = any.basket(6, 3);
    var promotions = any.promotions(7);
    var coupon = any.coupon();
    var situation = any.situation();
    var all = Reckoning.of(lines, Promotions.of(promotions), coupon, situation);
    assertThat(Reckoning.of(lines, Promotions.of(promotions), null, situation).total())
        .isGreaterThanOrEqualTo(all.total());
    for (var one : promotions) {
      var fewer = promotions.stream().filter(each -> each != one).toList();
      assertThat(Reckoning.of(lines, Promotions.of(fewer), coupon, situation).total()).as("without %s", one)
          .isGreaterThanOrEqualTo(all.total());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void takes_only_promotions_that_hold_and_one_coupon_that_was_given(int seed) {
    var any = new RandomPromotions(seed);
    var coupon = any.coupon();
    var situation = any.situation();
    var reckoning = Reckoning.of(any.basket(8, 4), Promotions.of(any.promotions(8)), coupon, situation);
    var used = reckoning.lines().stream().flatMap(sum -> sum.shares().stream()).map(Reckoning.Share::promotion)
        .distinct().toList();
    assertThat(used).allSatisfy(each -> {
      assertThat(each.conditions().hold(situation)).isTrue();
      assertThat(each.conditions().coupon()).isIn(null, coupon);
      assertThat(each.conditions().leastSum() == null
          || !each.conditions().leastSum().isGreaterThan(reckoning.before())).isTrue();
    });
    var coupons = used.stream().filter(each -> each.conditions().coupon() != null).toList();
    assertThat(coupons).hasSizeLessThanOrEqualTo(1);
    assertThat(coupons.stream().allMatch(each -> each == reckoning.coupon())).isTrue();
    assertThat(reckoning.coupon() == null || used.contains(reckoning.coupon())
        || Objects.equals(reckoning.freeDelivery(), reckoning.coupon())).as("no coupon is spent for nothing").isTrue();
    assertThat(used.stream().filter(each -> each.benefit().kind().isOfBasket() && each.conditions().coupon() == null))
        .hasSizeLessThanOrEqualTo(1);
  }

  /** Beyond what is weighed exactly. */
  @ParameterizedTest
  @MethodSource("few")
  void stays_right_and_quick_with_more_packs_than_can_be_weighed(int seed) {
    var random = new Random(seed);
    var lines = IntStream.range(0, 100).mapToObj(i -> new Line(new Sku("S" + i), null, null,
        1 + random.nextInt(seed % 2 == 0 ? 4 : 999), Money.ofMinor(CurrencyUnit.EUR, random.nextInt(50_000)))).toList();
    var promotions = IntStream.range(0, 40).mapToObj(i -> new Promotion(String.format("%03d", i), "Any",
        Benefit.nForM(2 + random.nextInt(10), 1), Goods.EVERYTHING, null)).toList();
    long began = System.nanoTime();
    var reckoning = Reckoning.of(lines, Promotions.of(promotions), null, WEB);
    assertThat((System.nanoTime() - began) / 1_000_000).as("milliseconds").isLessThan(5_000);
    assertThat(reckoning.total()).isLessThan(reckoning.before());
    var reversed = new ArrayList<>(lines).reversed();
    assertThat(Reckoning.of(reversed, Promotions.of(promotions), null, WEB).total()).isEqualTo(reckoning.total());
  }

  static IntStream few() {
    return IntStream.range(0, 4);
  }

  @Test
  void gives_the_cheapest_of_three_for_nothing_across_variants() {
    var reckoning = reckon(List.of(line(SOFA, 1, "30"), line(LAMP, 1, "20"), line(RUG, 2, "10")),
        promotion("1", Benefit.nForM(3, 2), Goods.EVERYTHING));
    assertThat(reckoning.total()).isEqualTo(euros("60"));
    assertThat(reckoning.lines()).extracting(sum -> sum.discount().toString())
        .as("spread over the three that take part").containsExactly("EUR 5.00", "EUR 3.33", "EUR 1.67");
    assertThat(reckoning.lines().getLast().shares().getFirst().pieces()).isEqualTo(1);
  }

  @Test
  void takes_the_better_of_two_that_want_the_same_pieces() {
    var lines = List.of(line(SOFA, 1, "100"), line(LAMP, 1, "40"), line(RUG, 1, "35"));
    var bundle = promotion("1", Benefit.together(euros("110"), List.of(part(SOFA), part(LAMP))), Goods.EVERYTHING);
    var free = promotion("2", Benefit.nForM(2, 1), Goods.of(LAMP, RUG));
    assertThat(reckon(lines, bundle).total()).isEqualTo(euros("145"));
    assertThat(reckon(lines, bundle, free).total()).isEqualTo(euros("140"));
    var percent = promotion("3", Benefit.percent("10"), Goods.of(SOFA));
    assertThat(reckon(lines, bundle, free, percent).total()).isEqualTo(euros("130"));
  }

  @Test
  void weighs_a_percentage_off_each_against_three_for_two() {
    var lines = List.of(line(LAMP, 4, "10"));
    var free = promotion("1", Benefit.nForM(3, 2), Goods.EVERYTHING);
    var third = promotion("2", Benefit.percent("30"), Goods.EVERYTHING);
    var reckoning = reckon(lines, free, third);
    assertThat(reckoning.total()).as("10 for one of three, and 3 for the fourth").isEqualTo(euros("27"));
    assertThat(reckoning.lines().getFirst().shares()).extracting(Reckoning.Share::pieces).containsExactly(3, 1);
  }

  @Test
  void rounds_half_up_for_each_piece_and_once_for_the_basket() {
    assertThat(reckon(List.of(line(LAMP, 3, "9.99")), promotion("1", Benefit.percent("15"), Goods.EVERYTHING)).total())
        .as("1.4985 is 1.50 for each").isEqualTo(euros("25.47"));
    assertThat(reckon(List.of(line(LAMP, 3, "9.99")), promotion("1", Benefit.basketPercent("15"), null)).total())
        .as("4.4955 is 4.50").isEqualTo(euros("25.47"));
    assertThat(reckon(List.of(line(LAMP, 1, "0.05")), promotion("1", Benefit.percent("50"), null)).total())
        .isEqualTo(euros("0.02"));
  }

  @Test
  void measures_a_least_sum_before_any_promotion() {
    var least = new Conditions(null, null, null, null, null, euros("100"), null);
    var basket = new Promotion("1", "20 off from 100", Benefit.basketAmount(euros("20")), null, least);
    var percent = promotion("2", Benefit.percent("10"), Goods.EVERYTHING);
    assertThat(reckon(List.of(line(SOFA, 1, "105")), basket, percent).total()).isEqualTo(euros("74.50"));
    assertThat(reckon(List.of(line(SOFA, 1, "99.99")), basket).total()).isEqualTo(euros("99.99"));
  }

  @Test
  void counts_a_coupon_only_where_it_is_cheaper_with_it() {
    var lines = List.of(line(SOFA, 1, "100"));
    var half = promotion("1", Benefit.percent("50"), Goods.EVERYTHING);
    var coupon = new Promotion("2", "Ten", Benefit.percent("10"), null, Conditions.NONE.withCoupon("x"));
    var code = Reckoning.of(lines, Promotions.of(List.of(half, coupon)), "x", WEB);
    assertThat(code.coupon()).isNull();
    assertThat(code.total()).isEqualTo(euros("50"));
    assertThat(Reckoning.of(lines, Promotions.of(List.of(coupon)), "x", WEB).coupon()).isEqualTo(coupon);
    assertThat(Reckoning.of(lines, Promotions.of(List.of(coupon)), "y", WEB).total()).isEqualTo(euros("100"));
    var basket = new Promotion("3", "Five", Benefit.basketAmount(euros("5")), null, Conditions.NONE.withCoupon("x"));
    assertThat(Reckoning.of(lines, Promotions.of(List.of(half, basket)), "x", WEB).total()).as("on top of others")
        .isEqualTo(euros("45"));
    var free = new Promotion("4", "Free", Benefit.freeDelivery(), null, Conditions.NONE.withCoupon("x"));
    var delivered = Reckoning.of(lines, Promotions.of(List.of(half, free)), "x", WEB);
    assertThat(delivered.freeDelivery()).isEqualTo(delivered.coupon()).isEqualTo(free);
  }

  @Test
  void concerns_a_category_with_all_that_is_below_it_and_no_other() {
    var sofas = promotion("1", Benefit.percent("50"), new Goods(null, null, List.of("living/sofas")));
    assertThat(reckon(List.of(new Line(SOFA, null, "living/sofas/corner", 1, euros("10")),
        new Line(LAMP, null, "living/sofasets", 1, euros("10")), new Line(RUG, null, "living", 1, euros("10"))), sofas)
        .lines()).extracting(sum -> sum.total().toString()).containsExactly("EUR 5.00", "EUR 10.00", "EUR 10.00");
  }

  @Test
  void follows_no_promotion_in_another_currency() {
    var dollars = promotion("1", Benefit.amount(Money.parse("USD 5")), Goods.EVERYTHING);
    assertThat(reckon(List.of(line(LAMP, 1, "10")), dollars).total()).isEqualTo(euros("10"));
  }

  private static Reckoning reckon(List<Line> lines, Promotion... promotions) {
    return Reckoning.of(lines, Promotions.of(List.of(promotions)), null, WEB);
  }

  private static Promotion promotion(String id, Benefit benefit, Goods goods) {
    return new Promotion(id, "Promotion " + id, benefit, goods, Conditions.NONE);
  }

  private static Line line(Sku sku, int quantity, String euros) {
    return new Line(sku, null, null, quantity, euros(euros));
  }

  private static Benefit.Part part(Sku sku) {
    return new Benefit.Part(Goods.of(sku), 1);
  }

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }
}
