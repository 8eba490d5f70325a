package shop.kontor.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.application.Checkout;
import shop.kontor.cart.application.Holding;
import shop.kontor.cart.application.Shopping;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.PassHolds;
import shop.kontor.inventory.ReleaseStock;
import shop.kontor.inventory.ReserveStock;
import shop.kontor.inventory.StockRefused;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.PlaceOrder;
import tools.jackson.databind.json.JsonMapper;

/** What is kept back for her in stores, and where she collects what she buys. */
@ApplicationModuleTest
@Import(Telling.class)
class CartHoldsTests {

  private static final LocationId MITTE = new LocationId("store-mitte");

  @Autowired
  private Shopping shopping;
  @Autowired
  private Holding holding;
  @Autowired
  private Checkout checkout;
  @Autowired
  private Telling telling;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  private Caller kim;

  @BeforeEach
  void a_sofa_of_which_there_is_one_and_a_visitor() {
    for (var table : List.of("cart.cart", "cart.product", "cart.article", "cart.offer", "cart.availability",
        "post.journal")) {
      jdbc.sql("DELETE FROM " + table).update();
    }
    telling.tell(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.offered(Sofa.RED, "399.00", 1),
        Sofa.offered(Sofa.GREEN, "0.99", 1), Sofa.stock(Sofa.RED, 1, 1), Sofa.stock(Sofa.GREEN, 9, 1),
        Sofa.store("store-mitte", null, 1));
    kim = new Caller("v-" + Ids.next(), null, null);
  }

  @Test
  void what_is_kept_back_lies_in_her_cart_and_is_there_for_her_alone() {
    var hold = holding.hold(kim, Sofa.RED, MITTE, 1, List.of());
    telling.tell(Sofa.stock(Sofa.RED, 0, 2));
    var cart = shopping.look(kim);
    assertThat(cart.ready()).isTrue();
    assertThat(cart.held(cart.lines().getFirst())).containsExactly(hold);
    var asked = last(ReserveStock.class);
    assertThat(asked.reference()).isEqualTo(hold.reference());
    assertThat(asked.at()).isEqualTo(MITTE);
    assertThat(asked.until()).isEqualTo(hold.until()).isAfter(Instant.now().plusSeconds(3_500));
    var lee = new Caller("v-" + Ids.next(), null, null);
    shopping.add(lee, Sofa.RED, 1, List.of());
    assertThat(shopping.look(lee).ready()).isFalse();

    checkOut(kim, null);
    var order = last(PlaceOrder.class);
    assertThat(order.holder()).isEqualTo(asked.holder());
    telling.tell(new OrderCancelled(order.order(), kim.visitor(), null, OrderCancelled.Reason.PAYMENT_DECLINED,
        Instant.now()));
    assertThat(shopping.look(kim).holds()).as("it was part of the order").isEmpty();
  }

  @Test
  void an_order_of_somebody_who_holds_nothing_names_no_holder() {
    shopping.add(kim, Sofa.GREEN, 1, List.of());
    checkOut(kim, null);
    assertThat(last(PlaceOrder.class).holder()).isNull();
    assertThat(last(PlaceOrder.class).collectAt()).isNull();
  }

  @Test
  void what_could_not_be_kept_back_is_not() {
    var hold = holding.hold(kim, Sofa.RED, MITTE, 1, List.of());
    telling.tell(new StockRefused(hold.reference(), List.of()), Sofa.stock(Sofa.RED, 0, 2));
    assertThat(shopping.look(kim).holds()).isEmpty();
    assertThat(shopping.look(kim).ready()).isFalse();
  }

  @Test
  void two_of_a_piece_and_no_more_and_nothing_where_there_is_no_store() {
    holding.hold(kim, Sofa.GREEN, MITTE, 1, List.of());
    holding.hold(kim, Sofa.GREEN, MITTE, 1, List.of());
    assertThat(shopping.look(kim).pieces()).isEqualTo(2);
    for (int quantity : new int[] {-1, 0, 1, 3}) {
      assertThatThrownBy(() -> holding.hold(kim, Sofa.GREEN, MITTE, quantity, List.of())).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> holding.hold(kim, Sofa.RED, new LocationId("warehouse"), 1, List.of()))
        .isInstanceOf(Refusal.class);
    assertThat(shopping.look(kim).lines()).hasSize(1);
    assertThat(sent(ReserveStock.class)).hasSize(2);
  }

  @Test
  void what_she_takes_out_or_lets_go_of_is_given_back_and_only_by_her() {
    var hold = holding.hold(kim, Sofa.RED, MITTE, 1, List.of());
    holding.letGo(new Caller("v-" + Ids.next(), null, null), hold.reference());
    assertThat(sent(ReleaseStock.class)).isEmpty();
    shopping.set(kim, Sofa.RED, 0);
    assertThat(last(ReleaseStock.class).reference()).isEqualTo(hold.reference());
    assertThat(shopping.look(kim).holds()).isEmpty();
  }

  @Test
  void what_she_held_as_a_guest_she_holds_when_she_has_signed_in() {
    var signedIn = kim.asCustomer("kim-" + Ids.next());
    shopping.add(signedIn, Sofa.GREEN, 1, List.of());
    var hold = holding.hold(kim, Sofa.RED, MITTE, 1, List.of());
    telling.tell(new CustomerSignedIn(new CustomerId(signedIn.customerId()), kim.visitor(), Instant.now()),
        Sofa.stock(Sofa.RED, 0, 2));
    assertThat(shopping.look(signedIn).holds()).containsExactly(hold);
    assertThat(last(PassHolds.class).from()).isEqualTo(last(ReserveStock.class).holder());
    checkOut(signedIn, null);
    assertThat(last(PlaceOrder.class).holder()).isEqualTo(last(PassHolds.class).to());
  }

  @Test
  void she_collects_it_in_a_store_and_says_no_day() {
    shopping.add(kim, Sofa.GREEN, 1, List.of());
    assertThatThrownBy(() -> checkOut(kim, new LocationId("store-nowhere"))).isInstanceOf(Refusal.class);
    checkOut(kim, MITTE);
    assertThat(last(PlaceOrder.class).collectAt()).isEqualTo(MITTE);
    assertThat(last(PlaceOrder.class).date()).isNotNull();
  }

  @Test
  void what_she_did_not_come_for_does_not_lie_in_her_cart_again() {
    shopping.add(kim, Sofa.GREEN, 1, List.of());
    checkOut(kim, MITTE);
    telling.tell(new OrderCancelled(last(PlaceOrder.class).order(), kim.visitor(), null,
        OrderCancelled.Reason.NOT_COLLECTED, Instant.now()));
    assertThat(shopping.look(kim).lines()).isEmpty();
  }

  private void checkOut(Caller caller, LocationId collectAt) {
    checkout.place(caller, new Checkout.Wishes("kim@example.com", "en",
        new PostalAddress("Kim", "Speicherstraße 1", "", "20457", "Hamburg", "DE"),
        collectAt == null ? Ahead.DAY : null, collectAt == null ? Window.MORNING : null, "test-card",
        null, collectAt));
  }

  private <M extends Message> M last(Class<M> type) {
    return sent(type).getLast();
  }

  private <M extends Message> List<M> sent(Class<M> type) {
    return jdbc.sql("SELECT payload FROM post.journal WHERE type LIKE ? ORDER BY position")
        .param("%." + type.getSimpleName()).query(String.class).list().stream()
        .map(payload -> json.readValue(payload, type)).toList();
  }
}
