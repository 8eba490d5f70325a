package shop.kontor.payment.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.payment.domain.PaymentProvider;

/**
 * A provider for trying things out: it moves no money, keeps a book of its own, and does on request what real ones do
 * on bad days. {@code test-timeout} does not answer, knows nothing when asked, and approves late; {@code test-twice}
 * charges twice.
 */
@Component
@ConditionalOnProperty(name = "kontor.payment.provider", havingValue = "test", matchIfMissing = true)
class TestProvider implements PaymentProvider, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TestProvider.class);
  private static final Map<String, Manner> MANNERS = Map.of("test-card", Manner.APPROVE, "test-declined",
      Manner.DECLINE, "test-timeout", Manner.APPROVE_LATE, "test-twice", Manner.APPROVE_TWICE);
  private static final List<String> METHODS = List.of("test-card", "test-declined", "test-timeout", "test-twice");

  private final ProviderBook book;
  private final Notices notices;
  private final Clock clock;
  private final Duty duty;
  private final Duration lateness;
  private ScheduledExecutorService timer;
  private volatile boolean running;

  TestProvider(ProviderBook book, Notices notices, Clock clock, Duty duty,
      @Value("${kontor.payment.test.lateness:5s}") Duration lateness) {
    this.book = book;
    this.notices = notices;
    this.clock = clock;
    this.duty = duty;
    this.lateness = lateness;
    duty.onChange(() -> remind(clock.instant()));
  }

  /** How it treats a request. */
  enum Manner { APPROVE, DECLINE, APPROVE_LATE, APPROVE_TWICE }

  @Override
  public List<String> methods() {
    return METHODS;
  }

  @Override
  public boolean isTest() {
    return true;
  }

  @Override
  public Answer authorise(String reference, String idempotencyKey, Money amount, String method) {
    var now = clock.instant();
    var entry = book.enter(reference, idempotencyKey, amount, MANNERS.get(method), lateness, now);
    if (entry.notifyAt() != null) {
      remind(entry.notifyAt(), now);
    }
    return answer(entry, now, new Answer.None());
  }

  @Override
  public Answer lookUp(String reference) {
    var now = clock.instant();
    return book.find(reference, now).map(entry -> answer(entry, now, new Answer.Unknown()))
        .orElse(new Answer.Unknown());
  }

  /** To be nasty, it can't cancel what it has yet to approve. */
  @Override
  public Answer cancel(String reference, String charge) {
    return book.cancel(reference, charge, clock.instant()) ? new Answer.Cancelled(charge) : new Answer.Unknown();
  }

  private static Answer answer(ProviderBook.Entry entry, Instant now, Answer whileItIsLate) {
    return switch (entry.stateAt(now)) {
      case APPROVED -> new Answer.Approved(entry.charge());
      case DECLINED -> new Answer.Declined("do_not_honour");
      case CANCELLED -> new Answer.Declined("cancelled");
      case LATE -> whileItIsLate;
    };
  }

  private void remind(Instant at, Instant now) {
    if (running) {
      timer.schedule(this::tellDue, Math.max(0, Duration.between(now, at).toMillis()) + 1, TimeUnit.MILLISECONDS);
    }
  }

  private void tellDue() {
    try {
      for (var entry : book.toTell(clock.instant())) {
        notices.notice(entry.reference(), new Answer.Approved(entry.charge()));
        book.told(entry.charge());
      }
    } catch (RuntimeException e) {
      log.warn("A notice of the test provider was not taken; it is told again: {}", e.toString());
      remind(clock.instant().plusSeconds(1), clock.instant());
    }
  }

  @Override
  public void start() {
    timer = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("payment-test-provider").daemon().factory());
    running = true;
    remind(clock.instant());
  }

  /** Of what another process had in mind, too. */
  private void remind(Instant now) {
    if (running) {
      timer.execute(() -> {
        if (duty.isOn("payment")) {
          book.reminders().forEach(at -> remind(at, now));
        }
      });
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the post has opened: notices end there. */
  @Override
  public int getPhase() {
    return 2;
  }
}
