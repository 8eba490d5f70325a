package shop.kontor.foundation.post;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one room's listeners try again what they could not hear. */
final class Retries {

  private static final Logger log = LoggerFactory.getLogger(Retries.class);

  private final Held held;
  private final Listeners listeners;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Retries(Held held, Listeners listeners, Journal journal, TransactionTemplate transaction, Clock clock) {
    this.held = held;
    this.listeners = listeners;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** @param goOn asked before each */
  void tryDue(BooleanSupplier goOn) {
    held.refresh();
    for (var retry : held.due(clock.instant())) {
      if (goOn.getAsBoolean()) {
        tryAgain(retry);
      }
    }
    held.refresh();
  }

  private void tryAgain(Held.Retry retry) {
    try {
      transaction.executeWithoutResult(status -> {
        held.heard(retry);
        listeners.hear(journal.at(retry.position()), listeners.byId(retry.listener())
            .orElseThrow(() -> new IllegalStateException("No such listener any more")));
      });
    } catch (Overtaken e) {
      throw e;
    } catch (RuntimeException | Error e) {
      transaction.executeWithoutResult(status -> held.failedAgain(retry, e, clock.instant()));
      log.warn("{} failed for the {}. time: {}", retry.listener(), retry.attempts() + 1, e.toString());
    }
  }
}
