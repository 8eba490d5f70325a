package shop.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.foundation.post.ToldAgain;
import shop.kontor.pricing.application.Offers;
import tools.jackson.databind.json.JsonMapper;

/** What other rooms may rely on when they ask pricing for something. */
@ApplicationModuleTest
class PricingRoomTests {

  private static final VatRate FULL = VatRate.of("19");

  @Autowired
  private Retelling retelling;
  @Autowired
  private ApplicationEventPublisher post;
  @Autowired
  private PostOffice office;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  @Autowired
  private Offers offers;
  private Sku sku;

  @BeforeEach
  void new_variant() {
    sku = new Sku("SOFA-" + Ids.next());
  }

  @Test
  void a_price_that_is_set_is_told() {
    send(new SetPrice(sku, euros("12.50"), FULL));
    assertThat(told()).containsExactly(new OfferChanged(sku, euros("12.50"), FULL, 1));
    assertThat(offers.of(sku)).hasValueSatisfying(offer -> assertThat(offer.price()).isEqualTo(euros("12.50")));
  }

  @Test
  void a_price_that_is_set_to_what_it_is_tells_nothing() {
    send(new SetPrice(sku, euros("12.50"), FULL), new SetPrice(sku, euros("12.5"), VatRate.of("19.00")));
    send(new SetPrice(sku, euros("12.50"), FULL));
    assertThat(told()).hasSize(1);
    assertThat(history()).containsOnly("EUR 12.50");
  }

  @Test
  void rooms_that_are_new_are_told_what_holds() {
    send(new SetPrice(sku, euros("12.50"), FULL), new SetPrice(sku, euros("10"), FULL));
    assertThat(ToldAgain.by(retelling)).filteredOn(fact -> fact.key().equals(sku.value()))
        .isEqualTo(List.of(told().getLast()));
  }

  @Test
  void every_price_that_held_is_remembered() {
    send(new SetPrice(sku, euros("12.50"), FULL), new SetPrice(sku, euros("10"), FULL));
    send(new SetPrice(sku, euros("12.50"), FULL));
    assertThat(history()).containsExactly("EUR 12.50", "EUR 10.00", "EUR 12.50");
    assertThat(told()).extracting(OfferChanged::version).containsExactly(1L, 2L, 3L);
  }

  @Test
  void the_price_that_was_set_last_holds_whichever_is_heard_last() {
    var noon = Instant.parse("2026-12-01T12:00:00Z");
    send(new SetPrice(sku, euros("12.50"), FULL, noon), new SetPrice(sku, euros("9"), FULL, noon.minusSeconds(1)));
    assertThat(told()).hasSize(1);
    assertThat(history()).containsExactly("EUR 9.00", "EUR 12.50");
  }

  @Test
  void another_rate_of_tax_is_another_offer() {
    send(new SetPrice(sku, euros("12.50"), FULL), new SetPrice(sku, euros("12.50"), VatRate.of("7")));
    assertThat(told()).extracting(told -> told.vat().percent())
        .containsExactly(new BigDecimal("19"), new BigDecimal("7"));
  }

  @Test
  void whoever_asks_after_a_change_is_told_the_new_price_however_often_it_was_asked_before() {
    assertThat(offers.of(sku)).isEmpty();
    for (int cents = 1; cents < 20; cents++) {
      send(new SetPrice(sku, Money.ofMinor(CurrencyUnit.EUR, cents), FULL));
      assertThat(offers.of(sku).orElseThrow().price()).isEqualTo(Money.ofMinor(CurrencyUnit.EUR, cents));
    }
  }

  @Test
  void a_price_whose_transaction_is_rolled_back_was_never_told() {
    send(new SetPrice(sku, euros("12.50"), FULL));
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
      post.publishEvent(new SetPrice(sku, euros("1"), FULL));
      throw new IllegalStateException("no");
    })).hasMessage("no");
    assertThat(offers.of(sku).orElseThrow().price()).isEqualTo(euros("12.50"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_prices_are_set_the_last_one_holds_and_versions_count_the_changes(long seed) {
    var random = new Random(seed);
    var last = euros("1");
    send(new SetPrice(sku, last, FULL));
    int changes = 1;
    for (int i = 0; i < 60; i++) {
      var next = Money.ofMinor(CurrencyUnit.EUR, 100L * (1 + random.nextInt(3)));
      changes += next.equals(last) ? 0 : 1;
      last = next;
      var request = new SetPrice(sku, next, FULL);
      transaction.executeWithoutResult(status -> post.publishEvent(request));
    }
    send();
    assertThat(offers.of(sku).orElseThrow().price()).isEqualTo(last);
    assertThat(offers.of(sku).orElseThrow().version()).isEqualTo(changes);
    assertThat(told()).hasSize(changes);
  }

  @Test
  void what_is_no_price_can_not_be_asked_for() {
    assertThatThrownBy(() -> new SetPrice(sku, euros("-0.01"), FULL)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SetPrice(sku, euros("1000000000"), FULL)).isInstanceOf(IllegalArgumentException.class);
    for (var percent : List.of("-1", "100.1", "19.0001", "1e-999999")) {
      assertThatThrownBy(() -> VatRate.of(percent)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(VatRate.of("1e2").percent()).isEqualTo(new BigDecimal("100"));
  }

  private static Money euros(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }

  private void send(Message... messages) {
    transaction.executeWithoutResult(status -> List.of(messages).forEach(post::publishEvent));
    assertThat(office.settle(Duration.ofSeconds(30))).isTrue();
    assertThat(office.failed()).isEmpty();
  }

  private List<String> history() {
    return jdbc.sql("SELECT price FROM pricing.price_history WHERE sku = ? ORDER BY set_at").param(sku.value())
        .query(String.class).list();
  }

  private List<OfferChanged> told() {
    return jdbc.sql("""
        SELECT payload FROM post.journal WHERE message_key = ? AND type = 'pricing.OfferChanged' ORDER BY position
        """)
        .param(sku.value()).query(String.class).list().stream()
        .map(payload -> json.readValue(payload, OfferChanged.class)).toList();
  }
}
