package shop.kontor.cart.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.CloseCart;
import shop.kontor.cart.application.AtTheTill;
import shop.kontor.cart.application.Shopping;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;

@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(Telling.class)
@DisplayName("Her open screens")
class LiveCartTests {

  @Autowired
  private Shopping shopping;
  @Autowired
  private AtTheTill tills;
  @Autowired
  private Passports passports;
  @Autowired
  private Telling telling;
  @Autowired
  private MockMvcTester web;
  private Caller onHerPhone;
  private Caller onTheSofa;

  @BeforeEach
  void she_has_two_and_sofas_are_on_sale() {
    telling.tell(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.stock(Sofa.RED, 1_000, 1), Sofa.offered(Sofa.RED, "100.00", 1));
    var customer = Ids.next().toString();
    onHerPhone = new Caller("v-" + Ids.next(), customer, null);
    onTheSofa = new Caller("v-" + Ids.next(), customer, null);
  }

  @Test
  void hear_what_she_does_on_another_and_what_a_till_does() {
    var sofa = listen(onTheSofa);
    await().untilAsserted(() -> assertThat(told(sofa)).as("at once, by whoever opens the line").isEqualTo(1));
    shopping.add(onHerPhone, Sofa.RED, 2, List.of());
    await().untilAsserted(() -> assertThat(told(sofa)).isEqualTo(2));
    var cart = tills.basket(tills.pass(onHerPhone)).cart();
    telling.tell(new CloseCart(cart, List.of(new CloseCart.Line(Sofa.RED, 2)), Instant.now()));
    await().untilAsserted(() -> assertThat(told(sofa)).isEqualTo(3));
    assertThat(web.get().uri("/cart/fragments/contents").header("Authorization", passport(onTheSofa)).exchange())
        .hasStatusOk().hasHeader("HX-Trigger", "{\"cart-changed\":\"\"}").bodyText().contains("Your cart is empty");
  }

  @Test
  void hear_nothing_of_anybody_elses() {
    var lees = listen(new Caller("v-lee", null, null));
    var hers = listen(onTheSofa);
    shopping.add(onHerPhone, Sofa.RED, 2, List.of());
    await().untilAsserted(() -> assertThat(told(hers)).isEqualTo(2));
    assertThat(told(lees)).isLessThanOrEqualTo(1);
  }

  private MvcTestResult listen(Caller caller) {
    return web.get().uri("/cart/events").header("Authorization", passport(caller)).asyncExchange();
  }

  private String passport(Caller caller) {
    return "Bearer " + passports.issue(caller);
  }

  private static int told(MvcTestResult line) {
    try {
      return line.getResponse().getContentAsString().split("event:changed", -1).length - 1;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
