package shop.kontor.inventory.application;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.inventory.domain.Hold;

/** Gives back what was held and not taken. Until this comes, which takes a second, nobody is refused for its sake. */
@Component
class HoldEnds {

  private static final int BATCH = 200;

  private final HoldBook holds;
  private final Releasing releasing;
  private final TransactionTemplate transaction;
  private final Duty duty;
  private final Clock clock;

  HoldEnds(HoldBook holds, Releasing releasing, TransactionTemplate transaction, Duty duty, Clock clock) {
    this.holds = holds;
    this.releasing = releasing;
    this.transaction = transaction;
    this.duty = duty;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void endOnDuty() {
    if (duty.isOn("inventory")) {
      end();
    }
  }

  /** Each by itself, so that nobody waits long behind it. */
  void end() {
    for (List<Hold> over; !(over = holds.over(clock.instant(), BATCH)).isEmpty();) {
      over.forEach(hold -> transaction.executeWithoutResult(_ -> releasing.end(hold)));
    }
  }
}
