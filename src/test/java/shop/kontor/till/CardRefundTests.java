package shop.kontor.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.VatRate;
import shop.kontor.till.application.CardPayments;
import shop.kontor.till.application.Refunding;
import shop.kontor.till.application.Returns;
import shop.kontor.till.application.SaleBook;
import shop.kontor.till.application.SaleReading;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Payment.Kind;
import shop.kontor.till.domain.Returned;
import shop.kontor.till.domain.Sale;
import shop.kontor.till.domain.SaleLine;

@ApplicationModuleTest
@Import(Telling.class)
@DisplayName("What was paid by card")
class CardRefundTests {

  private static final Money PRICE = Money.parse("EUR 349.00");

  @Autowired
  private SaleBook book;
  @Autowired
  private SaleReading reading;
  @Autowired
  private Returns returns;
  @Autowired
  private Refunding refunding;
  @Autowired
  private CardPayments cards;
  @Autowired
  private JdbcClient jdbc;
  private String id;

  @BeforeEach
  void another_sale() {
    id = Ids.next().toString();
  }

  @Test
  void goes_back_to_the_card_once_however_often_that_is_asked() {
    paidByCard("test-card", 2);
    assertThat(ways()).containsExactly(Kind.CARD);
    var back = returns.take(id, "r1", "ada", Kind.CARD, Map.of(0, 1));
    assertThat(back.total()).isEqualTo(PRICE);
    assertThat(returns.take(id, "r1", "bo", Kind.CARD, Map.of(0, 1))).as("asked twice").isEqualTo(back);
    assertThat(refunds()).containsExactly("APPROVED");
    assertThat(tellings()).isEqualTo(1);
    returns.take(id, "r2", "ada", Kind.CARD, Map.of(0, 1));
    assertThatThrownBy(() -> returns.take(id, "r3", "ada", Kind.CARD, Map.of(0, 1)))
        .hasMessage("till.refused.too-many");
    assertThat(refunds()).as("one for each return that was taken").hasSize(2);
  }

  @Test
  void goes_back_once_when_that_is_asked_many_times_at_once() throws Exception {
    paidByCard("test-card", 1);
    try (var clerks = Executors.newFixedThreadPool(4)) {
      var asked = new ArrayList<Callable<Returned.Return>>();
      for (int i = 0; i < 8; i++) {
        asked.add(() -> returns.take(id, "r1", "ada", Kind.CARD, Map.of(0, 1)));
      }
      var all = new ArrayList<Returned.Return>();
      for (var each : clerks.invokeAll(asked)) {
        all.add(each.get());
      }
      assertThat(all.stream().distinct()).hasSize(1);
    }
    assertThat(refunds()).containsExactly("APPROVED");
    assertThat(tellings()).isEqualTo(1);
  }

  @Test
  void is_not_given_in_cash_and_what_was_paid_in_cash_not_to_a_card() {
    paidByCard("test-card", 1);
    assertThatThrownBy(() -> returns.take(id, "r1", "ada", Kind.CASH, Map.of(0, 1)))
        .hasMessage("till.refused.refund-card");
    id = Ids.next().toString();
    sell(1, new Payment(Kind.CASH, PRICE, PRICE, null));
    assertThat(ways()).containsExactly(Kind.CASH);
    assertThatThrownBy(() -> returns.take(id, "r1", "ada", Kind.CARD, Map.of(0, 1)))
        .hasMessage("till.refused.refund-cash");
    assertThat(refunds()).isEmpty();
    assertThat(returns.take(id, "r2", "ada", Kind.CASH, Map.of(0, 1)).total()).isEqualTo(PRICE);
  }

  @Test
  void waits_for_the_terminal_to_say_what_became_of_it_and_nothing_else_comes_back_meanwhile() {
    paidByCard("test-timeout", 2);
    assertThatThrownBy(() -> returns.take(id, "r1", "ada", Kind.CARD, Map.of(0, 1)))
        .hasMessage("till.refused.refund-unanswered");
    assertThat(returned()).as("nobody knows yet").isEmpty();
    assertThat(tellings()).isZero();
    assertThat(refunding.open(reading.find(id).orElseThrow())).hasValueSatisfying(open -> {
      assertThat(open.id()).isEqualTo("r1");
      assertThat(open.amount()).isEqualTo(PRICE);
      assertThat(open.quantities()).containsExactly(new Refunding.Open.Piece(0, 1));
    });
    assertThatThrownBy(() -> returns.take(id, "r2", "ada", Kind.CARD, Map.of(0, 1)))
        .hasMessage("till.refused.refund-open");
    assertThatThrownBy(() -> returns.take(id, "r1", "ada", Kind.CARD, Map.of(0, 2)))
        .hasMessage("till.refused.return-other");
    assertThat(returns.take(id, "r1", "ada", Kind.CARD, Map.of(0, 1)).total()).isEqualTo(PRICE);
    assertThat(returned()).hasSize(1);
    assertThat(refunding.open(reading.find(id).orElseThrow())).isEmpty();
    assertThat(refunds()).containsExactly("APPROVED");
  }

  @Test
  void is_given_in_cash_where_the_terminal_refused() {
    paidByCard("test-no-refund", 1);
    assertThatThrownBy(() -> returns.take(id, "r1", "ada", Kind.CARD, Map.of(0, 1)))
        .hasMessage("till.refused.refund-declined");
    assertThat(returned()).isEmpty();
    assertThat(tellings()).isZero();
    assertThatThrownBy(() -> returns.take(id, "r1", "ada", Kind.CARD, Map.of(0, 1)))
        .hasMessage("till.refused.refund-declined");
    assertThat(ways()).containsExactly(Kind.CARD, Kind.CASH);
    assertThat(returns.take(id, "r2", "ada", Kind.CASH, Map.of(0, 1)).refundedBy()).isEqualTo(Kind.CASH);
    assertThat(refunds()).containsExactly("DECLINED");
  }

  @Test
  void of_which_no_terminal_tells_is_given_in_cash() {
    sell(1, new Payment(Kind.CARD, PRICE, null, "never-heard-of-" + id));
    assertThat(ways()).containsExactly(Kind.CASH);
    assertThat(returns.take(id, "r1", "ada", Kind.CASH, Map.of(0, 1)).total()).isEqualTo(PRICE);
  }

  private void paidByCard(String terminal, int pieces) {
    var amount = PRICE.multipliedBy(pieces);
    cards.charge("card-" + id, id, amount, terminal);
    assertThat(cards.charge("card-" + id, id, amount, terminal).state()).isEqualTo(CardPayments.State.APPROVED);
    sell(pieces, new Payment(Kind.CARD, amount, null, "card-" + id));
  }

  private void sell(int pieces, Payment payment) {
    book.write(new Sale(id, new LocationId("store-mitte"), "ada", Instant.now(), List.of(new SaleLine(Sofa.RED, "Sofa",
        pieces, PRICE, VatRate.of("19"), null, null, null)), List.of(payment)), null, "ada");
  }

  private List<Kind> ways() {
    return refunding.ways(reading.find(id).orElseThrow());
  }

  private List<Returned.Return> returned() {
    return reading.find(id).orElseThrow().returned().returns();
  }

  private List<String> refunds() {
    return jdbc.sql("SELECT state FROM till.card_refund WHERE sale = ?").param(id).query(String.class).list();
  }

  /** How often inventory was asked to take back what came back by the first return. */
  private int tellings() {
    return jdbc.sql("SELECT COUNT(*) FROM post.journal WHERE message_key = ? AND type LIKE '%ReturnStock'")
        .param("till-return/" + id + "/r1").query(Integer.class).single();
  }
}
