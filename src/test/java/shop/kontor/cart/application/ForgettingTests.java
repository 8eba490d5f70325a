package shop.kontor.cart.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.MovingClock;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.Ahead;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderId;

@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class})
@DisplayName("The cart forgets")
class ForgettingTests {

  @Autowired
  private Forgetting forgetting;
  @Autowired
  private Shopping shopping;
  @Autowired
  private Checkout checkout;
  @Autowired
  private Telling telling;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private MovingClock clock;
  private Caller kim;

  @BeforeEach
  void a_sofa_for_sale() {
    jdbc.sql("DELETE FROM cart.cart").update();
    telling.tell(Sofa.listed(1, Sofa.RED), Sofa.offered(Sofa.RED, "399.00", 1), Sofa.stock(Sofa.RED, 10, 1));
    kim = new Caller("v-" + Ids.next(), null, null);
  }

  @Test
  void no_cart_whose_order_may_still_fall_through() {
    var order = buy();
    clock.pass(Duration.ofDays(89));
    forgetting.forget();
    telling.tell(new OrderCancelled(order, kim.visitor(), null, OrderCancelled.Reason.OUT_OF_STOCK, clock.instant()));
    assertThat(shopping.pieces(kim)).isEqualTo(2);
  }

  @Test
  void carts_that_became_an_order_90_days_ago() {
    buy();
    clock.pass(Duration.ofDays(91));
    forgetting.forget();
    assertThat(carts()).isZero();
  }

  @Test
  void carts_that_became_part_of_another_90_days_ago() {
    var customer = "c-" + Ids.next();
    shopping.add(kim.asCustomer(customer), Sofa.RED, 1, List.of());
    shopping.add(kim, Sofa.RED, 1, List.of());
    telling.tell(new CustomerSignedIn(new CustomerId(customer), kim.visitor(), clock.instant()));
    assertThat(carts()).isEqualTo(2);
    clock.pass(Duration.ofDays(91));
    forgetting.forget();
    assertThat(carts()).isEqualTo(1);
    assertThat(shopping.pieces(kim.asCustomer(customer))).isEqualTo(2);
  }

  @Test
  void no_cart_that_is_open_however_old() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    clock.pass(Duration.ofDays(1_000));
    forgetting.forget();
    assertThat(shopping.pieces(kim)).isEqualTo(2);
  }

  private OrderId buy() {
    shopping.add(kim, Sofa.RED, 2, List.of());
    return checkout.place(kim, new Checkout.Wishes("kim@example.com", "en",
        new PostalAddress("Kim", "Speicherstraße 1", "", "20457", "Hamburg", "DE"), Ahead.DAY,
        Window.MORNING, "test-card", null));
  }

  private long carts() {
    return jdbc.sql("SELECT COUNT(*) FROM cart.cart").query(Long.class).single();
  }
}
