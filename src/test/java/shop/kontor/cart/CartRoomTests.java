package shop.kontor.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.application.CartView.Problem;
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
import shop.kontor.foundation.web.Refusal;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.PlaceOrder;
import tools.jackson.databind.json.JsonMapper;

/** What a customer may rely on while she means to buy. */
@ApplicationModuleTest
@Import(Telling.class)
class CartRoomTests {

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
  private Clock clock;
  @Autowired
  private ZoneId zone;
  private Caller kim;

  @BeforeEach
  void a_sofa_in_two_colours_and_a_visitor() {
    for (var table : List.of("cart.cart", "cart.product", "cart.article", "cart.offer", "cart.availability",
        "post.journal")) {
      jdbc.sql("DELETE FROM " + table).update();
    }
    telling.tell(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.offered(Sofa.RED, "399.00", 1),
        Sofa.offered(Sofa.GREEN, "0.99", 1), Sofa.stock(Sofa.RED, 10, 1), Sofa.stock(Sofa.GREEN, 3, 1));
    kim = new Caller("v-" + Ids.next(), null, null);
  }

  private List<PlaceOrder> asked() {
    return jdbc.sql("SELECT payload FROM post.journal WHERE type = 'ordering.PlaceOrder' ORDER BY position")
        .query(String.class).list().stream().map(payload -> json.readValue(payload, PlaceOrder.class)).toList();
  }

  private OrderId checkOut(Caller caller, String agreed) {
    return checkOut(caller, agreed, Ahead.DAY);
  }

  private OrderId checkOut(Caller caller, String agreed, LocalDate day) {
    return checkout.place(caller, new Checkout.Wishes("kim@example.com", "en",
        new PostalAddress("Kim", "Speicherstraße 1", "", "20457", "Hamburg", "DE"), day,
        Window.MORNING, "test-card", agreed == null ? null : Money.parse(agreed)));
  }

  private void cancelled(OrderId order) {
    telling.tell(new OrderCancelled(order, kim.visitor(), null, OrderCancelled.Reason.OUT_OF_STOCK, Instant.now()));
  }

  @Test
  void what_is_put_in_adds_up() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    shopping.add(kim, Sofa.GREEN, 1, List.of());
    var cart = shopping.add(kim, Sofa.RED, 1, List.of());
    assertThat(cart.lines()).extracting(line -> line.sku() + " " + line.quantity())
        .containsExactly("SOFA-RED 3", "SOFA-GREEN 1");
    assertThat(cart.total()).isEqualTo(Money.parse("EUR 1197.99"));
    assertThat(cart.pieces()).isEqualTo(4);
    assertThat(cart.vat()).singleElement().satisfies(vat -> assertThat(vat.tax()).isEqualTo(Money.parse("EUR 191.28")));
    assertThat(cart.ready()).isTrue();
    assertThat(shopping.look(kim)).isEqualTo(cart);
    assertThat(shopping.look(kim.asCustomer("someone"))).as("another's cart").isNotEqualTo(cart);
  }

  @Test
  void a_quantity_is_set_and_a_line_taken_away() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    assertThat(shopping.set(kim, Sofa.RED, 7).pieces()).isEqualTo(7);
    assertThat(shopping.set(kim, Sofa.RED, 0).lines()).isEmpty();
    assertThatThrownBy(() -> shopping.set(kim, Sofa.RED, 1)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_makes_no_sense_is_refused_and_leaves_the_cart_as_it_was() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    for (int quantity : new int[] {0, -1, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThatThrownBy(() -> shopping.add(kim, Sofa.RED, quantity, List.of())).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> shopping.add(kim, Sofa.RED, 998, List.of())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> shopping.set(kim, Sofa.RED, -1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> shopping.add(kim, new Sku("NEVER-HEARD-OF"), 1, List.of())).isInstanceOf(Refusal.class);
    assertThat(shopping.look(kim).pieces()).isEqualTo(2);
  }

  @Test
  void what_is_no_longer_for_sale_stays_visible_and_keeps_the_cart_from_being_ordered() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    shopping.add(kim, Sofa.GREEN, 4, List.of());
    assertThat(shopping.look(kim).lines()).extracting(line -> line.problem()).containsExactly(null, Problem.TOO_MANY);
    telling.tell(Sofa.stock(Sofa.GREEN, 0, 2));
    assertThat(shopping.look(kim).lines().get(1).problem()).isEqualTo(Problem.SOLD_OUT);
    telling.tell(Sofa.withdrawn(2, Sofa.RED, Sofa.GREEN));
    assertThat(shopping.look(kim).lines()).extracting(line -> line.problem()).containsOnly(Problem.NOT_FOR_SALE);
    assertThat(shopping.look(kim).total()).isNull();
    assertThatThrownBy(() -> checkOut(kim, null)).isInstanceOf(Refusal.class);
    assertThat(asked()).isEmpty();
  }

  @Test
  void nothing_is_ordered_for_a_day_that_is_over_or_today() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    for (var day : List.of(LocalDate.of(2020, 1, 1), LocalDate.ofInstant(clock.instant(), zone))) {
      assertThatThrownBy(() -> checkOut(kim, null, day)).hasMessage("cart.refused.toosoon");
    }
    assertThat(asked()).isEmpty();
    assertThat(shopping.look(kim).pieces()).isEqualTo(2);
  }

  @Test
  void the_order_has_the_prices_that_the_cart_showed() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    var order = checkOut(kim, "EUR 798.00");
    assertThat(asked()).singleElement().satisfies(asked -> {
      assertThat(asked.order()).isEqualTo(order);
      assertThat(asked.buyer().visitor()).isEqualTo(kim.visitor());
      assertThat(asked.lines()).singleElement()
          .satisfies(line -> assertThat(line.total()).isEqualTo(Money.parse("EUR 798.00")));
    });
    assertThat(shopping.look(kim).lines()).isEmpty();
  }

  @Test
  void a_price_that_rose_after_she_looked_is_not_asked_of_her_and_one_that_fell_is_not_ordered_unseen() {
    shopping.add(kim, Sofa.RED, 1, List.of());
    telling.tell(Sofa.offered(Sofa.RED, "449.00", 2));
    assertThat(shopping.look(kim).total()).isEqualTo(Money.parse("EUR 399.00"));
    telling.tell(Sofa.offered(Sofa.RED, "349.00", 3));
    assertThatThrownBy(() -> checkOut(kim, "EUR 399.00")).isInstanceOf(Refusal.class);
    assertThat(asked()).isEmpty();
    telling.tell(Sofa.offered(Sofa.RED, "499.00", 4));
    checkOut(kim, "EUR 399.00");
    assertThat(asked()).hasSize(1);
  }

  @Test
  void eight_submits_at_once_are_one_order() throws Exception {
    shopping.add(kim, Sofa.RED, 1, List.of());
    var together = new CyclicBarrier(8);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var orders = threads.invokeAll(IntStream.range(0, 8).<Callable<OrderId>>mapToObj(_ -> () -> {
        together.await();
        return checkOut(kim, null);
      }).toList());
      var first = orders.getFirst().get();
      assertThat(orders).allSatisfy(order -> assertThat(order.get()).isEqualTo(first));
    }
    assertThat(asked()).hasSize(1);
  }

  @Test
  void eight_who_add_at_once_each_add() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var added : threads.invokeAll(IntStream.range(0, 8).<Callable<Object>>mapToObj(_ ->
          () -> shopping.add(kim, Sofa.RED, 2, List.of())).toList())) {
        added.get();
      }
    }
    assertThat(shopping.look(kim).pieces()).isEqualTo(16);
  }

  @Test
  void an_order_that_fell_through_comes_back_once() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    var order = checkOut(kim, null);
    cancelled(order);
    assertThat(shopping.look(kim).pieces()).isEqualTo(2);
    cancelled(order);
    assertThat(shopping.look(kim).pieces()).isEqualTo(2);
    var again = checkOut(kim, null);
    assertThat(again).isNotEqualTo(order);
    cancelled(order);
    assertThat(shopping.look(kim).lines()).isEmpty();
  }

  @Test
  void an_order_that_fell_through_joins_what_she_has_put_in_since() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    var order = checkOut(kim, null);
    shopping.add(kim, Sofa.RED, 998, List.of());
    shopping.add(kim, Sofa.GREEN, 1, List.of());
    cancelled(order);
    assertThat(shopping.look(kim).lines()).extracting(line -> line.sku() + " " + line.quantity())
        .containsExactly("SOFA-RED 999", "SOFA-GREEN 1");
  }

  @Test
  void a_guests_cart_is_hers_when_she_signs_in() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    signIn("customer-a");
    assertThat(shopping.look(kim.asCustomer("customer-a")).pieces()).isEqualTo(2);
    assertThat(shopping.look(kim).lines()).as("what is left to the visitor").isEmpty();
  }

  @Test
  void a_guests_cart_joins_the_one_she_had_as_a_customer() {
    shopping.add(kim.asCustomer("customer-b"), Sofa.GREEN, 1, List.of());
    shopping.add(kim, Sofa.GREEN, 1, List.of());
    shopping.add(kim, Sofa.RED, 2, List.of());
    signIn("customer-b");
    assertThat(shopping.look(kim.asCustomer("customer-b")).lines())
        .extracting(line -> line.sku() + " " + line.quantity())
        .containsExactly("SOFA-GREEN 2", "SOFA-RED 2");
    signIn("customer-b");
    assertThat(shopping.look(kim.asCustomer("customer-b")).pieces()).isEqualTo(4);
  }

  @Test
  void two_full_carts_become_one_full_cart() {
    var customer = kim.asCustomer("customer-c");
    for (int i = 0; i < 100; i++) {
      jdbc.sql("INSERT INTO cart.article (sku, product, name, listed) VALUES (?, 'sofa', '{\"en\":\"x\"}', TRUE)")
          .param("S" + i).update();
      jdbc.sql("INSERT INTO cart.article (sku, product, name, listed) VALUES (?, 'sofa', '{\"en\":\"x\"}', TRUE)")
          .param("T" + i).update();
      telling.tell(Sofa.offered(new Sku("S" + i), "1.00", 1), Sofa.offered(new Sku("T" + i), "1.00", 1));
      shopping.add(kim, new Sku("S" + i), 1, List.of());
      shopping.add(customer, new Sku("T" + i), 1, List.of());
    }
    signIn("customer-c");
    assertThat(shopping.look(customer).lines()).hasSize(100);
  }

  @Test
  void what_she_ordered_as_a_guest_comes_back_to_her_as_a_customer() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    var order = checkOut(kim, null);
    signIn("customer-d");
    cancelled(order);
    assertThat(shopping.look(kim.asCustomer("customer-d")).pieces()).isEqualTo(2);
  }

  private void signIn(String customer) {
    telling.tell(new CustomerSignedIn(new CustomerId(customer), kim.visitor(), Instant.now()));
  }
}
