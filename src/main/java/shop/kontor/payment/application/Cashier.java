package shop.kontor.payment.application;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.kontor.foundation.post.Traces;
import shop.kontor.payment.AuthorisePayment;
import shop.kontor.payment.CancelPayment;
import shop.kontor.payment.PaymentCancelled;
import shop.kontor.payment.domain.Payment;
import shop.kontor.payment.domain.PaymentProvider;
import shop.kontor.payment.domain.Payments;

/**
 * Takes down what is asked of payment. The provider is spoken to afterwards, by the {@link Clerk}: nobody waits for it
 * here.
 */
@Component
class Cashier {

  private static final int TRIES = 5;

  private final Payments payments;
  private final PaymentProvider provider;
  private final Clerk clerk;
  private final ApplicationEventPublisher post;
  private final Traces traces;
  private final Clock clock;

  Cashier(Payments payments, PaymentProvider provider, Clerk clerk, ApplicationEventPublisher post, Traces traces,
      Clock clock) {
    this.payments = payments;
    this.provider = provider;
    this.clerk = clerk;
    this.post = post;
    this.traces = traces;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "payment.authorise-payment")
  void on(AuthorisePayment request) {
    var known = payments.find(request.reference());
    if (known.isPresent()) {
      var payment = known.get().about(request.amount(), request.method());
      if (payment != known.get()) {
        payments.replace(payment);
      }
      payment.answer().forEach(post::publishEvent);
      return;
    }
    var now = clock.instant();
    if (!provider.methods().contains(request.method())) {
      var declined = Payment.notOffered(request.reference(), request.amount(), request.method(), now);
      payments.add(declined);
      declined.answer().forEach(post::publishEvent);
      return;
    }
    payments.add(Payment.requested(request.reference(), request.amount(), request.method(), traces.current(), now));
    afterCommit();
  }

  @ApplicationModuleListener(id = "payment.cancel-payment")
  void on(CancelPayment request) {
    var now = clock.instant();
    var known = payments.find(request.reference());
    if (known.isEmpty()) {
      payments.add(Payment.tombstone(request.reference(), now));
      post.publishEvent(new PaymentCancelled(request.reference()));
      return;
    }
    var cancelled = cancel(known.get(), now);
    switch (cancelled.state()) {
      case CANCELLING -> afterCommit();
      default -> post.publishEvent(new PaymentCancelled(request.reference()));
    }
  }

  private Payment cancel(Payment known, Instant now) {
    var before = known;
    for (int i = 0; i < TRIES; i++) {
      var after = before.cancel(now);
      if (after == before || payments.replace(after)) {
        return after;
      }
      before = payments.find(known.reference()).orElseThrow(); // the provider answered just now
    }
    throw new OptimisticLockingFailureException("Payment " + known.reference() + " keeps changing");
  }

  private void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        clerk.wake();
      }
    });
  }
}
