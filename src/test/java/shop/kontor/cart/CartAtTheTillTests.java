package shop.kontor.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.MovingClock;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.application.AtTheTill;
import shop.kontor.cart.application.CartView.LineView;
import shop.kontor.cart.application.Shopping;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.PricePromise;

@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class})
@DisplayName("A cart that comes to the till")
class CartAtTheTillTests {

  @Autowired
  private AtTheTill tills;
  @Autowired
  private Shopping shopping;
  @Autowired
  private Seals seals;
  @Autowired
  private Telling telling;
  @Autowired
  private MovingClock clock;
  private Caller kim;

  @BeforeEach
  void she_has_three_sofas_in_it() {
    telling.tell(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.stock(Sofa.RED, 1_000, 1), Sofa.stock(Sofa.GREEN, 9, 1),
        Sofa.offered(Sofa.RED, "100.00", 1), Sofa.offered(Sofa.GREEN, "100.00", 1));
    kim = new Caller("v-" + Ids.next(), Ids.next().toString(), null);
    shopping.add(kim, Sofa.RED, 2, List.of());
    shopping.add(kim, Sofa.GREEN, 1, List.of());
  }

  @Test
  void brings_its_pieces_and_what_she_was_promised() {
    var basket = tills.basket(tills.pass(kim));
    assertThat(basket.customer()).isEqualTo(kim.customerId());
    assertThat(basket.lines()).extracting(AtTheTill.Piece::sku, AtTheTill.Piece::quantity)
        .containsExactly(tuple(Sofa.RED, 2), tuple(Sofa.GREEN, 1));
    assertThat(PricePromise.of(basket.lines().getFirst().promises().getFirst().token(), seals))
        .hasValueSatisfying(promise -> assertThat(promise.sku()).isEqualTo(Sofa.RED));
  }

  @Test
  void is_hers_for_a_quarter_of_an_hour() {
    var pass = tills.pass(kim);
    clock.pass(Duration.ofMinutes(14));
    assertThat(tills.basket(pass).lines()).hasSize(2);
    clock.pass(Duration.ofMinutes(2));
    assertThatThrownBy(() -> tills.basket(pass)).isInstanceOf(Refusal.class).hasMessage("cart.refused.pass.over");
    assertThatThrownBy(() -> tills.basket("x" + pass)).hasMessage("cart.refused.pass");
    assertThatThrownBy(() -> tills.basket(seals.seal("price promise", "customer:1\n99999999999999")))
        .as("sealed for something else").hasMessage("cart.refused.pass");
  }

  @Test
  void is_closed_once_it_is_paid_and_keeps_what_was_not() {
    var cart = tills.basket(tills.pass(kim)).cart();
    var paid = new CloseCart(cart, List.of(new CloseCart.Line(Sofa.RED, 1), new CloseCart.Line(Sofa.GREEN, 1)),
        clock.instant());
    telling.tell(paid, paid);
    telling.tell(paid);
    assertThat(shopping.look(kim).lines()).extracting(LineView::sku, LineView::quantity)
        .containsExactly(tuple(Sofa.RED, 1));
    assertThat(tills.basket(tills.pass(kim)).cart()).isNotEqualTo(cart);
  }
}
