package shop.kontor.foundation.post;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the replicas of a room anew: empties them, and in the same transaction asks the rooms that they are made from to
 * tell their state again. Others who listen hear that, too, and nothing new in it.
 */
public final class Rebuilding {

  private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);

  private static final long PAUSE = 20_000_000;

  private final Map<String, Replicas> replicas = new TreeMap<>();
  private final Subscriptions subscriptions;
  private final Retellings retellings;
  private final Supplier<Set<String>> elsewhere;
  private final PostOffice office;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  /** @param elsewhere rooms that can be asked in other processes */
  Rebuilding(Collection<Replicas> replicas, Subscriptions subscriptions, Retellings retellings,
      Supplier<Set<String>> elsewhere, PostOffice office, JdbcClient jdbc, TransactionTemplate transaction) {
    for (var each : replicas) {
      var room = Envelope.room(Envelope.typeOf(AopUtils.getTargetClass(each)));
      if (this.replicas.put(room, each) != null) {
        throw new IllegalStateException("The replicas of " + room + " are emptied by two components");
      }
    }
    this.subscriptions = subscriptions;
    this.retellings = retellings;
    this.elsewhere = elsewhere;
    this.office = office;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Those of this process that have replicas. */
  public Set<String> rooms() {
    return Set.copyOf(replicas.keySet());
  }

  /** Begins to; what is asked for is told and heard like everything else. */
  public void rebuild(String room) {
    transaction.executeWithoutResult(_ -> {
      replicas.get(room).empty();
      retellings.ask(room, subscriptions.all().stream().filter(each -> each.room().equals(room))
          .map(Subscription::type).collect(Collectors.toSet()), elsewhere.get());
    });
    log.info("The replicas of {} are filled anew", room);
  }

  /** Waits until rooms of this process have told all they were asked for, and it was heard. Tells whether in time. */
  public boolean settle(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    if (!office.settle(atMost)) { // they have heard that they are asked
      return false;
    }
    while (isTelling()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(PAUSE);
    }
    return office.settle(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
  }

  private boolean isTelling() {
    return jdbc.sql("SELECT COUNT(*) FROM post.retelling").query(Integer.class).single() > 0;
  }
}
