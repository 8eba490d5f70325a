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

@ApplicationModuleTest
@TestPropertySource(properties = {"kontor.payment.patience=400ms", "kontor.payment.test.lateness=1200ms"})
@DisplayName("A provider that times out, and approves after payment gave up,")
class LateApprovalTests {

  @Autowired ApplicationEventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void charges_nothing_in_the_end_and_the_asker_is_told_once() {
    transaction.executeWithoutResult(status -> IntStream.range(0, 10).forEach(i ->
        publisher.publishEvent(new AuthorisePayment("late-" + i, Money.parse("EUR 10.00"), "test-timeout"))));

    await().untilAsserted(() -> assertThat(told("payment.PaymentDeclined")).hasSize(10));
    await().untilAsserted(() -> assertThat(book("CANCELLED")).isEqualTo(10));
    await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).untilAsserted(() ->
        assertThat(book("APPROVED") + book("LATE")).isZero());
    assertThat(told("payment.PaymentAuthorised")).isEmpty();
    assertThat(told("payment.PaymentDeclined")).doesNotHaveDuplicates().hasSize(10);
    assertThat(jdbc.sql("SELECT COUNT(*) FROM payment.payment WHERE state = 'CANCELLED' AND charge IS NOT NULL")
        .query(Integer.class).single()).as("the provider did approve").isEqualTo(10);
  }

  private List<String> told(String type) {
    return jdbc.sql("SELECT message_key FROM post.journal WHERE type = ?").param(type).query(String.class).list();
  }

  private int book(String state) {
    return jdbc.sql("SELECT COUNT(*) FROM payment.provider_book WHERE state = ?").param(state).query(Integer.class)
        .single();
  }
}
