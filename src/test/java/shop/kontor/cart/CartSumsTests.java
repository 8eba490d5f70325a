package shop.kontor.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.application.CartView;
import shop.kontor.cart.application.Shopping;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.money.Vat;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.security.Caller;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.VatRate;

/** What holds for every cart, tried with many that nobody thought of. */
@ApplicationModuleTest
class CartSumsTests {

  private static final List<String> RATES = List.of("0", "5.5", "7", "19", "20", "8.1");
  private static final int VARIANTS = 12;

  @Autowired
  private Shopping shopping;
  @Autowired
  private ApplicationEventPublisher post;
  @Autowired
  private PostOffice office;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_cart_adds_up_and_is_the_same_in_whatever_order_its_room_heard(long seed) {
    var random = new Random(seed);
    var told = told(random);
    var kim = new Caller("v-" + seed, null, null);
    forget();
    hear(told);
    fill(kim, random);
    var inOrder = shopping.look(kim);
    addsUp(inOrder);

    for (int i = 0; i < 3; i++) {
      var anew = new ArrayList<>(told);
      told.stream().filter(_ -> random.nextInt(3) == 0).forEach(anew::add);
      Collections.shuffle(anew, random);
      forget();
      hear(anew);
      assertThat(shopping.look(kim)).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  private static void addsUp(CartView cart) {
    var zero = Money.zero(CurrencyUnit.EUR);
    var total = cart.total() == null ? zero : cart.total();
    var priced = cart.lines().stream().filter(line -> line.total() != null).toList();
    assertThat(priced).allSatisfy(line ->
        assertThat(line.total()).isEqualTo(line.unitPrice().multipliedBy(line.quantity())));
    assertThat(Money.total(with(zero, priced.stream().map(CartView.LineView::total).toList()))).isEqualTo(total);
    assertThat(Money.total(with(zero, cart.vat().stream().map(CartView.VatView::gross).toList()))).isEqualTo(total);
    assertThat(Money.total(with(zero, cart.vat().stream().map(CartView.VatView::tax).toList()))).isEqualTo(
        Money.total(with(zero, priced.stream().map(line -> Vat.within(line.total(), line.vat().percent())).toList())));
    assertThat(cart.vat()).allSatisfy(vat -> assertThat(vat.tax().isGreaterThan(vat.gross())).isFalse());
    assertThat(cart.pieces()).isEqualTo(cart.lines().stream().mapToInt(CartView.LineView::quantity).sum());
    assertThat(cart.ready()).isEqualTo(!cart.lines().isEmpty()
        && cart.lines().stream().allMatch(line -> line.problem() == null));
  }

  private static List<Money> with(Money first, List<Money> rest) {
    var all = new ArrayList<Money>(rest);
    all.addFirst(first);
    return all;
  }

  private static Sku sku(int number) {
    return new Sku("V" + number);
  }

  /** Several versions of a product and of its variants' offers and stock, the last of which lists them all. */
  private static List<Message> told(Random random) {
    var all = new ArrayList<Sku>();
    var told = new ArrayList<Message>();
    for (int i = 0; i < VARIANTS; i++) {
      all.add(sku(i));
      int offers = 1 + random.nextInt(3);
      for (int version = 1; version <= offers; version++) {
        told.add(new OfferChanged(sku(i), Money.ofMinor(CurrencyUnit.EUR, random.nextInt(1, 500_000)),
            new VatRate(new BigDecimal(RATES.get(random.nextInt(RATES.size())))), version));
      }
      int counts = random.nextInt(4);
      for (int version = 1; version <= counts; version++) {
        told.add(Sofa.stock(sku(i), random.nextInt(20), version));
      }
    }
    for (int version = 1; version < 4; version++) {
      told.add(random.nextInt(3) == 0 ? Sofa.withdrawn(version, all.toArray(Sku[]::new))
          : Sofa.listed(version, all.subList(0, 1 + random.nextInt(VARIANTS)).toArray(Sku[]::new)));
    }
    told.add(Sofa.listed(4, all.toArray(Sku[]::new)));
    return told;
  }

  private void fill(Caller kim, Random random) {
    for (int i = 0; i < 8; i++) {
      shopping.add(kim, sku(random.nextInt(VARIANTS)), 1 + random.nextInt(30), List.of());
    }
  }

  private void hear(List<? extends Message> messages) {
    messages.forEach(message -> transaction.executeWithoutResult(_ -> post.publishEvent(message)));
    assertThat(office.settle(Duration.ofSeconds(30))).isTrue();
    assertThat(office.failed()).isEmpty();
  }

  private void forget() {
    for (var table : List.of("cart.product", "cart.article", "cart.offer", "cart.availability")) {
      jdbc.sql("DELETE FROM " + table).update();
    }
  }
}
