package shop.kontor.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.delivery.application.DeliveryPlan;
import shop.kontor.delivery.application.TariffDesk;
import shop.kontor.delivery.domain.Slot;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;

@ApplicationModuleTest
@TestPropertySource(properties = "kontor.delivery.capacity=3")
@DisplayName("Delivery, alone in its house,")
class DeliveryRoomTests {

  private static final PostalAddress ADDRESS =
      new PostalAddress("Kim", "Deich 1", "", "20457", "Hamburg", "DE");

  @Autowired ApplicationEventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @Autowired PostOffice post;
  @Autowired JdbcClient jdbc;
  @Autowired DeliveryPlan plan;
  @Autowired TariffDesk tariffs;

  @Test
  void offers_every_window_of_three_weeks_but_on_sundays() {
    var offered = plan.offered(null);
    assertThat(offered).isNotEmpty().allSatisfy(load -> {
      assertThat(load.slot().day().getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
      assertThat(load.slot().day()).isBetween(LocalDate.now().plusDays(1), LocalDate.now().plusDays(24));
    });
    assertThat(offered).hasSize(18 * Window.values().length);
  }

  @Test
  void books_up_to_its_capacity_and_not_one_more() {
    var slot = slot(0);
    IntStream.range(0, 5).forEach(i -> tell(book("full-" + i, slot)));
    assertThat(booked(slot)).isEqualTo(3);
    assertThat(told("DeliveryBooked", "full-")).isEqualTo(3);
    assertThat(told("DeliveryRefused", "full-")).isEqualTo(2);
  }

  @Test
  void books_once_however_often_it_is_asked() {
    var slot = slot(1);
    tell(book("twice", slot), book("twice", slot));
    tell(book("twice", slot));
    assertThat(booked(slot)).isEqualTo(1);
  }

  @Test
  void gives_a_cancelled_place_back_once() {
    var slot = slot(2);
    tell(book("gone", slot), book("stays", slot), new CancelDelivery("gone"), new CancelDelivery("gone"));
    assertThat(booked(slot)).isEqualTo(1);
    assertThat(told("DeliveryCancelled", "gone")).isEqualTo(2);
  }

  @Test
  void refuses_what_was_cancelled_before_it_was_asked_for() {
    var slot = slot(3);
    tell(new CancelDelivery("early"), book("early", slot));
    assertThat(booked(slot)).isZero();
    assertThat(told("DeliveryRefused", "early")).isEqualTo(1);
  }

  @Test
  void refuses_yesterday_sundays_and_next_year() {
    var sunday = LocalDate.now().plusDays(7).with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.SUNDAY));
    tell(book("past", new Slot(LocalDate.now().minusDays(1), Window.MORNING)), book("sunday",
        new Slot(sunday, Window.MORNING)), book("next-year", new Slot(LocalDate.now().plusYears(1), Window.EVENING)));
    assertThat(jdbc.sql("SELECT COUNT(*) FROM delivery.booking WHERE reason = 'NOT_OFFERED'").query(Integer.class)
        .single()).isEqualTo(3);
  }

  @Test
  void tells_how_much_is_left_of_each_window_of_a_day_in_which_somebody_booked() {
    var slot = slot(6);
    tell(book("left-a", slot), book("left-b", slot));
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(left(slot)).endsWith("\"free\":1"));
    tell(new CancelDelivery("left-a"));
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(left(slot)).endsWith("\"free\":2"));
    assertThat(jdbc.sql("SELECT COUNT(DISTINCT message_key) FROM post.journal WHERE type = 'delivery.CapacityChanged'"
        + " AND message_key LIKE ?").param(slot.day() + "/%").query(Integer.class).single()).isEqualTo(3);
  }

  @Test
  void tells_of_each_window_that_is_offered_before_anybody_books_in_it() {
    var last = slot(18 * Window.values().length - 1);
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(left(last)).endsWith("\"free\":3"));
  }

  /** As it was told last. */
  private String left(Slot slot) {
    return jdbc.sql("""
        SELECT payload FROM post.journal WHERE type = 'delivery.CapacityChanged' AND message_key = ?
         ORDER BY position DESC FETCH FIRST 1 ROW ONLY
        """).param(slot.toString()).query(String.class).optional().map(told -> told.replaceAll(",\"version.*", ""))
        .orElse("");
  }

  @Test
  void lets_staff_set_the_capacity_of_a_window() {
    var slot = slot(4);
    plan.setCapacity(slot, 1);
    tell(book("first", slot), book("second", slot));
    assertThat(booked(slot)).isEqualTo(1);
    assertThat(plan.load(slot).isFull()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> plan.setCapacity(slot, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> plan.setCapacity(slot, 1_000_000_000));
  }

  @Test
  void takes_up_the_tariff_that_is_proposed_until_staff_say_otherwise_and_tells_each_change_once() {
    jdbc.sql("DELETE FROM delivery.tariff").update();
    assertThat(tariffs.current()).as("free, while nobody has said").isEmpty();
    var proposed = tariff("4.90");
    tell(new ProposeTariff(proposed), new ProposeTariff(tariff("9.90")));
    assertThat(tariffs.current()).contains(proposed);
    tariffs.set(tariff("5.90"));
    tariffs.set(tariff("5.90"));
    tell(new ProposeTariff(proposed));
    assertThat(tariffs.current()).contains(tariff("5.90"));
    assertThat(told("TariffChanged", "tariff")).isEqualTo(2);
  }

  private static Tariff tariff(String parcel) {
    return new Tariff(Money.parse("EUR " + parcel), null, Money.parse("EUR 49.00"), null, null);
  }

  private Slot slot(int n) {
    return plan.offered(null).get(n).slot();
  }

  private static BookDelivery book(String reference, Slot slot) {
    return new BookDelivery(reference, ADDRESS, slot.day(), slot.window());
  }

  private void tell(Message... messages) {
    transaction.executeWithoutResult(status -> {
      for (var message : messages) {
        publisher.publishEvent(message);
      }
    });
    assertThat(post.settle(Duration.ofSeconds(10))).isTrue();
  }

  private int booked(Slot slot) {
    return plan.load(slot).booked();
  }

  private int told(String fact, String reference) {
    return jdbc.sql("SELECT COUNT(*) FROM post.journal WHERE type = ? AND message_key LIKE ?").param("delivery." + fact)
        .param(reference + "%").query(Integer.class).single();
  }
}
