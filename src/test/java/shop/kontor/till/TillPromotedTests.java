package shop.kontor.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Seals;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.RecordSale;
import shop.kontor.pricing.Benefit;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Conditions;
import shop.kontor.pricing.CouponCode;
import shop.kontor.pricing.CouponRefused;
import shop.kontor.pricing.Goods;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.PromotionChanged;
import shop.kontor.pricing.Reason;
import shop.kontor.pricing.RedeemCoupon;
import shop.kontor.pricing.VatRate;
import shop.kontor.till.application.CouponsShown;
import shop.kontor.till.application.PromotionsKnown;
import shop.kontor.till.application.Returns;
import shop.kontor.till.application.SaleBook;
import shop.kontor.till.application.SaleReading;
import shop.kontor.till.domain.Deviation;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Sale;
import shop.kontor.till.domain.SaleLine;
import shop.kontor.till.domain.SaleLine.Saved;
import tools.jackson.databind.json.JsonMapper;

@ApplicationModuleTest
@Import(Telling.class)
@DisplayName("Of promotions the till")
class TillPromotedTests {

  private static final LocationId MITTE = new LocationId("store-mitte");
  private static final String CODE = "fingerprint-of-a-code";
  private static long edition = 1_000;

  @Autowired
  private Telling telling;
  @Autowired
  private PromotionsKnown promotions;
  @Autowired
  private SaleBook book;
  @Autowired
  private SaleReading reading;
  @Autowired
  private Returns returns;
  @Autowired
  private CouponsShown coupons;
  @Autowired
  private Seals seals;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  private String id;

  @BeforeEach
  void three_sofas_cost_as_much_as_two() {
    telling.tell(Sofa.listed(++edition, Sofa.RED, Sofa.GREEN), Sofa.offered(Sofa.RED, "300.00", ++edition),
        promotion("threes", Benefit.nForM(3, 2), Goods.of(Sofa.RED), Conditions.NONE));
    id = Ids.next().toString();
  }

  @AfterEach
  void all_of_it_is_over() {
    List.of("threes", "welcome", "web").forEach(each -> telling.tell(new PromotionChanged(each, ++edition, null)));
  }

  @Test
  void tells_browsers_what_changed_since_they_last_asked() {
    var all = promotions.after(0, 100);
    assertThat(all).filteredOn(each -> each.id().equals("threes")).singleElement()
        .satisfies(each -> assertThat(each.promotion().benefit().kind()).isEqualTo(Benefit.Kind.N_FOR_M));
    long known = all.getLast().revision();
    assertThat(promotions.after(known, 100)).isEmpty();
    telling.tell(new PromotionChanged("threes", ++edition, null));
    assertThat(promotions.after(known, 100)).singleElement().satisfies(each -> {
      assertThat(each.id()).isEqualTo("threes");
      assertThat(each.promotion()).as("withdrawn").isNull();
    });
  }

  @Test
  void finds_nothing_wrong_with_a_sale_that_they_made_as_much_cheaper_as_the_house_reckons() {
    assertThat(deviations(sale(3, null, saved("threes", "300.00", false)))).isEmpty();
  }

  @Test
  void writes_down_what_took_off_something_else_and_refuses_no_sale_for_it() {
    assertThat(deviations(sale(3, null))).containsExactly(deviation("0.00", "300.00"));
    id = Ids.next().toString();
    assertThat(deviations(sale(2, null, saved("threes", "100.00", false)))).containsExactly(deviation("100.00", "0.00"));
  }

  @Test
  void counts_only_those_that_hold_at_the_till() {
    telling.tell(promotion("web", Benefit.percent("50"), Goods.EVERYTHING, new Conditions(List.of(Channel.WEB), null,
        null, null, null, null, null)));
    assertThat(deviations(sale(1, null))).isEmpty();
  }

  @Test
  void asks_pricing_to_redeem_the_coupon_that_made_a_sale_cheaper() {
    welcome();
    var sale = sale(1, CODE, saved("welcome", "10.00", true));
    assertThat(deviations(sale)).isEmpty();
    book.write(sale, null, "ada");
    assertThat(redeemed()).as("told twice").singleElement().satisfies(asked -> {
      assertThat(asked.promotion()).isEqualTo("welcome");
      assertThat(asked.customer()).isEqualTo("kim");
      assertThat(asked.email()).isNotBlank();
    });
  }

  @Test
  void uses_no_coupon_up_that_saved_nothing() {
    welcome();
    assertThat(deviations(sale(3, "another", saved("threes", "300.00", false)))).isEmpty();
    assertThat(redeemed()).isEmpty();
  }

  @Test
  void shows_staff_a_coupon_that_had_been_used_as_often_as_it_may() {
    welcome();
    book.write(sale(1, CODE, saved("welcome", "10.00", true)), null, "ada");
    telling.tell(new CouponRefused("till/" + id, "welcome", CouponRefused.Reason.USED_UP),
        new CouponRefused("till/" + id, "welcome", CouponRefused.Reason.USED_UP));
    assertThat(reading.find(id).orElseThrow().deviations()).containsExactly(new Deviation(Deviation.Kind.COUPON, null,
        Money.parse("EUR 10.00"), Money.parse("EUR 0.00")));
    assertThat(reading.sales(reading.find(id).orElseThrow().sale().receipt(), true, null, 10)).hasSize(1);
  }

  @Test
  void takes_a_coupon_that_is_shown_however_it_is_written_and_sells_by_it() {
    var code = "SHOWN-" + id.substring(24);
    telling.tell(promotion("welcome", Benefit.basketAmount(Money.parse("EUR 10.00")), Goods.EVERYTHING,
        Conditions.NONE.withCoupon(new CouponCode(code).fingerprint(seals))));
    var shown = coupons.show(" " + code.toLowerCase() + " ", "ada", "10.0.0.1");
    assertThat(shown.name()).isEqualTo("The welcome");
    assertThat(deviations(sale(1, shown.coupon(), saved("welcome", "10.00", true)))).isEmpty();
    assertThat(redeemed()).hasSize(1);
  }

  @Test
  void refuses_a_coupon_that_nobody_gave_out_or_that_is_for_the_web() {
    var code = "WEB-" + id.substring(24);
    telling.tell(promotion("web", Benefit.percent("50"), Goods.EVERYTHING, new Conditions(List.of(Channel.WEB), null,
        null, null, null, null, new CouponCode(code).fingerprint(seals))));
    assertThatThrownBy(() -> coupons.show(code, "ada", "10.0.0.2")).hasMessage("till.refused.coupon-elsewhere");
    assertThatThrownBy(() -> coupons.show("NOBODY-" + code, "ada", "10.0.0.2"))
        .hasMessage("till.refused.coupon-unknown");
  }

  @Test
  void lets_nobody_try_coupon_codes_at_speed() {
    for (int i = 0; i < 10; i++) {
      int number = i;
      assertThatThrownBy(() -> coupons.show("GUESS-" + number, "gus", "10.0.0.3"))
          .hasMessage("till.refused.coupon-unknown");
    }
    assertThatThrownBy(() -> coupons.show("GUESS-11", "gus", "10.0.0.3")).hasMessage("till.refused.coupon-guessing");
  }

  @Test
  void tells_ordering_what_was_bought_where_and_why_it_cost_that() {
    var sale = sale(3, null, saved("threes", "300.00", false));
    book.write(sale, null, "ada");
    book.write(sale, null, "ada");
    assertThat(asked(RecordSale.class)).as("told twice").singleElement().satisfies(asked -> {
      assertThat(asked.customer()).isEqualTo("kim");
      assertThat(asked.store()).isEqualTo(MITTE);
      assertThat(asked.receipt()).isEqualTo(sale.receipt());
      assertThat(asked.order().value()).as("sorts by the house's time, ends as the receipt").endsWith(id.substring(24));
      assertThat(asked.payments()).containsExactly(new RecordSale.Paid(RecordSale.How.CASH, sale.total()));
      assertThat(asked.lines()).singleElement().satisfies(line -> {
        assertThat(line.total()).isEqualTo(Money.parse("EUR 600.00"));
        assertThat(line.reasons()).extracting(Reason::kind, Reason::name)
            .containsExactly(tuple(Reason.Kind.PROMOTION, "The threes"));
      });
    });
    returns.take(id, "r1", "ada", Payment.Kind.CASH, Map.of(0, 1));
    assertThat(asked(RecordReturn.class)).singleElement().satisfies(back -> {
      assertThat(back.order()).isEqualTo(asked(RecordSale.class).getFirst().order());
      assertThat(back.pieces()).containsExactly(new RecordReturn.Piece(0, 1, Money.parse("EUR 200.00")));
    });
  }

  @Test
  void tells_ordering_of_the_largest_sale_without_being_too_long_for_the_post() {
    var dear = Money.parse("EUR 1000000000.00");
    var lines = IntStream.range(0, Sale.MOST_LINES).mapToObj(n -> new SaleLine(new Sku("S".repeat(60) + n),
        "\"".repeat(120), 1, dear, VatRate.of("19"), "\"".repeat(120), Money.parse("EUR 1.00"), "\"".repeat(120), null,
        Stream.of("a", "b", "c", "d", "e").map(each -> new Saved(each.repeat(40), "\"".repeat(120),
            Money.parse("EUR 1.00"), false)).toList())).toList();
    var total = lines.stream().map(SaleLine::total).reduce(Money::plus).orElseThrow();
    book.write(new Sale(id, MITTE, "ada", Instant.now(), lines, List.of(new Payment(Payment.Kind.CASH, total, total,
        null))), null, "ada");
    assertThat(asked(RecordSale.class)).singleElement().satisfies(asked -> assertThat(asked.lines()).hasSize(200));
  }

  private void welcome() {
    telling.tell(promotion("welcome", Benefit.basketAmount(Money.parse("EUR 10.00")), Goods.EVERYTHING,
        Conditions.NONE.withCoupon(CODE)));
  }

  private static PromotionChanged promotion(String id, Benefit benefit, Goods goods, Conditions conditions) {
    return new PromotionChanged(id, ++edition, new Promotion(id, "The " + id, benefit, goods, conditions));
  }

  private static Saved saved(String promotion, String amount, boolean coupon) {
    return new Saved(promotion, "The " + promotion, Money.parse("EUR " + amount), coupon);
  }

  private static Deviation deviation(String charged, String expected) {
    return new Deviation(Deviation.Kind.PROMOTION, Sofa.RED, Money.parse("EUR " + charged),
        Money.parse("EUR " + expected));
  }

  private List<Deviation> deviations(Sale sale) {
    return book.write(sale, null, "ada").kept().deviations();
  }

  private Sale sale(int quantity, String coupon, Saved... saved) {
    var line = new SaleLine(Sofa.RED, "Sofa, red", quantity, Money.parse("EUR 300.00"), VatRate.of("19"), null, null,
        null, null, List.of(saved));
    return new Sale(id, MITTE, "ada", Instant.now(), List.of(line),
        List.of(new Payment(Payment.Kind.CASH, line.total(), line.total(), null)), null, "kim", coupon);
  }

  private List<RedeemCoupon> redeemed() {
    return asked(RedeemCoupon.class);
  }

  /** What the till asked of others because of this sale, as it lies in the journal. */
  private <M> List<M> asked(Class<M> type) {
    return jdbc.sql("SELECT payload FROM post.journal WHERE message_key LIKE ? AND type LIKE ? ORDER BY position")
        .param("%" + id.substring(24)).param("%." + type.getSimpleName()).query(String.class).list().stream()
        .map(payload -> json.readValue(payload, type)).toList();
  }
}
