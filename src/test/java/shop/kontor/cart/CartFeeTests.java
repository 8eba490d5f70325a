package shop.kontor.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.MovingClock;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.application.CartView;
import shop.kontor.cart.application.Checkout;
import shop.kontor.cart.application.Shopping;
import shop.kontor.catalog.Sku;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.PlaceOrder;
import shop.kontor.pricing.Benefit;
import shop.kontor.pricing.Conditions;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.PromotionChanged;
import shop.kontor.pricing.VatRate;
import tools.jackson.databind.json.JsonMapper;

@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class})
@DisplayName("What the delivery of a cart costs")
class CartFeeTests {

  private static final List<Sku> SKUS = List.of(Sofa.RED, Sofa.GREEN);

  @Autowired
  private Shopping shopping;
  @Autowired
  private Checkout checkout;
  @Autowired
  private Telling telling;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  @Autowired
  private MovingClock clock;
  private Caller kim;
  private long version;

  /** Others have the house after it. */
  @AfterEach
  void nothing_is_asked_for_delivery() {
    jdbc.sql("DELETE FROM cart.tariff").update();
  }

  /** They weigh 40.5 kg each. */
  @BeforeEach
  void sofas_for_100() {
    for (var table : List.of("cart.cart", "cart.product", "cart.article", "cart.offer", "cart.availability",
        "cart.promotion", "cart.promotions_read", "cart.tariff", "cart.place", "post.journal")) {
      jdbc.sql("DELETE FROM " + table).update();
    }
    version = 0;
    telling.tell(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.stock(Sofa.RED, 1_000, 1), Sofa.stock(Sofa.GREEN, 1_000, 1),
        Sofa.offered(Sofa.RED, "100.00", 1),
        new OfferChanged(Sofa.GREEN, Money.parse("EUR 10.00"), VatRate.of("7"), 1));
    kim = new Caller("v-" + Ids.next(), null, null);
  }

  /** Nothing from 500 on; by van what weighs as much or more. */
  private void asks(String parcel, String van, String fromKg) {
    telling.tell(new TariffChanged(new Tariff(euros(parcel), euros("500"), euros(van), euros("500"),
        new BigDecimal(fromKg)), ++version));
  }

  private static Money euros(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }

  private CartView add(Sku sku, int quantity) {
    return shopping.add(kim, sku, quantity, List.of());
  }

  private PlaceOrder checkOut(String agreed, LocationId collectAt) {
    checkout.place(kim, new Checkout.Wishes("kim@example.com", "en",
        new PostalAddress("Kim", "Speicherstraße 1", "", "20457", "Hamburg", "DE"), Ahead.DAY,
        Window.MORNING, "test-card", Money.parse(agreed), collectAt));
    return json.readValue(jdbc.sql("SELECT payload FROM post.journal WHERE type = 'ordering.PlaceOrder'")
        .query(String.class).single(), PlaceOrder.class);
  }

  @Test
  void is_a_line_of_its_own_in_the_total_and_in_the_order() {
    asks("4.90", "49", "40.5");
    var cart = add(Sofa.RED, 2);
    assertThat(cart.fee()).isEqualTo(new DeliveryFee(euros("49"), DeliveryFee.Means.VAN, null));
    assertThat(cart.total()).isEqualTo(euros("249"));
    assertThat(cart.vat()).singleElement().satisfies(vat -> assertThat(vat.gross()).isEqualTo(euros("249")));
    var order = checkOut("EUR 249.00", null);
    assertThat(order.fee()).isEqualTo(cart.fee());
    assertThat(order.lines()).singleElement().satisfies(line -> assertThat(line.total()).isEqualTo(euros("200")));
  }

  @Test
  void depends_on_the_heaviest_piece_and_on_the_value_of_all() {
    asks("4.90", "49", "41");
    assertThat(add(Sofa.RED, 4).fee()).isEqualTo(new DeliveryFee(euros("4.90"), DeliveryFee.Means.PARCEL, null));
    assertThat(add(Sofa.RED, 1).fee().amount()).isEqualTo(euros("0"));
  }

  @Test
  void is_nothing_in_a_shop_that_never_said_what_it_asks() {
    assertThat(add(Sofa.RED, 1).total()).isEqualTo(euros("100"));
  }

  @Test
  void is_not_asked_of_her_who_collects_it() {
    asks("4.90", "49", "40");
    telling.tell(Sofa.store("store-mitte", "Kai 1", 1));
    var cart = add(Sofa.RED, 1);
    assertThat(cart.collected().total()).isEqualTo(euros("100"));
    assertThat(cart.collected().vat()).singleElement()
        .satisfies(vat -> assertThat(vat.gross()).isEqualTo(euros("100")));
    assertThat(checkOut("EUR 100.00", new LocationId("store-mitte")).fee()).isNull();
  }

  @Test
  void is_taken_off_by_a_promotion_which_says_so() {
    asks("4.90", "49", "40");
    telling.tell(new PromotionChanged("p", 1, new Promotion("p", "Lamp weeks", Benefit.freeDelivery(), null,
        Conditions.NONE)));
    var cart = add(Sofa.RED, 1);
    assertThat(cart.fee()).isEqualTo(new DeliveryFee(euros("0"), DeliveryFee.Means.VAN, "Lamp weeks"));
    assertThat(cart.total()).isEqualTo(euros("100"));
    assertThat(checkOut("EUR 100.00", null).fee()).isEqualTo(cart.fee());
  }

  @Test
  void is_never_raised_in_the_middle_of_her_checkout_until_what_she_saw_is_over() {
    asks("4.90", "49", "40");
    add(Sofa.RED, 1);
    asks("9.90", "99", "40");
    assertThat(shopping.look(kim).total()).isEqualTo(euros("149"));
    clock.pass(Duration.ofHours(23));
    assertThat(shopping.look(kim).total()).as("looking at it makes it no longer").isEqualTo(euros("149"));
    var order = json(kim, "EUR 149.00");
    assertThat(order.fee().amount()).isEqualTo(euros("49"));

    var lee = new Caller("v-" + Ids.next(), null, null);
    assertThat(shopping.add(lee, Sofa.RED, 1, List.of()).total()).as("who never saw it").isEqualTo(euros("199"));
  }

  private PlaceOrder json(Caller caller, String agreed) {
    kim = caller;
    return checkOut(agreed, null);
  }

  @Test
  void is_what_the_tariff_asks_once_the_promise_is_over_and_the_order_waits_for_her_to_agree() {
    asks("4.90", "49", "40");
    add(Sofa.RED, 1);
    asks("9.90", "99", "40");
    clock.pass(Duration.ofHours(24));
    assertThatThrownBy(() -> checkOut("EUR 149.00", null)).isInstanceOf(Refusal.class).hasMessage("cart.refused.total");
    assertThat(shopping.look(kim).total()).isEqualTo(euros("199"));
  }

  @Test
  void is_lower_at_once_where_the_tariff_is_and_stays_so() {
    asks("4.90", "49", "40");
    add(Sofa.RED, 1);
    asks("4.90", "29", "40");
    assertThat(shopping.look(kim).total()).isEqualTo(euros("129"));
    asks("4.90", "49", "40");
    assertThat(shopping.look(kim).total()).isEqualTo(euros("129"));
  }

  @Test
  void is_not_raised_by_the_first_tariff_for_those_to_whom_delivery_was_free() {
    add(Sofa.RED, 1);
    asks("4.90", "49", "40");
    assertThat(shopping.look(kim).total()).isEqualTo(euros("100"));
  }

  @Test
  void stays_what_she_was_shown_as_a_guest_when_she_signs_in() {
    asks("4.90", "49", "40");
    add(Sofa.RED, 1);
    var signedIn = new Caller(kim.visitor(), "kim", null);
    asks("9.90", "99", "40");
    shopping.add(signedIn, Sofa.GREEN, 1, List.of());
    telling.tell(new CustomerSignedIn(new CustomerId("kim"), kim.visitor(), clock.instant()));
    assertThat(shopping.look(signedIn).total()).isEqualTo(euros("159"));
  }

  /** Whatever tariffs come while she shops: lines and fee are the total, rates and lines agree, nothing is raised. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void adds_up_with_the_lines_and_is_what_the_order_charges(long seed) {
    var random = new Random(seed);
    Money seen = null;
    for (int step = 0; step < 30; step++) {
      if (random.nextInt(3) == 0) {
        asks(random.nextInt(100) + ".90", random.nextInt(100) + ".55", random.nextBoolean() ? "40" : "50");
        if (seen != null) {
          assertThat(shopping.look(kim).total().isGreaterThan(seen)).as("seed %d step %d", seed, step).isFalse();
        }
      } else {
        add(SKUS.get(random.nextInt(2)), 1 + random.nextInt(2));
      }
      clock.pass(Duration.ofMinutes(random.nextInt(10)));
      var cart = shopping.look(kim);
      seen = cart.total();
      if (seen != null) {
        var zero = Money.zero(CurrencyUnit.EUR);
        var lines = cart.lines().stream().map(CartView.LineView::total).reduce(zero, Money::plus);
        assertThat(lines.plus(cart.fee().amount())).isEqualTo(seen);
        assertThat(cart.vat().stream().map(CartView.VatView::gross).reduce(zero, Money::plus)).isEqualTo(seen);
        assertThat(cart.collected().total()).isEqualTo(lines);
      }
    }
    asks("999", "999", "1");
    var order = checkOut(seen.toString(), null);
    assertThat(order.lines().stream().map(OrderLine::total).reduce(order.fee().amount(), Money::plus)).isEqualTo(seen);
  }
}
