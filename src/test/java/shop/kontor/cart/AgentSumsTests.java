package shop.kontor.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.MovingClock;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.ChangeCart.How;
import shop.kontor.cart.ChangeCart.Piece;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.Telling;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.PlaceOrder;
import shop.kontor.pricing.Benefit;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.PromotionChanged;
import shop.kontor.pricing.VatRate;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every cart that an agent fills, whatever is done to prices and fees meanwhile. */
@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class})
class AgentSumsTests {

  private static final List<Sku> SKUS = Stream.of("V1", "V2", "V3", "V4", "V5").map(Sku::new).toList();

  @Autowired
  private Telling telling;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  @Autowired
  private MovingClock clock;
  private String agent;
  private long version;

  @BeforeEach
  void a_house_of_five_pieces() {
    empty();
    version = 0;
    agent = "v-" + Ids.next();
    telling.tell(Sofa.listed(1, SKUS.toArray(Sku[]::new)));
    SKUS.forEach(sku -> telling.tell(Sofa.stock(sku, 10_000, 1)));
  }

  /** Others have this house after it. */
  @AfterEach
  void empty() {
    for (var table : List.of("cart.cart", "cart.errand", "cart.product", "cart.article", "cart.offer",
        "cart.availability", "cart.promotion", "cart.promotions_read", "cart.tariff", "post.journal")) {
      jdbc.sql("DELETE FROM " + table).update();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void it_adds_up_with_its_fee_never_grows_dearer_by_itself_and_is_bought_at_what_was_said(long seed) {
    var random = new Random(seed);
    SKUS.forEach(sku -> telling.tell(offer(sku, random)));
    telling.tell(tariff(random));
    telling.tell(promotion(random), promotion(random));
    var cart = ask(pieces(random));
    for (int step = 0; step < 12; step++) {
      addsUp(cart, seed);
      for (int change = random.nextInt(4); change >= 0; change--) {
        telling.tell(something(random));
      }
      clock.pass(Duration.ofMinutes(random.nextInt(60)));
      var later = ask(List.of());
      assertThat(later.total()).as("nothing was put in or taken out, seed %d", seed)
          .isLessThanOrEqualTo(cart.total());
      addsUp(later, seed);
      cart = random.nextBoolean() ? ask(pieces(random)) : later;
    }
    var order = buy(cart.total());
    assertThat(sum(order.lines().stream().map(OrderLine::total)).plus(order.fee().amount())).isEqualTo(cart.total());
    assertThat(order.fee().amount()).isEqualTo(cart.deliveryFee());
  }

  private static void addsUp(CartChanged cart, long seed) {
    assertThat(sum(cart.lines().stream().map(CartChanged.Line::total)).plus(cart.deliveryFee()))
        .as("lines and fee, seed %d", seed).isEqualTo(cart.total());
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
  }

  private Message something(Random random) {
    return random.nextInt(3) == 0 ? tariff(random) : offer(SKUS.get(random.nextInt(SKUS.size())), random);
  }

  private PromotionChanged promotion(Random random) {
    var id = "P" + ++version;
    return new PromotionChanged(id, 1, new Promotion(id, "Promotion " + id, random.nextInt(4) == 0
        ? Benefit.freeDelivery() : Benefit.percent("" + random.nextInt(1, 30)), null, null));
  }

  private OfferChanged offer(Sku sku, Random random) {
    return new OfferChanged(sku, cents(random, 30_000), VatRate.of(random.nextBoolean() ? "19" : "7"), ++version);
  }

  private TariffChanged tariff(Random random) {
    return new TariffChanged(new Tariff(cents(random, 1_000), cents(random, 60_000), cents(random, 9_000),
        cents(random, 90_000), BigDecimal.valueOf(random.nextInt(20, 60))), ++version);
  }

  private static Money cents(Random random, int most) {
    return Money.ofMinor(CurrencyUnit.EUR, random.nextInt(1, most));
  }

  private static List<Piece> pieces(Random random) {
    var pieces = new ArrayList<Piece>();
    SKUS.stream().filter(_ -> random.nextBoolean())
        .forEach(sku -> pieces.add(new Piece(sku, random.nextInt(1, 5), How.SET)));
    return pieces.isEmpty() ? List.of(new Piece(SKUS.getFirst(), 1, How.ADD)) : pieces;
  }

  private CartChanged ask(List<Piece> pieces) {
    var id = Ids.next().toString();
    clock.pass(Duration.ofSeconds(1));
    telling.tell(new ChangeCart(id, agent, null, Channel.AGENT, pieces, false, null, clock.instant()));
    return json.readValue(jdbc.sql("SELECT payload FROM post.journal WHERE type = 'cart.CartChanged' AND payload LIKE ?")
        .param("%" + id + "%").query(String.class).single(), CartChanged.class);
  }

  private PlaceOrder buy(Money agreed) {
    telling.tell(new CheckOutCart(Ids.next().toString(), agent, null, "kim@example.com", "en",
        new PostalAddress("Kim", "Kai 1", "", "20457", "Hamburg", "DE"), Ahead.DAY, Window.MORNING,
        null, "invoice", agreed, clock.instant()));
    return json.readValue(jdbc.sql("SELECT payload FROM post.journal WHERE type = 'ordering.PlaceOrder'")
        .query(String.class).single(), PlaceOrder.class);
  }
}
