package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.persistence.Keeping;
import shop.kontor.foundation.sharing.Duty;

/** Lets go of what guests said. What a customer said stays until she is erased, what is part of a project as long as that. */
@Component
public class Forgetting {

  private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

  private final ConversationBook book;
  private final Keeping keeping;
  private final Duty duty;
  private final EarlyBook early;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Forgetting(ConversationBook book, EarlyBook early, TransactionTemplate transactions, Clock clock, Duty duty,
      @Value("${kontor.assistant.keep:90d}") Duration keep) {
    this.book = book;
    this.duty = duty;
    this.early = early;
    this.transactions = transactions;
    this.clock = clock;
    this.keeping = new Keeping("kontor.assistant.keep", keep, "a guest may come back to what she was told", transactions,
        clock);
  }

  @Scheduled(initialDelay = 12, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("assistant")) {
      forget();
    }
  }

  /** Tells how many conversations went. */
  public int forget() {
    transactions.executeWithoutResult(_ -> early.forget(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1)));
    int all = keeping.forget(before -> book.ofGuests(before, Keeping.BATCH), book::drop);
    if (all > 0) {
      log.info("{} conversations of guests were forgotten: they had not gone on for {} days", all, keeping.days());
    }
    return all;
  }
}
