package shop.kontor.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.MovingClock;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.application.CartView;
import shop.kontor.cart.application.Checkout;
import shop.kontor.cart.application.Shopping;
import shop.kontor.catalog.Sku;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.security.SealsOfTests;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.PlaceOrder;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Reason;
import tools.jackson.databind.json.JsonMapper;

/** What a customer may rely on who was shown a price: she pays that one or a lower one. */
@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class})
@DisplayName("A promised price")
class CartPromiseTests {

  private static final LocationId MITTE = new LocationId("store-mitte");

  @Autowired
  private Shopping shopping;
  @Autowired
  private Checkout checkout;
  @Autowired
  private Seals seals;
  @Autowired
  private Telling telling;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JsonMapper json;
  @Autowired
  private MovingClock clock;
  private Caller kim;
  private long version;

  @BeforeEach
  void a_sofa_for_100() {
    for (var table : List.of("cart.cart", "cart.product", "cart.article", "cart.offer", "cart.availability",
        "post.journal")) {
      jdbc.sql("DELETE FROM " + table).update();
    }
    telling.tell(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.stock(Sofa.RED, 1_000, 1), Sofa.stock(Sofa.GREEN, 9, 1));
    version = 0;
    costs("100.00");
    kim = new Caller("v-" + Ids.next(), null, null);
  }

  private void costs(String price) {
    telling.tell(Sofa.offered(Sofa.RED, price, ++version), Sofa.offered(Sofa.GREEN, price, version));
  }

  private PricePromise promise(Sku sku, String price, int fromQuantity, Caller to) {
    return new PricePromise(sku, Money.parse(price), fromQuantity, to.visitor(), to.customerId(), Channel.SHELF, MITTE,
        "Shelf weeks", clock.instant(), clock.instant().plus(Duration.ofHours(24)));
  }

  private String token(String price) {
    return promise(Sofa.RED, "EUR " + price, 1, kim).token(seals);
  }

  private CartView add(Caller caller, int quantity, String... tokens) {
    return shopping.add(caller, Sofa.RED, quantity, List.of(tokens));
  }

  private void checkOut(Caller caller, String agreed) {
    checkout.place(caller, new Checkout.Wishes("kim@example.com", "en",
        new PostalAddress("Kim", "Speicherstraße 1", "", "20457", "Hamburg", "DE"), Ahead.DAY,
        Window.MORNING, "test-card", Money.parse(agreed)));
  }

  private List<OrderLine> ordered() {
    return jdbc.sql("SELECT payload FROM post.journal WHERE type = 'ordering.PlaceOrder'").query(String.class).list()
        .stream().flatMap(payload -> json.readValue(payload, PlaceOrder.class).lines().stream()).toList();
  }

  private String stored() {
    return jdbc.sql("SELECT version || lines FROM cart.cart").query(String.class).optional().orElse("nothing");
  }

  @Test
  void at_the_shelf_is_paid_on_the_web_and_the_order_says_where_it_was_made() {
    var cart = add(kim, 2, token("80"));
    assertThat(cart.total()).isEqualTo(Money.parse("EUR 160"));
    assertThat(cart.over()).isNull();
    costs("120.00");
    assertThat(shopping.look(kim).lines().getFirst().why().reasons()).singleElement()
        .isEqualTo(new Reason(Reason.Kind.PROMISE, "Shelf weeks", Money.parse("EUR 80"), null, 1, Channel.SHELF, MITTE,
            clock.instant(), clock.instant().plus(Duration.ofHours(24))));
    checkOut(kim, "EUR 160.00");
    assertThat(ordered()).singleElement().satisfies(line -> {
      assertThat(line.unitPrice()).isEqualTo(Money.parse("EUR 80"));
      assertThat(line.reasons()).singleElement().satisfies(reason -> {
        assertThat(reason.channel()).isEqualTo(Channel.SHELF);
        assertThat(reason.store()).isEqualTo(MITTE);
      });
    });
  }

  @Test
  void makes_nothing_dearer_and_steps_back_where_the_price_is_lower() {
    assertThat(add(kim, 1, token("130")).total()).isEqualTo(Money.parse("EUR 100"));
    costs("70.00");
    assertThat(shopping.look(kim).total()).isEqualTo(Money.parse("EUR 70"));
    assertThat(shopping.look(kim).lines().getFirst().why()).isNull();
  }

  @Test
  void from_so_many_pieces_holds_from_there_on() {
    var five = promise(Sofa.RED, "EUR 60", 5, kim).token(seals);
    assertThat(add(kim, 1, token("80"), five).total()).isEqualTo(Money.parse("EUR 80"));
    assertThat(shopping.set(kim, Sofa.RED, 5).total()).isEqualTo(Money.parse("EUR 300"));
    assertThat(shopping.set(kim, Sofa.RED, 4).total()).isEqualTo(Money.parse("EUR 320"));
  }

  @Test
  void is_over_when_it_is_over_and_then_the_piece_goes_in_at_what_holds_now() {
    var token = token("80");
    clock.pass(Duration.ofHours(24));
    var cart = add(kim, 1, token);
    assertThat(cart.total()).isEqualTo(Money.parse("EUR 100"));
    assertThat(cart.over()).isEqualTo(Sofa.RED);
    assertThat(stored()).doesNotContain("80.00");
  }

  @Test
  void that_is_over_no_longer_holds_in_the_cart_either() {
    add(kim, 1, token("80"));
    clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(shopping.look(kim).total()).as("looking at it makes it no longer").isEqualTo(Money.parse("EUR 80"));
    clock.pass(Duration.ofSeconds(1));
    assertThat(shopping.look(kim).total()).isEqualTo(Money.parse("EUR 100"));
  }

  @Test
  void that_was_forged_altered_or_made_for_another_is_refused_and_nothing_is_stored() {
    var lee = new Caller("v-" + Ids.next(), null, null);
    var right = token("80");
    refused("cart.refused.promise.forged", "");
    refused("cart.refused.promise.forged", "x");
    refused("cart.refused.promise.forged", "x".repeat(1_000_000));
    refused("cart.refused.promise.forged", right.substring(1));
    refused("cart.refused.promise.forged", right.replaceFirst("^.{20}", "AAAAAAAAAAAAAAAAAAAA"));
    refused("cart.refused.promise.forged",
        promise(Sofa.RED, "EUR 1", 1, kim).token(SealsOfTests.with("another house")));
    refused("cart.refused.promise.foreign", promise(Sofa.RED, "EUR 80", 1, lee).token(seals));
    refused("cart.refused.promise.foreign", promise(Sofa.RED, "EUR 80", 1, lee.asCustomer("lee")).token(seals));
    refused("cart.refused.promise.sku", promise(Sofa.GREEN, "EUR 80", 1, kim).token(seals));
    refused("cart.refused.promise.forged", right, "x");
    refused("cart.refused.promises", Collections.nCopies(11, right).toArray(String[]::new));
    assertThat(stored()).isEqualTo("nothing");
  }

  private void refused(String because, String... tokens) {
    assertThatThrownBy(() -> add(kim, 1, tokens)).isInstanceOf(Refusal.class).hasMessage(because);
  }

  @Test
  void in_another_currency_holds_nowhere() {
    assertThat(add(kim, 1, promise(Sofa.RED, "KRW 1", 1, kim).token(seals)).total())
        .isEqualTo(Money.parse("EUR 100"));
    assertThat(shopping.look(kim).total()).isEqualTo(Money.parse("EUR 100"));
  }

  @Test
  void by_either_of_two_tabs_holds_for_the_line() {
    add(kim, 1, token("80"));
    costs("120.00");
    assertThat(add(kim, 1, promise(Sofa.RED, "EUR 120", 1, kim).token(seals)).total())
        .isEqualTo(Money.parse("EUR 160"));
  }

  @Test
  void is_made_by_the_cart_itself_of_what_it_shows_and_written_down_once() {
    add(kim, 1);
    var before = stored();
    shopping.look(kim);
    assertThat(stored()).as("looking again is no news").isEqualTo(before);
    costs("90.00");
    assertThat(shopping.look(kim).total()).isEqualTo(Money.parse("EUR 90"));
    assertThat(stored()).isNotEqualTo(before);
    costs("120.00");
    assertThat(shopping.look(kim).total()).isEqualTo(Money.parse("EUR 90"));
    checkOut(kim, "EUR 90.00");
    assertThat(ordered()).singleElement().satisfies(line -> {
      assertThat(line.unitPrice()).isEqualTo(Money.parse("EUR 90"));
      assertThat(line.reasons().getFirst().channel()).isEqualTo(Channel.WEB);
    });
  }

  @Test
  void comes_along_when_she_signs_in() {
    var customer = kim.asCustomer("kim");
    shopping.add(customer, Sofa.RED, 1, List.of());
    add(kim, 1, token("80"));
    shopping.add(kim, Sofa.GREEN, 1, List.of(promise(Sofa.GREEN, "EUR 70", 1, kim).token(seals)));
    telling.tell(new CustomerSignedIn(new CustomerId("kim"), kim.visitor(), clock.instant()));
    assertThat(shopping.look(customer).total()).isEqualTo(Money.parse("EUR 230"));
    assertThat(add(customer, 1, token("60")).total()).as("what she was shown as a guest")
        .isEqualTo(Money.parse("EUR 250"));
  }

  @Test
  void is_not_asked_of_carts_that_were_stored_before_there_were_any() {
    add(kim, 1);
    transaction.executeWithoutResult(_ -> jdbc.sql("UPDATE cart.cart SET lines = ?")
        .param("{\"lines\":[{\"sku\":\"SOFA-RED\",\"quantity\":3}]}").update());
    assertThat(shopping.look(kim).total()).isEqualTo(Money.parse("EUR 300"));
    var line = json.readValue("""
        {"sku": "SOFA-RED", "name": {"en": "Sofa"}, "quantity": 2, "vat": 19,
         "unitPrice": {"amount": "12.50", "currency": "EUR"}}""", OrderLine.class);
    assertThat(line.reasons()).isEmpty();
    assertThat(line.total()).isEqualTo(Money.parse("EUR 25"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void holds_through_whatever_happens_until_it_is_over(long seed) {
    var random = new Random(seed);
    var held = new ArrayList<PricePromise>();
    int pieces = 0;
    for (int step = 0; step < 40; step++) {
      switch (random.nextInt(6)) {
        case 0 -> costs(random.nextInt(50, 150) + ".00");
        case 1 -> clock.pass(Duration.ofHours(random.nextInt(14)));
        case 2 -> {
          var promise = promise(Sofa.RED, "EUR " + random.nextInt(50, 150), random.nextInt(1, 4), kim);
          if (random.nextInt(3) == 0) {
            clock.pass(Duration.ofHours(random.nextInt(30)));
          }
          add(kim, 1, promise.token(seals));
          held.add(promise);
          pieces++;
        }
        case 3 -> {
          if (pieces > 0) {
            pieces = random.nextInt(1, 9);
            shopping.set(kim, Sofa.RED, pieces);
          }
        }
        default -> { }
      }
      var view = shopping.look(kim);
      if (pieces > 0) {
        int had = pieces;
        var price = view.lines().getFirst().unitPrice();
        assertThat(held).filteredOn(each -> !each.over(clock.instant()) && each.fromQuantity() <= had)
            .as("seed %d, step %d", seed, step)
            .allSatisfy(each -> assertThat(price).isLessThanOrEqualTo(each.unitPrice()));
        assertThat(view.total()).isEqualTo(price.multipliedBy(had));
        if (view.lines().getFirst().why() == null) {
          held.add(new PricePromise(Sofa.RED, price, 1, kim.visitor(), null, Channel.WEB, null, null, clock.instant(),
              clock.instant().plus(Duration.ofHours(12))));
        }
      }
    }
  }
}
