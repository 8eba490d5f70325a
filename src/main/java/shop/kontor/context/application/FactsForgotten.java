package shop.kontor.context.application;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.foundation.sharing.Duty;

/**
 * Old facts are written into the journals of those that nobody has looked at since, and forgotten then: what was told is
 * kept as long as it takes, and not for ever.
 */
@Component
public class FactsForgotten {

  private static final int SOME = 200;
  private static final int FACTS = 20_000;

  private final FactBook facts;
  private final StepBook steps;
  private final Heeding heeding;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Duty duty;
  private final Clock clock;
  private final Duration kept;

  FactsForgotten(FactBook facts, StepBook steps, Heeding heeding, JdbcClient jdbc, TransactionTemplate transaction,
      Duty duty, Clock clock, @Value("${kontor.context.facts-kept:7d}") Duration kept) {
    this.facts = facts;
    this.steps = steps;
    this.heeding = heeding;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.duty = duty;
    this.clock = clock;
    this.kept = kept;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("context")) {
      closeScreens();
      forget(kept);
    }
  }

  /** Of those projects at which nobody looks any more, nothing is judged at once. */
  public void closeScreens() {
    heeding.closing(SOME).forEach(id -> transaction.executeWithoutResult(_ ->
        steps.hold(id).ifPresentOrElse(_ -> heeding.close(id), () -> heeding.erase(id))));
  }

  /** Those that are older than this, or some of them if there are many; tells whether there were any. */
  public boolean forget(Duration older) {
    long upTo = facts.lastBefore(clock.instant().minus(older), FACTS);
    if (upTo == 0) {
      return false;
    }
    while (true) {
      var behind = jdbc.sql("SELECT id FROM context.project WHERE heard < ? FETCH FIRST ? ROWS ONLY").params(upTo, SOME)
          .query((row, n) -> new ProjectId(row.getString(1))).list();
      if (behind.isEmpty()) {
        transaction.executeWithoutResult(_ -> facts.forget(upTo));
        return true;
      }
      if (behind.stream().filter(id -> transaction.execute(_ -> steps.hold(id)).isPresent()).count() == 0) {
        throw new IllegalStateException("Projects without a journal: " + behind);
      }
    }
  }
}
