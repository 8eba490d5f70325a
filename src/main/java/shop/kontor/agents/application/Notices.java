package shop.kontor.agents.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.agents.domain.Purse;
import shop.kontor.foundation.persistence.Commits;
import shop.kontor.foundation.persistence.Keeping;
import shop.kontor.foundation.sharing.Duty;

/**
 * Tells platforms what became of their orders. What is to be told stands in the books with the fact that it tells of, and
 * stays there until the platform has said that it heard: once at least, under the same id.
 */
@Component
class Notices implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Notices.class);
  private static final String NOBODY = "";
  private static final Duration KEPT = Duration.ofDays(28);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  /** With the pauses between them more than three days. */
  private static final int MOST = 80;
  private static final int BATCH = 20;
  /** So many platforms are told at once; who does not answer keeps nobody else waiting. */
  private static final int MOST_AT_ONCE = 50;
  /** After that what was in hand is taken up again: longer than a platform is waited for. */
  private static final Duration IN_HAND = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ObjectProvider<Herald> heralds;
  private final Deals deals;
  private final Commits commits;
  private final Duty duty;
  private final Clock clock;
  private final Keeping keeping;
  private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> beingTold = ConcurrentHashMap.newKeySet();

  Notices(JdbcClient jdbc, TransactionTemplate transaction, ObjectProvider<Herald> heralds, Deals deals, Commits commits, Duty duty,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.heralds = heralds;
    this.deals = deals;
    this.commits = commits;
    this.duty = duty;
    this.clock = clock;
    this.keeping = new Keeping("kept notices", KEPT, "facts may come late", transaction, clock);
  }

  /** Within the listener's own transaction; hearing it twice tells it once. */
  void note(String order, String what, String purse, Instant at) {
    var id = order + "." + what;
    jdbc.sql("""
        INSERT INTO agents.notice (id, purse, at, due, attempts, told)
        SELECT CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(60)), CAST(? AS TIMESTAMP(6) WITH TIME ZONE),
               CAST(? AS TIMESTAMP(6) WITH TIME ZONE), 0, FALSE
         WHERE NOT EXISTS (SELECT 1 FROM agents.notice WHERE id = ?)
        """).params(id, purse, at.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC), id).update();
  }

  private record Row(String id, String purse, Instant at, int attempts) {}

  @Scheduled(initialDelay = 1_000, fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
  void tellOnDuty() {
    if (heralds.stream().findAny().isEmpty() || !duty.isOn("agents")) {
      return;
    }
    var due = jdbc.sql("""
        SELECT id, purse, at, attempts FROM agents.notice WHERE NOT told AND due <= ? ORDER BY due FETCH FIRST ? ROWS ONLY
        """).params(now(), BATCH).query((row, n) -> new Row(row.getString(1), row.getString(2),
            row.getObject(3, OffsetDateTime.class).toInstant(), row.getInt(4))).list();
    if (due.isEmpty()) {
      return;
    }
    commits.await(); // nobody is told what the shop would have forgotten after a fall
    // by a thread of its own for each platform: this one is the clock of the whole house
    due.stream().filter(this::takeInHand).collect(Collectors.groupingBy(row -> platform(row).orElse(NOBODY)))
        .forEach((platform, rows) -> {
          if (beingTold.size() < MOST_AT_ONCE && beingTold.add(platform)) {
            tellers.execute(() -> tell(platform, rows));
          }
        });
  }

  /** False if somebody has meanwhile. */
  private boolean takeInHand(Row row) {
    var now = now();
    return transaction.execute(_ -> jdbc.sql("UPDATE agents.notice SET due = ? WHERE id = ? AND NOT told AND due <= ?")
        .params(now.plus(IN_HAND), row.id, now).update()) > 0;
  }

  /** Empty for what is no deal: bought by a protocol that tells nobody, or by somebody who was forgotten. */
  private Optional<String> platform(Row row) {
    return deals.find(Dealing.id(new Purse(row.purse), true)).map(kept -> kept.deal().platform());
  }

  /** One after the other, until one is not heard: the rest would not be either. */
  private void tell(String platform, List<Row> rows) {
    try {
      for (var row : rows) {
        if (!tell(platform, row)) {
          return;
        }
      }
    } catch (RuntimeException e) {
      log.warn("Notices to {} are told later: {}", platform, e.toString());
    } finally {
      beingTold.remove(platform);
    }
  }

  private boolean tell(String platform, Row row) {
    boolean told;
    try {
      told = platform.equals(NOBODY) || heralds.orderedStream().filter(each -> each.speaksTo(platform)).findFirst()
          .map(teller -> teller.tell(row.purse, row.id, row.at)).orElse(true);
    } catch (RuntimeException e) {
      log.warn("Notice {} was not told: {}", row.id, e.toString());
      told = false;
    }
    int attempts = row.attempts + 1;
    boolean over = told || attempts >= MOST;
    var pause = Duration.ofSeconds(1L << Math.min(attempts - 1, 12));
    var due = now().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    transaction.executeWithoutResult(_ -> jdbc.sql("UPDATE agents.notice SET told = ?, attempts = ?, due = ? WHERE id = ?")
        .params(over, attempts, due, row.id).update());
    return told;
  }

  @Override
  public void destroy() {
    tellers.shutdownNow();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  @Scheduled(initialDelay = 16, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("agents")) {
      keeping.forget(
          before -> jdbc.sql("SELECT id FROM agents.notice WHERE at < ? ORDER BY at FETCH FIRST ? ROWS ONLY")
              .params(before, Keeping.BATCH).query(String.class).list(),
          (List<String> old, OffsetDateTime before) -> jdbc.sql(
              "DELETE FROM agents.notice WHERE id IN (:old) AND at < :before")
              .param("old", old).param("before", before).update());
    }
  }
}
