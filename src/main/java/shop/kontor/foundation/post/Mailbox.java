package shop.kontor.foundation.post;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.sharing.Duty;

/**
 * One room's way through the journal. One thread, at most, takes messages in order, lets the room's listeners hear
 * them, and moves the room's cursor in the same transaction: an effect and the mark that it took place are one. Many
 * messages share a transaction; when one fails, each is tried alone.
 */
final class Mailbox {

  private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
  /** Few while there is little to hear, so that nobody waits for others; many while there is much: commits cost. */
  private static final int BATCH = 64;
  private static final int LARGEST_BATCH = 512;
  private static final int LARGEST_BATCH_CHARACTERS = 2 << 20;
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final String room;
  private final Listeners listeners;
  private final Journal journal;
  private final Sequencer sequencer;
  private final Held held;
  private final Cursor cursor;
  private final Retries retries;
  private final TransactionTemplate transaction;
  private final Duty duty;
  private final Clock clock;
  private final Freshness freshness;

  private int limit = BATCH;
  private volatile boolean open;
  /** Whether what is known here of cursor and held messages holds: nobody else is on duty, and nothing went wrong. */
  private volatile boolean recalled;
  /** How far whoever is on duty has got, where that is somebody else. */
  private volatile long observed;
  private Thread worker;
  private volatile boolean woken;

  Mailbox(String room, Listeners listeners, Journal journal, Sequencer sequencer, Held held, Cursor cursor,
      TransactionTemplate transaction, Duty duty, Clock clock, Freshness freshness) {
    this.room = room;
    this.listeners = listeners;
    this.journal = journal;
    this.sequencer = sequencer;
    this.held = held;
    this.cursor = cursor;
    this.retries = new Retries(held, listeners, journal, transaction, clock);
    this.transaction = transaction;
    this.duty = duty;
    this.clock = clock;
    this.freshness = freshness;
  }

  String room() {
    return room;
  }

  Set<String> types() {
    return listeners.types();
  }

  long cursor() {
    return recalled ? cursor.position() : observed;
  }

  void observe(long position) {
    observed = position;
  }

  /** Whether there is nothing to do here. */
  boolean isIdle() {
    return !duty.isOn(room) || recalled && cursor.position() >= sequencer.settled() && held.isEmpty();
  }

  /** Whether there is nothing to do for whoever is on duty. */
  boolean isSettled() {
    return duty.isOn(room) ? isIdle() : held.isEmptyInBooks()
        && journal.read(cursor.find().orElse(0L), sequencer.settled(), types(), 1).isEmpty();
  }

  /** Gives the room a cursor when it opens for the first time. Tells whether it does. */
  boolean enter() {
    boolean known = cursor.find().isPresent();
    if (!known) {
      cursor.enter(0);
    }
    return !known;
  }

  void start() {
    if (duty.isOn(room)) {
      recall();
    }
    open = true;
    wake();
  }

  /** What the database says, which may be more than it could answer before a connection broke. */
  private void recall() {
    cursor.recall();
    held.refresh();
    recalled = true;
  }

  /** Stops after the transaction under way. */
  void stop() {
    Thread last;
    synchronized (this) {
      open = false;
      last = worker;
      notifyAll();
    }
    Worker.awaitEnd(last);
  }

  /** Stores how far the room got, over what was not for it, too: after this it has stopped. */
  void leave() {
    if (recalled && duty.isOn(room)) {
      cursor.storeAll();
    }
  }

  /** There may be something to read. Starts the worker if it sleeps. */
  void wake() {
    if (!woken) {
      ring();
    }
  }

  private synchronized void ring() {
    if (!open) {
      return;
    }
    if (worker == null) {
      worker = Thread.ofPlatform().name("post-" + room).daemon().start(this::work);
    } else {
      notifyAll();
    }
    woken = true; // last: if no thread could be started, whoever wakes next tries again
  }

  private void work() {
    while (goOn()) {
      try {
        readAll();
      } catch (Overtaken e) {
        log.info("{}; {} looks where it is", e.getMessage(), room);
        forget();
        wake();
      } catch (RuntimeException | Error e) {
        forget();
        log.error("The post of {} stumbled and goes on in a second: {}", room, e.toString(), e);
        LockSupport.parkNanos(1_000_000_000L);
        wake();
      }
    }
  }

  private synchronized boolean goOn() {
    if (open && !woken) {
      try {
        wait(LINGER.toMillis());
      } catch (InterruptedException e) {
        open = false;
      }
    }
    if (open && woken) {
      woken = false;
      return true;
    }
    worker = null;
    return false;
  }

  private void readAll() {
    while (open && duty.isOn(room)) {
      if (!recalled) {
        recall();
      }
      boolean due = held.isDue(clock.instant());
      if (due) {
        retries.tryDue(() -> open);
      }
      long upTo = sequencer.settled();
      if (cursor.position() >= upTo && !due) { // else there may be what waited behind it
        return;
      }
      var batch = journal.read(cursor.position(), upTo, types(), limit);
      if (batch.isEmpty()) {
        cursor.pass(upTo);
      } else {
        deliver(batch);
      }
      limit = next(limit, batch);
    }
    if (open) {
      forget();
    }
  }

  private void forget() {
    observed = cursor.position();
    recalled = false;
  }

  private static int next(int limit, List<Envelope> batch) {
    boolean behind = batch.size() == limit;
    return behind && batch.stream().mapToLong(envelope -> envelope.payload().length()).sum() < LARGEST_BATCH_CHARACTERS
        ? Math.min(2 * limit, LARGEST_BATCH) : BATCH;
  }

  private void deliver(List<Envelope> batch) {
    try {
      transaction.executeWithoutResult(status -> {
        cursor.store(batch.getLast().position());
        batch.forEach(envelope -> hear(envelope, Map.of()));
      });
      cursor.reached(batch.getLast().position());
      freshness.heard(room, batch);
    } catch (Overtaken e) {
      throw e;
    } catch (RuntimeException | Error e) {
      log.debug("A batch for {} failed; each message is tried alone", room, e);
      batch.forEach(this::deliverAlone);
    }
  }

  private void deliverAlone(Envelope envelope) {
    var failures = new LinkedHashMap<String, Throwable>();
    while (true) {
      try {
        transaction.executeWithoutResult(status -> {
          cursor.store(envelope.position());
          hear(envelope, failures);
        });
        cursor.reached(envelope.position());
        if (failures.isEmpty()) {
          freshness.heard(room, List.of(envelope));
        } else {
          held.refresh();
        }
        return;
      } catch (ListenerFailed e) {
        log.warn("{} could not hear {} of {} and will try again: {}", e.listener(), envelope.type(), envelope.key(),
            e.getCause().toString());
        failures.put(e.listener(), e.getCause());
      } catch (Overtaken e) {
        throw e;
      } catch (RuntimeException | Error e) {
        if (!blame(envelope, failures, e)) {
          throw e;
        }
      }
    }
  }

  /**
   * It failed outside a listener, at the commit for example: held for each, who will try it alone, it shows whose fault
   * that is. Tells whether anybody was left; if not, it could not even be held, and is not at fault.
   */
  private boolean blame(Envelope envelope, Map<String, Throwable> failures, Throwable e) {
    log.warn("{} could not hear {} of {} and will try again: {}", room, envelope.type(), envelope.key(), e.toString());
    int before = failures.size();
    listeners.of(envelope.type()).forEach(subscription -> failures.putIfAbsent(subscription.id(), e));
    return failures.size() > before;
  }

  private void hear(Envelope envelope, Map<String, Throwable> failures) {
    for (var subscription : listeners.of(envelope.type())) {
      var failure = failures.get(subscription.id());
      if (failure != null || held.blocks(subscription.id(), envelope.key())) {
        held.hold(envelope, subscription.id(), failure, clock.instant());
      } else {
        listeners.hear(envelope, subscription);
      }
    }
  }

  /** Forgets what it knows of held messages, after they were changed from outside. */
  void reconsider() {
    held.reconsider();
    wake();
  }
}
