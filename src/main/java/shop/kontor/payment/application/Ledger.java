package shop.kontor.payment.application;

import java.time.Clock;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.foundation.post.Traces;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.payment.domain.Patience;
import shop.kontor.payment.domain.Payment;
import shop.kontor.payment.domain.PaymentProvider.Answer;
import shop.kontor.payment.domain.Payments;
import shop.kontor.payment.domain.Question;

/** Writes down what the provider says, and tells what follows from it, in one transaction. */
@Service
class Ledger {

  private static final Logger log = LoggerFactory.getLogger(Ledger.class);
  private static final int TRIES = 5;

  private final Payments payments;
  private final Patience patience;
  private final ApplicationEventPublisher post;
  private final Traces traces;
  private final ObjectProvider<LiveUpdates> live;
  private final Clock clock;

  Ledger(Payments payments, Patience patience, ApplicationEventPublisher post, Traces traces,
      ObjectProvider<LiveUpdates> live, Clock clock) {
    this.payments = payments;
    this.patience = patience;
    this.post = post;
    this.traces = traces;
    this.live = live;
    this.clock = clock;
  }

  /** @param asked as it was when the question was put; it may have changed since */
  record Heard(Payment asked, Question question, Answer answer) {}

  @Transactional
  public void write(Collection<Heard> all) {
    all.forEach(heard -> write(heard.asked, heard.question, heard.answer));
    live.ifAvailable(pages -> pages.changedOften(PaymentReading.TOPIC));
  }

  /** Tells whether a payment by this reference is known. */
  @Transactional
  public boolean write(String reference, Answer answer) {
    var payment = payments.find(reference);
    payment.ifPresent(known -> write(known, Question.NOTICE, answer));
    live.ifAvailable(pages -> pages.changedOften(PaymentReading.TOPIC));
    return payment.isPresent();
  }

  private void write(Payment known, Question question, Answer answer) {
    var before = known;
    for (int i = 0; i < TRIES; i++) {
      var after = before.heard(question, answer, patience, clock.instant());
      if (payments.replace(after)) {
        tell(before, after);
        return;
      }
      before = payments.find(known.reference()).orElseThrow();
    }
    throw new OptimisticLockingFailureException("Payment " + known.reference() + " keeps changing");
  }

  private void tell(Payment before, Payment after) {
    if (after.surplus() != null && before.surplus() == null) {
      log.warn("Payment {} was charged twice; the second charge {} is being cancelled", after.reference(),
          after.surplus());
    }
    var facts = after.factsSince(before);
    if (!facts.isEmpty()) {
      traces.continued(after.trace(), "payment.tell-outcome", () -> facts.forEach(post::publishEvent));
    }
  }
}
