package shop.kontor.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.CloseCart;
import shop.kontor.catalog.Sku;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.StandingChanged;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.ReturnStock;
import shop.kontor.inventory.StockTaken;
import shop.kontor.inventory.StockTaken.Oversold;
import shop.kontor.inventory.TakeStock;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;
import shop.kontor.till.application.CardPayments;
import shop.kontor.till.application.Goods;
import shop.kontor.till.application.Returns;
import shop.kontor.till.application.SaleBook;
import shop.kontor.till.application.SaleReading;
import shop.kontor.till.domain.Deviation;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Sale;
import shop.kontor.till.domain.SaleLine;
import tools.jackson.databind.json.JsonMapper;

@ApplicationModuleTest
@Import(Telling.class)
@DisplayName("The till, alone in its house,")
class TillRoomTests {

  private static final LocationId MITTE = new LocationId("store-mitte");
  private static long edition;

  @Autowired
  private Telling telling;
  @Autowired
  private Goods goods;
  @Autowired
  private SaleBook book;
  @Autowired
  private SaleReading reading;
  @Autowired
  private Returns returns;
  @Autowired
  private CardPayments cards;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  @Autowired
  private Seals seals;
  private String id;

  @BeforeEach
  void a_sofa_is_on_sale() {
    telling.tell(Sofa.listed(++edition, Sofa.RED, Sofa.GREEN), Sofa.offered(Sofa.RED, "349.00", ++edition));
    id = Ids.next().toString();
  }

  @Test
  void tells_a_browser_what_changed_since_it_last_asked() {
    var all = goods.after(0, 1_000);
    assertThat(all).extracting(Goods.Article::sku).contains(Sofa.RED, Sofa.GREEN);
    long known = all.getLast().revision();
    assertThat(goods.after(known, 1_000)).isEmpty();
    telling.tell(Sofa.offered(Sofa.RED, "329.00", ++edition), Sofa.withdrawn(++edition, Sofa.RED, Sofa.GREEN),
        Sofa.listed(++edition, Sofa.RED));
    assertThat(goods.after(known, 1_000).stream().collect(Collectors.toMap(Goods.Article::sku,
        Goods.Article::listed))).as("a variant that the new sheet has not is no longer on sale")
        .containsEntry(Sofa.RED, true).containsEntry(Sofa.GREEN, false);
  }

  @Test
  void tells_pages_that_leave_nothing_out() {
    var skus = new ArrayList<Sku>();
    for (int i = 0; i < 25; i++) {
      skus.add(new Sku("PAGE-" + id.substring(24) + "-" + i));
    }
    telling.tell(Sofa.listed(++edition, skus.toArray(Sku[]::new)));
    var found = new ArrayList<Sku>();
    long known = 0;
    for (var page = goods.after(known, 7); !page.isEmpty(); page = goods.after(known, 7)) {
      page.forEach(article -> found.add(article.sku()));
      assertThat(page.getLast().revision()).isGreaterThan(known);
      known = page.getLast().revision();
    }
    assertThat(found).doesNotHaveDuplicates().containsAll(skus);
  }

  @Test
  void writes_a_sale_down_once_and_asks_for_its_pieces_once() {
    var sale = sale(id, "349.00", 2, null);
    assertThat(book.write(sale, null, "ada").first()).isTrue();
    var again = book.write(sale, Instant.now(), "bo");
    assertThat(again.first()).isFalse();
    assertThat(again.kept().deviations()).isEmpty();
    assertThat(asked(TakeStock.class, "till/" + id)).hasSize(1).first().satisfies(take -> {
      assertThat(take.location()).isEqualTo(MITTE);
      assertThat(take.lines()).containsExactly(new TakeStock.Line(Sofa.RED, 2));
    });
  }

  @Test
  void writes_a_sale_down_once_when_it_is_told_many_times_at_once() throws Exception {
    var sale = sale(id, "349.00", 1, null);
    try (var tills = Executors.newFixedThreadPool(8)) {
      var told = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 16; i++) {
        told.add(() -> book.write(sale, null, "ada").first());
      }
      int first = 0;
      for (var each : tills.invokeAll(told)) {
        first += each.get() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
    }
    assertThat(asked(TakeStock.class, "till/" + id)).hasSize(1);
  }

  @Test
  void does_not_take_another_sale_for_the_same() {
    book.write(sale(id, "349.00", 1, null), null, "ada");
    assertThatThrownBy(() -> book.write(sale(id, "349.00", 2, null), null, "ada")).isInstanceOf(Refusal.class)
        .hasMessage("till.refused.other");
  }

  @Test
  void refuses_no_sale_and_says_what_does_not_agree_with_the_books() {
    var unknown = new SaleLine(new Sku("NOBODY-KNOWS"), "A thing", 1, Money.parse("EUR 5.00"), VatRate.of("7"), null,
        null, null);
    var dear = new SaleLine(Sofa.RED, "Sofa", 1, Money.parse("EUR 400.00"), VatRate.of("7"), "List",
        Money.parse("EUR 41.00"), "She knows the owner");
    var sale = new Sale(id, MITTE, "ada", Instant.now(), List.of(unknown, dear), List.of(new Payment(Payment.Kind.CARD,
        Money.parse("EUR 364.00"), null, "never-heard-of")));
    assertThat(book.write(sale, null, "ada").kept().deviations()).containsExactly(
        new Deviation(Deviation.Kind.UNKNOWN, new Sku("NOBODY-KNOWS"), Money.parse("EUR 5.00"), null),
        new Deviation(Deviation.Kind.PRICE, Sofa.RED, Money.parse("EUR 400.00"), Money.parse("EUR 349.00")),
        new Deviation(Deviation.Kind.VAT, Sofa.RED, null, null),
        new Deviation(Deviation.Kind.DISCOUNT, Sofa.RED, Money.parse("EUR 41.00"), Money.parse("EUR 40.00")),
        new Deviation(Deviation.Kind.CARD, null, Money.parse("EUR 364.00"), Money.parse("EUR 0.00")));
    assertThat(reading.sales(sale.receipt(), true, null, 10)).hasSize(1);
  }

  @Test
  void charges_what_the_customer_was_promised_and_closes_her_cart() {
    var now = Instant.now();
    var promise = new PricePromise(Sofa.RED, Money.parse("EUR 299.00"), 1, "v-1", null, Channel.SHELF, MITTE, null, now,
        now.plusSeconds(600)).token(seals);
    var line = new SaleLine(Sofa.RED, "Sofa", 1, Money.parse("EUR 299.00"), VatRate.of("19"), "Promised", null, null,
        promise, null);
    var paid = List.of(new Payment(Payment.Kind.CASH, line.total(), line.total(), null));
    var kept = book.write(new Sale(id, MITTE, "ada", now, List.of(line), paid, "her-cart", "kim", null), null, "ada").kept();
    assertThat(kept.deviations()).isEmpty();
    assertThat(reading.find(id).orElseThrow().sale()).isEqualTo(kept.sale());
    assertThat(asked(CloseCart.class, "her-cart")).last().satisfies(asked ->
        assertThat(asked.lines()).containsExactly(new CloseCart.Line(Sofa.RED, 1)));
    var forged = new SaleLine(Sofa.RED, "Sofa", 1, Money.parse("EUR 299.00"), VatRate.of("19"), "Promised", null, null,
        "x" + promise, null);
    assertThat(book.write(new Sale(Ids.next().toString(), MITTE, "ada", now, List.of(forged), paid), null, "ada").kept()
        .deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.PRICE);
  }

  @Test
  void charges_the_prices_of_the_group_to_which_a_customer_belongs() {
    telling.tell(new OfferChanged(Sofa.RED, Money.parse("EUR 349.00"), VatRate.of("19"), ++edition,
        List.of(new Terms("trade", "Trade", Money.parse("EUR 300.00"), List.of(), List.of(), "trade", 1, null, null)),
        null), new StandingChanged(new CustomerId("han"), new CustomerGroup("trade"), null, 1));
    var sold = sale(id, "300.00", 1, Instant.now());
    var hers = new Sale(id, MITTE, "ada", sold.at(), sold.lines(), sold.payments(), null, "han", null);
    assertThat(book.write(hers, null, "ada").kept().deviations()).isEmpty();
    var anybodys = sale(Ids.next().toString(), "300.00", 1, Instant.now());
    assertThat(book.write(anybodys, null, "ada").kept().deviations()).extracting(Deviation::kind)
        .containsExactly(Deviation.Kind.PRICE);
  }

  @Test
  void notes_which_pieces_the_stock_books_did_not_have() {
    book.write(sale(id, "349.00", 1, null), null, "ada");
    assertThat(reading.sales(sale(id, "349.00", 1, null).receipt(), true, null, 10)).isEmpty();
    telling.tell(new StockTaken("till/" + id, List.of(new Oversold(Sofa.RED, 1, 0))));
    assertThat(reading.find(id).orElseThrow().oversold()).containsExactly(new Oversold(Sofa.RED, 1, 0));
  }

  @Test
  void reckons_by_its_own_clock_when_a_sale_was_made() {
    var sale = sale(id, "349.00", 1, Instant.parse("1999-12-31T23:50:00Z"));
    var kept = book.write(sale, Instant.parse("2000-01-01T00:00:00Z"), "ada").kept();
    assertThat(kept.soldAt()).isBetween(Instant.now().minusSeconds(660), Instant.now().minusSeconds(590));
  }

  @Test
  void takes_back_never_more_than_was_sold() {
    book.write(sale(id, "349.00", 3, null), null, "ada");
    var first = returns.take(id, "r1", "ada", Payment.Kind.CASH, Map.of(0, 2));
    assertThat(first.total()).isEqualTo(Money.parse("EUR 698.00"));
    assertThat(returns.take(id, "r1", "ada", Payment.Kind.CASH, Map.of(0, 2))).as("asked twice").isEqualTo(first);
    assertThatThrownBy(() -> returns.take(id, "r2", "ada", Payment.Kind.CASH, Map.of(0, 2)))
        .hasMessage("till.refused.too-many");
    assertThatThrownBy(() -> returns.take(id, "r2", "ada", Payment.Kind.CASH, Map.of(0, -1)))
        .hasMessage("till.refused.line");
    assertThatThrownBy(() -> returns.take(id, "r2", "ada", Payment.Kind.CASH, Map.of()))
        .hasMessage("till.refused.nothing");
    returns.take(id, "r2", "ada", Payment.Kind.CASH, Map.of(0, 1));
    assertThat(asked(ReturnStock.class, "till-return/" + id + "/r1")).hasSize(1);
    assertThat(asked(ReturnStock.class, "till-return/" + id + "/r2")).hasSize(1);
  }

  @Test
  void charges_a_card_once_however_often_it_asks() {
    var amount = Money.parse("EUR 349.00");
    assertThat(cards.charge("c1" + id, id, amount, "test-timeout").state()).isEqualTo(CardPayments.State.UNANSWERED);
    assertThat(cards.charge("c1" + id, id, amount, "test-timeout").state()).isEqualTo(CardPayments.State.APPROVED);
    assertThatThrownBy(() -> cards.charge("c1" + id, id, Money.parse("EUR 1.00"), "test-timeout"))
        .hasMessage("till.refused.card-other");
    assertThat(cards.charge("c2" + id, id, amount, "test-declined").state()).isEqualTo(CardPayments.State.DECLINED);
    assertThat(cards.cancel("c1" + id).state()).isEqualTo(CardPayments.State.CANCELLED);
    assertThat(cards.charge("c1" + id, id, amount, "test-timeout").state()).isEqualTo(CardPayments.State.CANCELLED);
    cards.cancel("c3" + id);
    assertThat(cards.charge("c3" + id, id, amount, "test-card").state()).as("cancelled before it was heard of")
        .isEqualTo(CardPayments.State.CANCELLED);
  }

  private static Sale sale(String id, String price, int quantity, Instant at) {
    var unit = Money.parse("EUR " + price);
    return new Sale(id, MITTE, "ada", at == null ? Instant.parse("2026-11-20T10:00:00Z") : at,
        List.of(new SaleLine(Sofa.RED, "Sofa, red", quantity, unit, VatRate.of("19"), null, null, null)),
        List.of(new Payment(Payment.Kind.CASH, unit.multipliedBy(quantity), unit.multipliedBy(quantity), null)));
  }

  /** What the till asked of others, as it lies in the journal. */
  private <M> List<M> asked(Class<M> type, String key) {
    return jdbc.sql("SELECT payload FROM post.journal WHERE message_key = ? AND type LIKE ? ORDER BY position")
        .param(key).param("%" + type.getSimpleName()).query(String.class).list().stream()
        .map(payload -> json.readValue(payload, type)).toList();
  }
}
