package shop.kontor.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.MovingClock;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.application.CartView;
import shop.kontor.cart.application.Checkout;
import shop.kontor.cart.application.Coupons;
import shop.kontor.cart.application.Shopping;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.PlaceOrder;
import shop.kontor.pricing.Benefit;
import shop.kontor.pricing.Conditions;
import shop.kontor.pricing.CouponCode;
import shop.kontor.pricing.Goods;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.PromotionChanged;
import shop.kontor.pricing.Reason;
import shop.kontor.pricing.VatRate;
import tools.jackson.databind.json.JsonMapper;

/** What a customer may rely on where promotions hold. */
@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class})
@DisplayName("A cart with promotions")
class CartPromotionTests {

  @Autowired
  private Shopping shopping;
  @Autowired
  private Coupons coupons;
  @Autowired
  private Checkout checkout;
  @Autowired
  private Telling telling;
  @Autowired
  private Seals seals;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  @Autowired
  private MovingClock clock;
  private Caller kim;
  private String address;

  @BeforeEach
  void a_red_sofa_for_100_and_a_green_one_for_50() {
    for (var table : List.of("cart.cart", "cart.product", "cart.article", "cart.offer", "cart.availability",
        "cart.promotion", "cart.promotions_read", "post.journal")) {
      jdbc.sql("DELETE FROM " + table).update();
    }
    telling.tell(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.stock(Sofa.RED, 100, 1), Sofa.stock(Sofa.GREEN, 100, 1),
        new OfferChanged(Sofa.RED, euros("100"), VatRate.of("19"), 1),
        new OfferChanged(Sofa.GREEN, euros("50"), VatRate.of("7"), 1));
    kim = new Caller("v-" + Ids.next(), null, null);
    address = "192.0.2." + (int) (Math.random() * 250);
  }

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  private PromotionChanged promotion(String id, long version, Benefit benefit, Goods goods, Conditions conditions) {
    return new PromotionChanged(id, version, new Promotion(id, "Promotion " + id, benefit, goods, conditions));
  }

  private CartView twoRedAndOneGreen() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    return shopping.add(kim, Sofa.GREEN, 1, List.of());
  }

  private PlaceOrder checkedOut(String agreed) {
    checkout.place(kim, new Checkout.Wishes("kim@example.com", "en",
        new PostalAddress("Kim", "Speicherstraße 1", "", "20457", "Hamburg", "DE"), Ahead.DAY,
        Window.MORNING, "test-card", agreed == null ? null : Money.parse(agreed)));
    return jdbc.sql("SELECT payload FROM post.journal WHERE type = 'ordering.PlaceOrder'").query(String.class).list()
        .stream().map(payload -> json.readValue(payload, PlaceOrder.class)).toList().getLast();
  }

  @Test
  void costs_less_says_why_line_by_line_and_is_ordered_like_that() {
    telling.tell(promotion("1", 1, Benefit.nForM(3, 2), new Goods(null, null, List.of("living")), null),
        promotion("2", 1, Benefit.basketPercent("10"), null, null));
    var cart = twoRedAndOneGreen();
    assertThat(cart.before()).isEqualTo(euros("250"));
    assertThat(cart.total()).isEqualTo(euros("180"));
    assertThat(cart.promotions()).containsExactly(new CartView.Part("Promotion 1", euros("50")),
        new CartView.Part("Promotion 2", euros("20")));
    assertThat(cart.lines()).extracting(CartView.LineView::total).containsExactly(euros("144"), euros("36"));
    assertThat(cart.lines()).extracting(CartView.LineView::discount).containsExactly(euros("56"), euros("14"));
    assertThat(cart.lines().getLast().why().reasons()).containsExactly(
        Reason.off(Reason.Kind.PROMOTION, "Promotion 1", euros("10")),
        Reason.off(Reason.Kind.PROMOTION, "Promotion 2", euros("4")));
    assertThat(cart.vat()).extracting(part -> part.tax().toString()).containsExactly("EUR 2.36", "EUR 22.99");
    var order = checkedOut("EUR 180");
    assertThat(order.lines()).extracting(OrderLine::total).containsExactly(euros("144"), euros("36"));
    assertThat(order.lines().getFirst().reasons()).hasSize(2);
  }

  @Test
  void costs_what_it_did_before_once_a_promotion_is_withdrawn_or_over() {
    telling.tell(promotion("1", 1, Benefit.percent("50"), Goods.of(Sofa.RED), null));
    assertThat(twoRedAndOneGreen().total()).isEqualTo(euros("150"));
    telling.tell(promotion("1", 2, Benefit.percent("10"), Goods.of(Sofa.RED),
        new Conditions(null, null, null, null, clock.instant().plusSeconds(60), null, null)));
    assertThat(shopping.look(kim).total()).isEqualTo(euros("230"));
    clock.pass(Duration.ofMinutes(1));
    assertThat(shopping.look(kim).total()).isEqualTo(euros("250"));
    telling.tell(promotion("1", 3, Benefit.percent("10"), Goods.of(Sofa.RED), null));
    telling.tell(new PromotionChanged("1", 4, null), promotion("1", 3, Benefit.percent("10"), null, null));
    assertThat(shopping.look(kim).total()).isEqualTo(euros("250"));
    assertThatThrownBy(() -> checkedOut("EUR 230")).isInstanceOf(Refusal.class).hasMessage("cart.refused.total");
  }

  @Test
  void names_the_three_that_take_off_most_and_the_rest_as_one() {
    telling.tell(IntStream.range(1, 6).mapToObj(i -> promotion("" + i, 1,
        Benefit.together(euros("" + (100 + i)), List.of(new Benefit.Part(Goods.of(Sofa.RED), 1),
            new Benefit.Part(Goods.of(Sofa.GREEN), 1))), null, new Conditions(null, null, null, null, null, null, null)))
        .toArray(PromotionChanged[]::new));
    telling.tell(promotion("6", 1, Benefit.percent("10"), Goods.EVERYTHING, null),
        promotion("7", 1, Benefit.basketPercent("1"), null, null),
        promotion("8", 1, Benefit.basketAmount(euros("1")), null, Conditions.NONE.withCoupon(
            new CouponCode("ONE-EURO").fingerprint(seals))));
    twoRedAndOneGreen();
    var red = coupons.give(kim, "ONE-EURO", address).lines().getFirst();
    assertThat(red.why().reasons()).hasSize(3);
    assertThat(red.why().reasons().getLast().name()).isEqualTo("Promotion 7, Promotion 8");
    assertThat(red.why().reasons().stream().map(Reason::amount).reduce(Money::plus)).contains(red.discount());
  }

  @Test
  void says_by_which_promotion_delivery_is_free() {
    telling.tell(promotion("1", 1, Benefit.freeDelivery(), null, null));
    assertThat(twoRedAndOneGreen().freeDelivery()).isEqualTo("Promotion 1");
  }

  @Test
  void takes_one_coupon_says_whether_it_counts_and_keeps_it_when_she_signs_in() {
    telling.tell(promotion("1", 1, Benefit.basketAmount(euros("30")), null,
        new Conditions(null, null, null, null, null, euros("200"), new CouponCode("welcome").fingerprint(seals))));
    shopping.add(kim, Sofa.GREEN, 1, List.of());
    var small = coupons.give(kim, " Wel come", address);
    assertThat(small.coupon()).isEqualTo(new CartView.Coupon("WELCOME", false));
    assertThat(small.total()).isEqualTo(euros("50"));
    var large = shopping.add(kim, Sofa.RED, 2, List.of());
    assertThat(large.coupon()).isEqualTo(new CartView.Coupon("WELCOME", true));
    assertThat(large.total()).isEqualTo(euros("220"));
    assertThat(large.lines().getFirst().why().reasons()).extracting(Reason::kind).containsExactly(Reason.Kind.COUPON);
    var id = new CustomerId("c-" + Ids.next());
    telling.tell(new CustomerSignedIn(id, kim.visitor(), clock.instant()));
    var signedIn = new Caller(kim.visitor(), id.value(), null);
    assertThat(shopping.look(signedIn).total()).isEqualTo(euros("220"));
    assertThat(coupons.takeAway(signedIn).total()).isEqualTo(euros("250"));
  }

  @Test
  void takes_no_code_that_nobody_gave_out_and_after_ten_of_them_none_from_there() {
    telling.tell(promotion("1", 1, Benefit.basketAmount(euros("30")), null,
        Conditions.NONE.withCoupon(new CouponCode("WELCOME").fingerprint(seals))));
    twoRedAndOneGreen();
    for (int guess = 0; guess < 10; guess++) {
      var code = "GUESS-" + guess;
      assertThatThrownBy(() -> coupons.give(kim, code, address)).hasMessage("cart.refused.coupon.unknown");
    }
    assertThatThrownBy(() -> coupons.give(kim, "WELCOME", address)).hasMessage("cart.refused.coupon.guessing");
    assertThat(coupons.give(kim, "WELCOME", "198.51.100.7").total()).isEqualTo(euros("220"));
  }
}
