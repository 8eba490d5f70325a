package shop.kontor.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import shop.kontor.cart.ChangeCart.How;
import shop.kontor.cart.ChangeCart.Piece;
import shop.kontor.cart.application.Shopping;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.ordering.PlaceOrder;
import shop.kontor.pricing.Channel;
import tools.jackson.databind.json.JsonMapper;

/** Whoever acts for a customer fills her cart and buys it, by the same rules as she does. */
@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class})
@DisplayName("Somebody who acts for her")
class CartErrandTests {

  @Autowired
  private Shopping shopping;
  @Autowired
  private Telling telling;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  @Autowired
  private MovingClock clock;
  private String kim;
  private long version;

  @BeforeEach
  void a_sofa_for_100() {
    for (var table : List.of("cart.cart", "cart.errand", "cart.product", "cart.article", "cart.offer",
        "cart.availability", "post.journal")) {
      jdbc.sql("DELETE FROM " + table).update();
    }
    telling.tell(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.stock(Sofa.RED, 10, 1), Sofa.stock(Sofa.GREEN, 1, 1));
    version = 0;
    costs("100.00");
    kim = "v-" + Ids.next();
  }

  private void costs(String price) {
    telling.tell(Sofa.offered(Sofa.RED, price, ++version), Sofa.offered(Sofa.GREEN, price, version));
  }

  private String ask(Channel channel, boolean only, String coupon, Piece... pieces) {
    var id = Ids.next().toString();
    clock.pass(Duration.ofSeconds(1));
    telling.tell(new ChangeCart(id, kim, null, channel, List.of(pieces), only, coupon, clock.instant()));
    return id;
  }

  private CartChanged changed(Channel channel, boolean only, Piece... pieces) {
    return answer(CartChanged.class, ask(channel, only, null, pieces));
  }

  private <T> T answer(Class<T> type, String request) {
    var answers = jdbc.sql("SELECT payload FROM post.journal WHERE type IN ('cart.CartChanged', 'cart.CartRefused',"
        + " 'cart.CartCheckedOut') AND payload LIKE ?").param("%" + request + "%").query(String.class).list();
    assertThat(answers).as("one answer").hasSize(1);
    return json.readValue(answers.getFirst(), type);
  }

  private String buy(String agreed, String email) {
    var id = Ids.next().toString();
    telling.tell(new CheckOutCart(id, kim, null, email, "ko",
        new PostalAddress("Kim", "Kai 1", "", "20457", "Hamburg", "DE"), Ahead.DAY, Window.MORNING,
        null, "invoice", Money.parse("EUR " + agreed), clock.instant(), Channel.AGENT));
    return id;
  }

  private List<PlaceOrder> ordered() {
    return jdbc.sql("SELECT payload FROM post.journal WHERE type = 'ordering.PlaceOrder'").query(String.class).list()
        .stream().map(each -> json.readValue(each, PlaceOrder.class)).toList();
  }

  private static Piece add(Sku sku, int quantity) {
    return new Piece(sku, quantity, How.ADD);
  }

  private static Piece set(Sku sku, int quantity) {
    return new Piece(sku, quantity, How.SET);
  }

  @Test
  void puts_pieces_in_and_is_told_what_all_of_it_costs() {
    var cart = changed(Channel.WEB, false, add(Sofa.RED, 2), add(Sofa.GREEN, 1));
    assertThat(cart.total()).isEqualTo(Money.parse("EUR 300"));
    assertThat(cart.ready()).isTrue();
    assertThat(cart.lines()).extracting(CartChanged.Line::sku).containsExactly(Sofa.RED, Sofa.GREEN);
    assertThat(shopping.look(new Caller(kim, null, null)).total()).as("it is her own cart").isEqualTo(cart.total());
    assertThat(changed(Channel.WEB, false, set(Sofa.GREEN, 0)).version()).isGreaterThan(cart.version());
    assertThat(changed(Channel.WEB, false).total()).as("whoever changes nothing looks").isEqualTo(Money.parse("EUR 200"));
  }

  @Test
  void is_refused_all_of_it_where_one_thing_can_not_be_and_told_why_in_both_languages() {
    changed(Channel.WEB, false, add(Sofa.RED, 1));
    var refused = answer(CartRefused.class, ask(Channel.WEB, false, null, add(Sofa.RED, 4), add(new Sku("NO-SUCH"), 1)));
    assertThat(refused.reason()).isEqualTo("unknown");
    assertThat(refused.sentence().in("en")).contains("NO-SUCH");
    assertThat(refused.sentence().in("ko")).contains("NO-SUCH").isNotEqualTo(refused.sentence().in("en"));
    assertThat(changed(Channel.WEB, false).total()).isEqualTo(Money.parse("EUR 100"));
  }

  @Test
  void replaces_all_that_lay_there_if_that_is_meant() {
    changed(Channel.WEB, false, add(Sofa.RED, 4));
    assertThat(changed(Channel.AGENT, true, set(Sofa.GREEN, 1)).lines()).singleElement()
        .satisfies(line -> assertThat(line.sku()).isEqualTo(Sofa.GREEN));
  }

  @Test
  void is_promised_what_it_costs_there_and_her_history_hears_of_it() {
    assertThat(changed(Channel.AGENT, false, add(Sofa.RED, 1)).total()).isEqualTo(Money.parse("EUR 100"));
    costs("150.00");
    var later = changed(Channel.WEB, false);
    assertThat(later.total()).isEqualTo(Money.parse("EUR 100"));
    assertThat(later.lines().getFirst().reasons()).singleElement()
        .satisfies(reason -> assertThat(reason.channel()).isEqualTo(Channel.AGENT));
    assertThat(jdbc.sql("SELECT payload FROM post.journal WHERE type = 'cart.PiecesPutIn'").query(String.class).list())
        .singleElement().satisfies(told -> assertThat(told).contains("AGENT"));
  }

  @Test
  void tries_no_coupons_out() {
    changed(Channel.WEB, false, add(Sofa.RED, 1));
    assertThat(answer(CartRefused.class, ask(Channel.AGENT, false, "NOBODYS-CODE")).reason()).isEqualTo("coupon.unknown");
    for (int i = 0; i < 12; i++) {
      ask(Channel.AGENT, false, "NOBODYS-CODE-" + i);
    }
    assertThat(answer(CartRefused.class, ask(Channel.AGENT, false, "NOBODYS-CODE")).reason()).isEqualTo("coupon.guessing");
  }

  @Test
  void buys_at_the_total_that_was_agreed_and_at_no_other() {
    changed(Channel.AGENT, false, add(Sofa.RED, 2));
    assertThat(answer(CartRefused.class, buy("150.00", "kim@example.com")).reason()).isEqualTo("total");
    assertThat(answer(CartRefused.class, buy("200.00", "kim")).reason()).isEqualTo("email");
    assertThat(ordered()).isEmpty();
    var bought = answer(CartCheckedOut.class, buy("200.00", "kim@example.com"));
    assertThat(ordered()).singleElement().satisfies(order -> {
      assertThat(order.channel()).isEqualTo(Channel.AGENT);
      assertThat(order.order()).isEqualTo(bought.order());
      assertThat(order.buyer().visitor()).isEqualTo(kim);
      assertThat(order.buyer().language()).isEqualTo("ko");
    });
  }

  @Test
  void is_not_sold_more_than_there_is() {
    changed(Channel.AGENT, false, add(Sofa.GREEN, 2));
    var refused = answer(CartRefused.class, buy("200.00", "kim@example.com"));
    assertThat(refused.reason()).isEqualTo("TOO_MANY");
    assertThat(ordered()).isEmpty();
  }
}
