package shop.kontor.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.foundation.post.Fact;
import shop.kontor.payment.PaymentAuthorised;
import shop.kontor.payment.PaymentCancelled;
import shop.kontor.payment.PaymentDeclined;
import shop.kontor.payment.domain.Payment.State;
import shop.kontor.payment.domain.PaymentProvider.Answer;

@DisplayName("A payment")
class PaymentTests {

  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30));
  private final Payment requested = Payment.requested("order-1", Money.parse("EUR 10.00"), "card", null, START);

  @Test
  void is_authorised_once() {
    var paid = hear(requested, Question.AUTHORISE, new Answer.Approved("ch-1"), 1);
    assertThat(paid.factsSince(requested)).containsExactly(new PaymentAuthorised("order-1", requested.amount()));
    assertThat(paid.dueAt()).isNull();
    var again = hear(paid, Question.NOTICE, new Answer.Approved("ch-1"), 2);
    assertThat(again.factsSince(paid)).isEmpty();
    assertThat(again.dueAt()).isNull();
  }

  @Test
  void has_a_second_charge_cancelled() {
    var paid = hear(requested, Question.AUTHORISE, new Answer.Approved("ch-1"), 1);
    var twice = hear(paid, Question.NOTICE, new Answer.Approved("ch-2"), 2);
    assertThat(twice.isToBeCancelled()).isTrue();
    assertThat(twice.chargeToCancel()).isEqualTo("ch-2");
    var once = hear(twice, Question.CANCEL, new Answer.Cancelled("ch-2"), 3);
    assertThat(once.state()).isEqualTo(State.AUTHORISED);
    assertThat(once.isToBeCancelled()).isFalse();
    assertThat(once.dueAt()).isNull();
  }

  @Test
  void waits_with_growing_pauses_and_then_gives_up_for_good() {
    var payment = requested;
    var pauses = new ArrayList<Duration>();
    var now = START;
    while (payment.state() == State.REQUESTED) {
      var next = payment.heard(Question.LOOK_UP, new Answer.None(), PATIENCE, now);
      if (next.state() == State.REQUESTED) {
        pauses.add(Duration.between(now, next.dueAt()));
        now = next.dueAt();
      } else {
        assertThat(next.factsSince(payment)).containsExactly(
            new PaymentDeclined("order-1", PaymentDeclined.Reason.PROVIDER_DID_NOT_ANSWER));
      }
      payment = next;
    }
    assertThat(now).isEqualTo(START.plusSeconds(30));
    assertThat(pauses.size()).isLessThan(12);
    assertThat(payment.isToBeCancelled()).isTrue();
    assertThat(payment.dueAt()).isNotNull();
  }

  @Test
  void cancels_what_is_approved_after_it_gave_up() {
    var givenUp = hear(requested, Question.LOOK_UP, new Answer.None(), 31);
    var late = hear(givenUp, Question.NOTICE, new Answer.Approved("ch-late"), 40);
    assertThat(late.factsSince(givenUp)).isEmpty();
    assertThat(late.dueAt()).isEqualTo(START.plusSeconds(40));
    assertThat(late.chargeToCancel()).as("whatever there is").isNull();
    var done = hear(late, Question.CANCEL, new Answer.Cancelled(null), 41);
    assertThat(done.state()).isEqualTo(State.CANCELLED);
    assertThat(done.factsSince(late)).containsExactly(new PaymentCancelled("order-1"));
    var later = hear(done, Question.NOTICE, new Answer.Approved("ch-later"), 90);
    assertThat(later.isToBeCancelled()).isTrue();
    assertThat(later.answer()).containsExactly(
        new PaymentDeclined("order-1", PaymentDeclined.Reason.PROVIDER_DID_NOT_ANSWER));
  }

  @Test
  void stays_declined_whatever_the_provider_says_afterwards() {
    var declined = hear(requested, Question.AUTHORISE, new Answer.Declined("no"), 1);
    var approved = hear(declined, Question.NOTICE, new Answer.Approved("ch-1"), 2);
    assertThat(approved.answer()).containsExactly(
        new PaymentDeclined("order-1", PaymentDeclined.Reason.DECLINED_BY_PROVIDER));
    assertThat(approved.isToBeCancelled()).isTrue();
  }

  /** Whatever is said in whatever order: one outcome is told, and never both. */
  @Test
  void tells_one_outcome_only() {
    for (int seed = 0; seed < 20_000; seed++) {
      var random = new Random(seed);
      var payment = requested;
      var told = new ArrayList<Fact>();
      for (int second = 0; second < 40; second += 1 + random.nextInt(4)) {
        var at = START.plusSeconds(second);
        var before = payment;
        payment = random.nextInt(12) == 0 ? payment.cancel(at)
            : payment.heard(Question.values()[random.nextInt(4)], answer(random), PATIENCE, at);
        told.addAll(payment.factsSince(before));
      }
      assertThat(told.stream().filter(PaymentAuthorised.class::isInstance).count()
          + told.stream().filter(PaymentDeclined.class::isInstance).count()).as("seed %d", seed).isLessThanOrEqualTo(1);
      if (told.stream().anyMatch(PaymentDeclined.class::isInstance)) {
        assertThat(payment.state()).as("seed %d", seed).isNotIn(State.AUTHORISED, State.REQUESTED);
      }
    }
  }

  /** A provider that is slow, forgets, repeats itself and charges twice: in the end there is one charge or none. */
  @Test
  void ends_with_one_charge_or_none() {
    for (int seed = 0; seed < 5_000; seed++) {
      var random = new Random(seed);
      var charges = new TreeSet<String>();
      var pendingNotices = new ArrayList<String>();
      var payment = requested;
      var now = START;
      int approvals = 0;
      while ((payment.dueAt() != null || !pendingNotices.isEmpty()) && now.isBefore(START.plusSeconds(100_000))) {
        now = payment.dueAt() == null || random.nextInt(3) == 0 ? now.plusSeconds(random.nextInt(20))
            : payment.dueAt().isAfter(now) ? payment.dueAt() : now.plusMillis(1);
        if (!pendingNotices.isEmpty() && random.nextInt(4) == 0) {
          payment = payment.heard(Question.NOTICE, new Answer.Approved(pendingNotices.removeFirst()), PATIENCE, now);
        } else if (payment.isToBeCancelled()) {
          var charge = payment.chargeToCancel();
          boolean answers = random.nextBoolean();
          if (answers && (charge != null || pendingNotices.isEmpty())) {
            if (charge == null) {
              charges.clear();
            } else {
              charges.remove(charge);
            }
            payment = payment.heard(Question.CANCEL, new Answer.Cancelled(charge), PATIENCE, now);
          } else {
            payment = payment.heard(Question.CANCEL, new Answer.Unknown(), PATIENCE, now);
          }
        } else if (payment.dueAt() != null) {
          boolean charged = approvals < 2 && random.nextInt(3) == 0;
          if (charged) {
            charges.add("ch-" + ++approvals);
            pendingNotices.add("ch-" + approvals);
          }
          payment = payment.heard(Question.AUTHORISE, charged && random.nextBoolean()
              ? new Answer.Approved("ch-" + approvals) : new Answer.None(), PATIENCE, now);
        }
      }
      assertThat(charges).as("seed %d: %s", seed, payment)
          .hasSize(payment.state() == State.AUTHORISED ? 1 : 0);
    }
  }

  /** The answer to its own request was lost, with the process that waited for it: what that charged is not forgotten. */
  @Test
  void hears_the_answer_to_its_request_although_a_notice_came_first() {
    var noticed = hear(requested, Question.NOTICE, new Answer.Approved("ch-2"), 1);
    assertThat(noticed.state()).isEqualTo(State.AUTHORISED);
    assertThat(noticed.dueAt()).as("the request is put again").isEqualTo(START.plusSeconds(1));
    var answered = hear(noticed, Question.AUTHORISE, new Answer.Approved("ch-1"), 2);
    assertThat(answered.chargeToCancel()).isEqualTo("ch-1");
    assertThat(hear(noticed, Question.AUTHORISE, new Answer.Approved("ch-2"), 2).dueAt()).isNull();
    assertThat(hear(noticed, Question.AUTHORISE, new Answer.Declined("no"), 2).dueAt()).isNull();
  }

  @Test
  void cancels_all_there_is_when_nobody_wants_it_any_more() {
    var noticed = hear(requested, Question.NOTICE, new Answer.Approved("ch-2"), 1);
    var cancelled = noticed.cancel(START.plusSeconds(2));
    assertThat(cancelled.isToBeCancelled()).isTrue();
    assertThat(cancelled.chargeToCancel()).as("whatever there is").isNull();
    var noticedLate = hear(requested.cancel(START.plusSeconds(1)), Question.NOTICE, new Answer.Approved("ch-2"), 2);
    assertThat(noticedLate.chargeToCancel()).as("whatever there is").isNull();
  }

  /** It charges twice, answers a request as often as it is put, and tells of the second charge; answers are lost. */
  @Test
  void ends_with_one_charge_or_none_however_many_answers_are_lost() {
    for (int seed = 0; seed < 5_000; seed++) {
      var random = new Random(seed);
      var charges = new TreeSet<String>();
      boolean entered = false;
      boolean noticed = false;
      var payment = requested;
      var now = START;
      while (payment.dueAt() != null || entered && !noticed) {
        now = now.plusSeconds(1 + random.nextInt(3));
        if (entered && !noticed && random.nextInt(3) == 0) {
          noticed = true;
          payment = payment.heard(Question.NOTICE, new Answer.Approved("ch-2"), PATIENCE, now);
        } else if (random.nextInt(12) == 0) {
          payment = payment.cancel(now);
        } else if (payment.dueAt() != null) {
          var charge = payment.chargeToCancel();
          boolean lost = random.nextInt(3) == 0;
          if (payment.isToBeCancelled()) {
            charges.removeIf(known -> charge == null || known.equals(charge));
            entered = entered || charge == null && (noticed = true);
            payment = lost ? payment : payment.heard(Question.CANCEL, new Answer.Cancelled(charge), PATIENCE, now);
          } else {
            if (!entered) {
              charges.addAll(List.of("ch-1", "ch-2"));
            }
            entered = true;
            payment = lost ? payment : payment.heard(Question.AUTHORISE, new Answer.Approved("ch-1"), PATIENCE, now);
          }
        }
      }
      assertThat(charges).as("seed %d: %s", seed, payment).hasSize(payment.state() == State.AUTHORISED ? 1 : 0);
    }
  }

  private static Answer answer(Random random) {
    return List.of(new Answer.Approved("ch-" + random.nextInt(3)), new Answer.Declined("no"), new Answer.Pending(),
        new Answer.Unknown(), new Answer.Cancelled(random.nextBoolean() ? null : "ch-" + random.nextInt(3)),
        new Answer.None()).get(random.nextInt(6));
  }

  private static Payment hear(Payment payment, Question question, Answer answer, int second) {
    return payment.heard(question, answer, PATIENCE, START.plusSeconds(second));
  }
}
