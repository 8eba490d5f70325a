package shop.kontor.foundation.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.carrier.Carrier;
import shop.kontor.foundation.carrier.Parcel;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.persistence.Commits;
import shop.kontor.foundation.sharing.Duty;

/**
 * A reader of the journal, as a mailbox is one, for the rooms elsewhere: gives what leaves to the carrier, in order,
 * and moves its cursor when the broker has it. After a crash between the two it gives the same again; who receives it
 * knows that by its position.
 */
final class Departures {

  static final String NAME = "departures";
  private static final Logger log = LoggerFactory.getLogger(Departures.class);
  private static final int BATCH = 256;
  private static final int UNSTORED = 20_000;
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
  private final Duty duty;
  private final Cursor cursor;
  private final Complaints complaints;
  private UUID origin;
  private volatile boolean open;
  /** Whether the cursor is known here: it is while this process is on duty, and nothing went wrong. */
  private volatile boolean recalled;
  private volatile boolean woken;
  private Thread worker;

  Departures(Directions directions, Journal journal, Sequencer sequencer, Commits commits, Carrier carrier,
      JdbcClient jdbc, TransactionTemplate transaction, Duty duty) {
    this.directions = directions;
    this.types = directions.leaving();
    this.journal = journal;
    this.sequencer = sequencer;
    this.commits = commits;
    this.carrier = carrier;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.duty = duty;
    this.cursor = new Cursor(NAME, jdbc, transaction, UNSTORED);
    this.complaints = new Complaints(log, carrier,
        "What leaves for rooms elsewhere could not be sent and will be again");
  }

  Set<String> types() {
    return types;
  }

  long cursor() {
    return cursor.position();
  }

  /** Whether there is nothing to do here. */
  boolean isIdle() {
    return !duty.isOn(NAME) || recalled && cursor.position() >= sequencer.settled();
  }

  /** Whether there is nothing to do for whoever is on duty; where duty is shared, that may be nobody yet. */
  boolean isSettled() {
    return duty.isOn(NAME) ? isIdle()
        : journal.read(cursor.find().orElse(0L), sequencer.settled(), types, 1).isEmpty();
  }

  /**
   * Whether all that the rooms that leave now have told here reached whoever is elsewhere: once they have left, this
   * process sends their facts no more, and where they are now nobody has these.
   *
   * @throws NotOpened if it did not
   */
  void checkLeaving() {
    var leaving = new TreeMap<String, Long>();
    jdbc.sql("SELECT room, position FROM post.cursor WHERE NOT away").query((row, n) ->
        leaving.put(row.getString(1), row.getLong(2))).list();
    leaving.keySet().retainAll(directions.elsewhere());
    long sent = leaving.keySet().containsAll(directions.elsewhere()) ? Long.MAX_VALUE
        : cursor.find().orElse(Long.MAX_VALUE);
    for (var room : leaving.keySet()) {
      long heard = leaving.entrySet().stream().filter(other -> !other.getKey().equals(room))
          .mapToLong(Map.Entry::getValue).reduce(sent, Math::min);
      long unheard = count(directions.facts(room), heard);
      if (unheard > 0) {
        throw new NotOpened("The room %s leaves this process, and %d of its facts have yet to reach rooms elsewhere."
            .formatted(room, unheard) + " Once it has left, nobody would send them.", "Open the house once more as it"
            + " was, with the broker, wait until kontor.post.lag and kontor.post.departures.lag are zero, and close it"
            + " in the ordinary way.");
      }
    }
  }

  private long count(Set<String> facts, long after) {
    if (facts.isEmpty()) {
      return 0;
    }
    return jdbc.sql("SELECT COUNT(*) FROM post.journal WHERE position > :after AND type IN (:types)")
        .param("after", after).param("types", facts).query(Long.class).single();
  }

  void start(UUID origin) {
    this.origin = origin;
    duty.alone(NAME, () -> transaction.executeWithoutResult(status -> begin()));
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
    } else if (first < known.get()) {
      cursor.reset(first);
    }
  }

  /** There may be something to send. At each commit, so it locks nothing while the last call is yet to be heard. */
  void wake() {
    if (!woken) {
      ring();
    }
  }

  private synchronized void ring() {
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
        complaints.forget();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        recalled = false;
        if (open) {
          complaints.tell(e);
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

  /** Tells whether there was anything to read. */
  private boolean sendNext() throws InterruptedException {
    if (!duty.isOn(NAME)) {
      recalled = false;
      return false;
    }
    if (!recalled) {
      cursor.recall();
      recalled = true;
    }
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

  /** Returns when nothing is being sent any more, and how far that got is stored. */
  void join() {
    Worker.awaitEnd(worker);
    try {
      if (recalled) {
        cursor.storeAll();
      }
    } catch (RuntimeException e) {
      log.debug("The database was gone before the post closed", e);
    }
  }
}
