package shop.kontor.foundation.post;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.carrier.Carrier;
import shop.kontor.foundation.house.NotOpened;

/** The post with rooms in other processes, both ways. There is one only where a broker is. */
final class Correspondence {

  private final Carrier carrier;
  private final Directions directions;
  private final Departures departures;
  private final Arrivals arrivals;
  private final Forgetfulness forgetfulness;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Consumer<NotOpened> lost;
  private UUID origin;

  /** @param lost told when another process holds a room of this one */
  Correspondence(Carrier carrier, Directions directions, Departures departures, Arrivals arrivals, JdbcClient jdbc,
      TransactionTemplate transaction, Consumer<NotOpened> lost) {
    this.carrier = carrier;
    this.directions = directions;
    this.departures = departures;
    this.arrivals = arrivals;
    this.forgetfulness = new Forgetfulness(carrier, jdbc);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.lost = lost;
  }

  Set<String> elsewhere() {
    return directions.elsewhere();
  }

  /**
   * Claims the rooms here, before they open.
   *
   * @throws NotOpened if another process holds one, if the broker is away at the very first time, or if something that
   *     has yet to leave would stay here for ever
   */
  void open() {
    departures.checkLeaving();
    origin = transaction.execute(status -> origin());
    var before = new HashSet<>(jdbc.sql("SELECT room FROM post.claim").query(String.class).list());
    carrier.open(origin, directions.here(), before.containsAll(directions.here()), () -> remember(before), lost);
  }

  /** Who this database is. Drawn once; whoever restores it from a copy must delete it, for positions are given anew. */
  private UUID origin() {
    return jdbc.sql("SELECT id FROM post.origin").query(String.class).optional().map(UUID::fromString)
        .orElseGet(() -> {
          var drawn = UUID.randomUUID();
          jdbc.sql("INSERT INTO post.origin (id) VALUES (?)").param(drawn.toString()).update();
          return drawn;
        });
  }

  private void remember(Set<String> before) {
    transaction.executeWithoutResult(status -> directions.here().stream().filter(room -> !before.contains(room))
        .forEach(room -> jdbc.sql("INSERT INTO post.claim (room) VALUES (?)").param(room).update()));
  }

  /** @param heard types of messages that the rooms here hear */
  void start(Collection<String> heard) {
    carrier.prepare(departures.types().stream().map(directions::lane).distinct().toList());
    departures.start(origin);
    arrivals.start(origin, heard);
    forgetfulness.start(origin);
  }

  void wake(Collection<String> types) {
    if (types.stream().anyMatch(departures.types()::contains)) {
      departures.wake();
    }
  }

  long cursor() {
    return departures.cursor();
  }

  boolean isSettled() {
    return departures.isSettled();
  }

  /** Takes in nothing more; what leaves still does. */
  void stopArrivals() {
    forgetfulness.stop();
    arrivals.stop();
  }

  /** Sends what there is, if the broker takes it at once; what it doesn't take leaves after the next start. */
  void stop(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!departures.isIdle() && carrier.reach().given() && System.nanoTime() < deadline) {
      departures.wake();
      LockSupport.parkNanos(5_000_000);
    }
    departures.stop();
    carrier.close();
    departures.join();
  }

  BrokerPost state() {
    long outstanding = jdbc.sql("SELECT COUNT(*) FROM post.journal WHERE position > :after AND type IN (:types)")
        .param("after", departures.cursor()).param("types", departures.types()).query(Long.class).single();
    return new BrokerPost(outstanding, carrier.reach().since(), carrier.reach().complaint());
  }
}
