package shop.kontor.foundation.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tokens are kept by whoever holds them; here stands whose are void all the same. Few are, so all of them are read once
 * a second and a request costs nothing.
 */
public final class EndedPassports {

  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile Known known;

  public EndedPassports(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Known(Set<String> callers, long readAt) {}

  /** From the end of the current transaction on. */
  public void end(Collection<String> callers) {
    var now = OffsetDateTime.now(clock);
    jdbc.sql("DELETE FROM web.ended WHERE since < ?").param(now.minus(Passports.VALID)).update();
    callers.stream().distinct().forEach(caller -> jdbc.sql("""
        INSERT INTO web.ended (caller, since)
        SELECT CAST(? AS VARCHAR(200)), CAST(? AS TIMESTAMP WITH TIME ZONE)
         WHERE NOT EXISTS (SELECT 1 FROM web.ended WHERE caller = ?)
        """).params(caller, now, caller).update());
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        known = null;
      }
    });
  }

  boolean has(Caller caller) {
    var ended = callers();
    return !ended.isEmpty() && (ended.contains(caller.visitor())
        || caller.customerId() != null && ended.contains(caller.customerId()));
  }

  private Set<String> callers() {
    var last = known;
    if (last == null || System.nanoTime() - last.readAt > FRESH) {
      last = new Known(Set.copyOf(jdbc.sql("SELECT caller FROM web.ended").query(String.class).list()),
          System.nanoTime());
      known = last;
    }
    return last.callers;
  }
}
