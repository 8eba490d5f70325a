package shop.kontor.payment.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.persistence.Commits;
import shop.kontor.foundation.post.Traces;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.payment.application.Ledger.Heard;
import shop.kontor.payment.domain.Patience;
import shop.kontor.payment.domain.Payment;
import shop.kontor.payment.domain.PaymentProvider;
import shop.kontor.payment.domain.PaymentProvider.Answer;
import shop.kontor.payment.domain.Payments;
import shop.kontor.payment.domain.Question;

/**
 * Speaks with the provider, outside any transaction. One thread takes from the books whatever is due, has a bounded
 * number of callers ask, and writes their answers down, many at a time. All that it must not forget is in the books:
 * after a restart it goes on where it was, as does the clerk of another process that comes on duty.
 */
@Component
class Clerk implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Clerk.class);
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
  private static final Duration AFTER_STUMBLING = Duration.ofSeconds(1);

  private final Payments payments;
  private final PaymentProvider provider;
  private final Ledger ledger;
  private final Patience patience;
  private final Commits commits;
  private final Traces traces;
  private final Clock clock;
  private final Duty duty;
  private final int mostCalls;

  /** What callers bring back; empty for a mere wake-up. */
  private final BlockingQueue<Optional<Heard>> brought = new LinkedBlockingQueue<>();
  private final Set<String> underWay = new HashSet<>();
  private ExecutorService callers;
  private Thread thread;
  private volatile boolean running;

  Clerk(Payments payments, PaymentProvider provider, Ledger ledger, Patience patience, Commits commits, Traces traces,
      Clock clock, Duty duty, @Value("${kontor.payment.calls:16}") int mostCalls) {
    this.payments = payments;
    this.provider = provider;
    this.ledger = ledger;
    this.patience = patience;
    this.commits = commits;
    this.traces = traces;
    this.clock = clock;
    this.duty = duty;
    this.mostCalls = mostCalls;
    duty.onChange(this::wake);
  }

  /** Something may be due. */
  void wake() {
    brought.add(Optional.empty());
  }

  @Override
  public void start() {
    running = true;
    underWay.clear();
    brought.clear();
    // threads of their own: as virtual ones they would queue behind every request that the web server works on
    callers = Executors.newFixedThreadPool(mostCalls,
        Thread.ofPlatform().name("payment-caller-", 1).daemon().factory());
    thread = Thread.ofPlatform().name("payment-clerk").daemon().start(this::work);
  }

  private void work() {
    var sleep = Duration.ZERO;
    while (running) {
      try {
        writeDown(takeBrought(sleep));
        sleep = sendCallers();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("The payment clerk stumbled and goes on in a moment: {}", e.toString(), e);
        sleep = AFTER_STUMBLING;
      }
    }
  }

  private List<Heard> takeBrought(Duration sleep) throws InterruptedException {
    var taken = new ArrayList<Optional<Heard>>();
    var first = brought.poll(sleep.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      taken.add(first);
      brought.drainTo(taken);
    }
    return taken.stream().flatMap(Optional::stream).toList();
  }

  private void writeDown(List<Heard> heard) {
    if (heard.isEmpty()) {
      return;
    }
    try {
      ledger.write(heard);
    } catch (RuntimeException e) {
      log.debug("Some of {} answers could not be written; each is tried alone", heard.size(), e);
      heard.forEach(this::writeAlone);
    } finally {
      heard.forEach(each -> underWay.remove(each.asked().reference()));
    }
  }

  /** What can't be written is asked again: it is still due. */
  private void writeAlone(Heard heard) {
    try {
      ledger.write(List.of(heard));
    } catch (RuntimeException e) {
      log.warn("The answer about payment {} could not be written: {}", heard.asked().reference(), e.toString());
    }
  }

  /** Has whatever is due asked, as far as there are callers, and tells how long nothing else will be due. */
  private Duration sendCallers() {
    if (underWay.size() >= mostCalls || !duty.isOn("payment")) {
      return LONGEST_SLEEP;
    }
    var now = clock.instant();
    var waiting = payments.waiting(mostCalls + underWay.size());
    var due = waiting.stream().takeWhile(payment -> !payment.dueAt().isAfter(now))
        .filter(payment -> !underWay.contains(payment.reference())).limit(mostCalls - underWay.size()).toList();
    if (!due.isEmpty()) {
      commits.await(); // nobody may know of what the shop would have forgotten after a fall
      due.forEach(this::sendCaller);
    }
    return waiting.stream().map(Payment::dueAt).filter(now::isBefore).findFirst().map(next -> until(next, now))
        .orElse(LONGEST_SLEEP);
  }

  private void sendCaller(Payment payment) {
    underWay.add(payment.reference());
    callers.execute(() -> traces.continued(payment.trace(), "payment.ask-provider",
        () -> brought.add(Optional.of(ask(payment)))));
  }

  private static Duration until(Instant due, Instant now) {
    var wait = Duration.between(now, due).plusMillis(1);
    return wait.compareTo(LONGEST_SLEEP) < 0 ? wait : LONGEST_SLEEP;
  }

  private Heard ask(Payment payment) {
    var question = payment.isToBeCancelled() ? Question.CANCEL
        : payment.attempts() == 0 || payment.isAuthorised() ? Question.AUTHORISE : Question.LOOK_UP;
    try {
      var answer = put(question, payment);
      if (question == Question.LOOK_UP && answer instanceof Answer.Unknown
          && !payment.isPatienceOver(patience, clock.instant())) {
        question = Question.AUTHORISE;
        answer = put(question, payment);
      }
      return new Heard(payment, question, answer);
    } catch (RuntimeException e) {
      log.warn("The payment provider failed on {}: {}", payment.reference(), e.toString());
      return new Heard(payment, question, new Answer.None());
    }
  }

  private Answer put(Question question, Payment payment) {
    return switch (question) {
      case AUTHORISE ->
          provider.authorise(payment.reference(), payment.reference(), payment.amount(), payment.method());
      case LOOK_UP -> provider.lookUp(payment.reference());
      case CANCEL -> provider.cancel(payment.reference(), payment.chargeToCancel());
      case NOTICE -> throw new IllegalStateException("Notices are not asked for");
    };
  }

  @Override
  public void stop() {
    running = false;
    callers.shutdownNow();
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the post has opened, and until it closes. */
  @Override
  public int getPhase() {
    return 1;
  }
}
