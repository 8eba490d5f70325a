package shop.kontor.pricing.application;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.sharing.Duty;

/**
 * Tells offers anew of which a span begins or ends, and those of a list that was too long to be told in one go. Rooms
 * that reckon prices themselves know of spans before; those that keep one price, such as search, follow by this.
 */
@Component
class Spans {

  private static final Logger log = LoggerFactory.getLogger(Spans.class);
  /** Offers told in one transaction. */
  private static final int BATCH = 500;

  private final ToldBook told;
  private final OfferTelling telling;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Duty duty;

  Spans(ToldBook told, OfferTelling telling, TransactionTemplate transactions, Clock clock, Duty duty) {
    this.told = told;
    this.telling = telling;
    this.transactions = transactions;
    this.clock = clock;
    this.duty = duty;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void tellOnDuty() {
    if (duty.isOn("pricing")) {
      tellDue();
    }
  }

  void tellDue() {
    long began = System.nanoTime();
    int all = 0;
    for (var due = told.due(clock.instant(), BATCH); !due.isEmpty(); due = told.due(clock.instant(), BATCH)) {
      var batch = due;
      all += transactions.execute(_ -> telling.tellDue(batch));
    }
    if (all > BATCH) {
      log.info("{} offers were told anew in {} ms", all, (System.nanoTime() - began) / 1_000_000);
    }
  }
}
