package shop.kontor.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import shop.kontor.cart.application.CartView.Why;
import shop.kontor.cart.application.Checkout;
import shop.kontor.cart.application.Shopping;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.PlaceOrder;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.Reason;
import shop.kontor.pricing.ShownPrice;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;
import tools.jackson.databind.json.JsonMapper;

/** What a customer may rely on where price lists hold. */
@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class})
@DisplayName("A line of the cart")
class CartTermsTests {

  private static final Money HUNDRED = Money.parse("EUR 100");

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

  @BeforeEach
  void a_sofa_for_100() {
    for (var table : List.of("cart.cart", "cart.product", "cart.article", "cart.offer", "cart.availability",
        "post.journal")) {
      jdbc.sql("DELETE FROM " + table).update();
    }
    telling.tell(Sofa.listed(1, Sofa.RED), Sofa.stock(Sofa.RED, 100, 1));
    kim = new Caller("v-" + Ids.next(), null, null);
  }

  private void offered(ShownPrice shown, Terms... terms) {
    telling.tell(new OfferChanged(Sofa.RED, HUNDRED, VatRate.of("19"), 1, List.of(terms), shown));
  }

  private static Terms sale(String price, int fromQuantity, Instant from, Instant until) {
    return new Terms("sale", "Autumn sale", Money.parse("EUR " + price), List.of(Channel.WEB), List.of(), null,
        fromQuantity, from, until);
  }

  private void checkOut(String agreed) {
    checkout.place(kim, new Checkout.Wishes("kim@example.com", "en",
        new PostalAddress("Kim", "Speicherstraße 1", "", "20457", "Hamburg", "DE"), Ahead.DAY,
        Window.MORNING, "test-card", Money.parse(agreed)));
  }

  private List<OrderLine> ordered() {
    return jdbc.sql("SELECT payload FROM post.journal WHERE type = 'ordering.PlaceOrder'").query(String.class).list()
        .stream().flatMap(payload -> json.readValue(payload, PlaceOrder.class).lines().stream()).toList();
  }

  @Test
  void costs_less_each_from_so_many_pieces_and_says_why() {
    offered(null, sale("80", 5, null, null), sale("70", 10, null, null));
    assertThat(shopping.add(kim, Sofa.RED, 4, List.of()).lines().getFirst().why()).isNull();
    var five = shopping.set(kim, Sofa.RED, 5);
    assertThat(five.total()).isEqualTo(Money.parse("EUR 400"));
    assertThat(five.lines().getFirst().why()).isEqualTo(new Why(HUNDRED, null, List.of(new Reason(Reason.Kind.TIER,
        "Autumn sale", Money.parse("EUR 80"), null, 5, null, null, null, null))));
    assertThat(shopping.set(kim, Sofa.RED, 12).total()).isEqualTo(Money.parse("EUR 840"));
  }

  @Test
  void tells_the_lowest_price_before_a_reduction() {
    offered(new ShownPrice(Money.parse("EUR 80"), Money.parse("EUR 95")), sale("80", 1, null, null));
    assertThat(shopping.add(kim, Sofa.RED, 1, List.of()).lines().getFirst().why())
        .isEqualTo(new Why(HUNDRED, Money.parse("EUR 95"), List.of(new Reason(Reason.Kind.LIST, "Autumn sale",
            Money.parse("EUR 80"), null, 1, null, null, null, null))));
  }

  @Test
  void costs_what_holds_for_the_web_and_for_everybody() {
    offered(null, new Terms("a", "Till", Money.parse("EUR 1"), List.of(Channel.TILL), List.of(), null, 1, null, null),
        new Terms("b", "Trade", Money.parse("EUR 2"), List.of(), List.of(), "trade", 1, null, null));
    assertThat(shopping.add(kim, Sofa.RED, 1, List.of()).total()).isEqualTo(HUNDRED);
  }

  @Test
  void follows_the_beginning_of_a_span_and_its_end_though_nobody_tells_of_them() {
    var begin = clock.instant().plus(Duration.ofHours(1));
    offered(null, sale("80", 1, begin, begin.plus(Duration.ofHours(1))));
    assertThat(shopping.add(kim, Sofa.RED, 1, List.of()).total()).isEqualTo(HUNDRED);
    clock.pass(Duration.ofHours(1));
    var lee = new Caller("v-" + Ids.next(), null, null);
    assertThat(shopping.add(lee, Sofa.RED, 1, List.of()).total()).isEqualTo(Money.parse("EUR 80"));
    clock.pass(Duration.ofHours(1));
    assertThat(shopping.look(kim).total()).as("who never saw it").isEqualTo(HUNDRED);
    clock.pass(Duration.ofHours(23));
    assertThat(shopping.look(lee).total()).as("who saw it a day ago").isEqualTo(HUNDRED);
  }

  @Test
  void is_ordered_at_what_was_shown() {
    offered(null, sale("80", 1, null, null));
    shopping.add(kim, Sofa.RED, 2, List.of());
    checkOut("EUR 160.00");
    assertThat(ordered()).singleElement().satisfies(line -> {
      assertThat(line.unitPrice()).isEqualTo(Money.parse("EUR 80"));
      assertThat(line.total()).isEqualTo(Money.parse("EUR 160"));
    });
  }

  @Test
  void whose_promise_ended_after_she_looked_is_not_ordered_unseen() {
    offered(null, sale("80", 1, null, clock.instant().plus(Duration.ofMinutes(5))));
    assertThat(shopping.add(kim, Sofa.RED, 1, List.of()).total()).isEqualTo(Money.parse("EUR 80"));
    clock.pass(Duration.ofHours(24));
    assertThatThrownBy(() -> checkOut("EUR 80.00")).isInstanceOf(Refusal.class).hasMessage("cart.refused.total");
    assertThat(ordered()).isEmpty();
    checkOut("EUR 100.00");
    assertThat(ordered()).singleElement().satisfies(line -> assertThat(line.unitPrice()).isEqualTo(HUNDRED));
  }
}
