package shop.kontor.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.post.Message;

@ApplicationModuleTest
@TestPropertySource(properties = {"kontor.payment.patience=1500ms", "kontor.payment.test.lateness=600ms"})
@DisplayName("Payment, alone in its house,")
class PaymentRoomTests {

  private static final Money AMOUNT = Money.parse("EUR 129.00");

  @Autowired ApplicationEventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void authorises_once_however_often_it_is_asked() {
    tell(new AuthorisePayment("ok", AMOUNT, "test-card"), new AuthorisePayment("ok", AMOUNT, "test-card"));
    await().untilAsserted(() -> assertThat(facts("ok")).contains("payment.PaymentAuthorised"));
    tell(new AuthorisePayment("ok", AMOUNT, "test-card"));
    await().untilAsserted(() -> assertThat(facts("ok")).hasSizeGreaterThan(1)
        .containsOnly("payment.PaymentAuthorised"));
    assertThat(charges("ok")).isEqualTo(1);
  }

  @Test
  void tells_that_the_provider_declined() {
    tell(new AuthorisePayment("poor", AMOUNT, "test-declined"));
    await().untilAsserted(() -> assertThat(facts("poor")).containsExactly("payment.PaymentDeclined"));
    assertThat(charges("poor")).isZero();
  }

  @Test
  void declines_a_method_that_is_not_offered_without_asking_anyone() {
    tell(new AuthorisePayment("shells", AMOUNT, "cowrie-shells"));
    await().untilAsserted(() -> assertThat(facts("shells")).containsExactly("payment.PaymentDeclined"));
    assertThat(jdbc.sql("SELECT COUNT(*) FROM payment.provider_book WHERE reference = 'shells'").query(Integer.class)
        .single()).isZero();
  }

  @Test
  void waits_for_a_late_approval_that_comes_in_time() {
    tell(new AuthorisePayment("late", AMOUNT, "test-timeout"));
    await().untilAsserted(() -> assertThat(facts("late")).containsExactly("payment.PaymentAuthorised"));
    await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(charges("late")).isEqualTo(1));
  }

  @Test
  void cancels_the_second_charge_of_a_provider_that_approves_twice() {
    tell(new AuthorisePayment("twice", AMOUNT, "test-twice"));
    await().untilAsserted(() -> assertThat(facts("twice")).containsExactly("payment.PaymentAuthorised"));
    await().untilAsserted(() -> assertThat(charges("twice")).isEqualTo(1));
    assertThat(jdbc.sql("SELECT COUNT(*) FROM payment.provider_book WHERE reference = 'twice'").query(Integer.class)
        .single()).isEqualTo(2);
    assertThat(facts("twice")).containsExactly("payment.PaymentAuthorised");
  }

  @Test
  void gives_the_money_back_when_it_is_not_wanted_any_more() {
    tell(new AuthorisePayment("back", AMOUNT, "test-card"));
    await().untilAsserted(() -> assertThat(charges("back")).isEqualTo(1));
    tell(new CancelPayment("back"));
    await().untilAsserted(() -> assertThat(facts("back")).contains("payment.PaymentCancelled"));
    assertThat(charges("back")).isZero();
  }

  @Test
  void never_charges_what_was_cancelled_before_it_was_asked_for() {
    tell(new CancelPayment("early"), new AuthorisePayment("early", AMOUNT, "test-card"));
    await().untilAsserted(() -> assertThat(facts("early"))
        .containsExactly("payment.PaymentCancelled", "payment.PaymentDeclined"));
    assertThat(charges("early")).isZero();
  }

  @Test
  void keeps_many_payments_apart() {
    tell(IntStream.range(0, 200).mapToObj(i -> new AuthorisePayment("many-" + i, AMOUNT,
        i % 4 == 0 ? "test-declined" : "test-card")).toArray(Message[]::new));
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(jdbc.sql("""
        SELECT COUNT(*) FROM post.journal WHERE message_key LIKE 'many-%'
           AND type IN ('payment.PaymentAuthorised', 'payment.PaymentDeclined')
        """).query(Integer.class).single()).isEqualTo(200));
    assertThat(jdbc.sql("""
        SELECT COUNT(*) FROM payment.provider_book WHERE reference LIKE 'many-%' AND state = 'APPROVED'
        """).query(Integer.class).single()).isEqualTo(150);
  }

  private void tell(Message... messages) {
    transaction.executeWithoutResult(status -> {
      for (var message : messages) {
        publisher.publishEvent(message);
      }
    });
  }

  private List<String> facts(String reference) {
    return jdbc.sql("""
        SELECT type FROM post.journal WHERE message_key = ?
           AND type NOT IN ('payment.AuthorisePayment', 'payment.CancelPayment') ORDER BY position
        """).param(reference).query(String.class).list();
  }

  private int charges(String reference) {
    return jdbc.sql("SELECT COUNT(*) FROM payment.provider_book WHERE reference = ? AND state = 'APPROVED'")
        .param(reference).query(Integer.class).single();
  }
}
