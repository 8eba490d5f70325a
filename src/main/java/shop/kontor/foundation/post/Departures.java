package shop.kontor.foundation.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.carrier.Carrier;
import shop.kontor.foundation.carrier.Parcel;
import shop.kontor.foundation.persistence.Commits;

/**
 * A reader of the journal, as a mailbox is one, for the rooms elsewhere: gives what leaves to the carrier, in order,
 * and moves its cursor when the broker has it. After a crash between the two it gives the same again; who receives it
 * knows that by its position.
 */
final class Departures {

  static final String NAME = "departures";
  private static final Logger log = LoggerFactory.getLogger(Departures.class);
  private static final int BATCH = 256;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Directions directions;
  private final Set<String> types;
  private final Journal journal;
  private final Sequencer sequencer;
  private final Commits commits;
  private final Carrier carrier;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Cursor cursor;
  private UUID origin;
  private volatile boolean open;
  private boolean woken;
  private String complaint;
  private Thread worker;

  Departures(Directions directions, Journal journal, Sequencer sequencer, Commits commits, Carrier carrier,
      JdbcClient jdbc, TransactionTemplate transaction) {
    this.directions = directions;
    this.types = directions.leaving();
    this.journal = journal;
    this.sequencer = sequencer;
    this.commits = commits;
    this.carrier = carrier;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cursor = new Cursor(NAME, jdbc, transaction);
  }

  Set<String> types() {
    return types;
  }

  long cursor() {
    return cursor.position();
  }

  boolean isIdle() {
    return cursor.position() >= sequencer.settled();
  }

  void start(UUID origin) {
    this.origin = origin;
    transaction.executeWithoutResult(status -> begin());
    cursor.recall();
    open = true;
    worker = Thread.ofPlatform().name("post-" + NAME).daemon().start(this::work);
  }

  /**
   * Where to go on; further back if a room has left since: what it had not heard here has to follow it. What others had
   * of that already, they know again.
   */
  private void begin() {
    var known = cursor.find();
    long unheard = known.orElse(Long.MAX_VALUE);
    for (var room : directions.elsewhere()) {
      unheard = Math.min(unheard, jdbc.sql("SELECT position FROM post.cursor WHERE room = ? AND NOT away").param(room)
          .query(Long.class).optional().orElse(Long.MAX_VALUE));
      jdbc.sql("UPDATE post.cursor SET away = TRUE WHERE room = ?").param(room).update();
    }
    for (var room : directions.here()) {
      jdbc.sql("UPDATE post.cursor SET away = FALSE WHERE room = ? AND away").param(room).update();
    }
    long first = unheard == Long.MAX_VALUE ? 0 : unheard;
    if (known.isEmpty()) {
      cursor.enter(first);
    } else {
      cursor.store(first);
    }
  }

  synchronized void wake() {
    woken = true;
    notifyAll();
  }

  private synchronized void rest(Duration atMost) throws InterruptedException {
    if (!woken && open) {
      wait(atMost.toMillis());
    }
    woken = false;
  }

  private void work() {
    var pause = PAUSE;
    while (open) {
      try {
        if (!sendNext()) {
          rest(Duration.ofSeconds(1));
        }
        pause = PAUSE;
        complaint = null;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (open) {
          tell(e);
        }
        try {
          Thread.sleep(pause);
        } catch (InterruptedException stopped) {
          return;
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
      }
    }
  }

  /** The same is said once only; that the broker is away, the carrier says. */
  private void tell(RuntimeException e) {
    boolean news = carrier.reach().given() && !e.toString().equals(complaint);
    complaint = e.toString();
    log.atLevel(news ? Level.WARN : Level.DEBUG)
        .log("What leaves for rooms elsewhere could not be sent and will be again: {}", complaint);
  }

  /** Tells whether there was anything to read. */
  private boolean sendNext() throws InterruptedException {
    long upTo = sequencer.settled();
    if (cursor.position() >= upTo) {
      return false;
    }
    var batch = journal.read(cursor.position(), upTo, types, BATCH);
    if (batch.isEmpty()) {
      cursor.pass(upTo);
      return true;
    }
    // Nobody elsewhere may hear what a crash could still take back here
    commits.await();
    carrier.send(parcels(batch));
    long sent = batch.getLast().position();
    transaction.executeWithoutResult(status -> cursor.store(sent));
    cursor.reached(sent);
    return true;
  }

  private List<Parcel> parcels(List<Envelope> batch) {
    var parcels = new ArrayList<Parcel>(batch.size());
    for (var envelope : batch) {
      parcels.add(new Parcel(directions.lane(envelope.type()), envelope.type(), envelope.key(), envelope.payload(),
          origin, envelope.position(), envelope.publishedAt(), envelope.trace()));
    }
    return parcels;
  }

  /** Sends nothing more. What is being sent is given up by the carrier, and sent again some other time. */
  void stop() {
    synchronized (this) {
      open = false;
      notifyAll();
    }
  }

  void join() {
    if (worker == null) {
      return;
    }
    try {
      worker.join(Duration.ofSeconds(15));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
