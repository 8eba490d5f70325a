package shop.kontor.foundation.post;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

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
  private final Map<String, List<Subscription>> byType;
  private final Map<String, Subscription> byId;
  private final Journal journal;
  private final Sequencer sequencer;
  private final Held held;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Traces traces;
  private final Clock clock;
  private final Cursor cursor;

  private int limit = BATCH;
  private volatile boolean open;
  private Thread worker;
  private volatile boolean woken;

  Mailbox(String room, List<Subscription> subscriptions, Journal journal, Sequencer sequencer, JdbcClient jdbc,
      TransactionTemplate transaction, JsonMapper json, Traces traces, Clock clock) {
    this.room = room;
    this.byType = subscriptions.stream().collect(Collectors.groupingBy(Subscription::type));
    this.byId = subscriptions.stream().collect(Collectors.toMap(Subscription::id, s -> s));
    this.journal = journal;
    this.sequencer = sequencer;
    this.held = new Held(jdbc, room);
    this.transaction = transaction;
    this.json = json;
    this.traces = traces;
    this.clock = clock;
    this.cursor = new Cursor(room, jdbc, transaction);
  }

  String room() {
    return room;
  }

  Set<String> types() {
    return byType.keySet();
  }

  long cursor() {
    return cursor.position();
  }

  boolean isIdle() {
    return cursor.position() >= sequencer.settled() && held.isEmpty();
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
    recall();
    open = true;
    wake();
  }

  /** What the database says, which may be more than it could answer before a connection broke. */
  private void recall() {
    cursor.recall();
    held.refresh();
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
    cursor.storeAll();
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
    boolean stumbled = false;
    while (goOn()) {
      try {
        if (stumbled) {
          recall();
          stumbled = false;
        }
        readAll();
      } catch (RuntimeException | Error e) {
        stumbled = true;
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
    while (open) {
      boolean due = held.isDue(clock.instant());
      if (due) {
        retry();
      }
      long upTo = sequencer.settled();
      if (cursor.position() >= upTo && !due) { // else there may be what waited behind it
        return;
      }
      var batch = journal.read(cursor.position(), upTo, byType.keySet(), limit);
      if (batch.isEmpty()) {
        cursor.pass(upTo);
      } else {
        deliver(batch);
      }
      limit = next(limit, batch);
    }
  }

  private static int next(int limit, List<Envelope> batch) {
    boolean behind = batch.size() == limit;
    return behind && batch.stream().mapToLong(envelope -> envelope.payload().length()).sum() < LARGEST_BATCH_CHARACTERS
        ? Math.min(2 * limit, LARGEST_BATCH) : BATCH;
  }

  private void deliver(List<Envelope> batch) {
    try {
      transaction.executeWithoutResult(status -> {
        batch.forEach(envelope -> hear(envelope, Map.of()));
        cursor.store(batch.getLast().position());
      });
      cursor.reached(batch.getLast().position());
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
          hear(envelope, failures);
          cursor.store(envelope.position());
        });
        cursor.reached(envelope.position());
        if (!failures.isEmpty()) {
          held.refresh();
        }
        return;
      } catch (ListenerFailed e) {
        log.warn("{} could not hear {} of {} and will try again: {}", e.listener(), envelope.type(), envelope.key(),
            e.getCause().toString());
        failures.put(e.listener(), e.getCause());
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
    byType.get(envelope.type()).forEach(subscription -> failures.putIfAbsent(subscription.id(), e));
    return failures.size() > before;
  }

  private void hear(Envelope envelope, Map<String, Throwable> failures) {
    for (var subscription : byType.get(envelope.type())) {
      var failure = failures.get(subscription.id());
      if (failure != null || held.blocks(subscription.id(), envelope.key())) {
        held.hold(envelope, subscription.id(), failure, clock.instant());
      } else {
        hear(envelope, subscription);
      }
    }
  }

  private void hear(Envelope envelope, Subscription subscription) {
    traces.continued(envelope, subscription.id(), () -> {
      Message message;
      try {
        message = json.readValue(envelope.payload(), subscription.messageType());
      } catch (RuntimeException e) {
        throw new ListenerFailed(subscription.id(), e);
      }
      subscription.hear(message);
    });
  }

  private void retry() {
    held.refresh();
    for (var retry : held.due(clock.instant())) {
      if (open) {
        retry(retry);
      }
    }
    held.refresh();
  }

  private void retry(Held.Retry retry) {
    try {
      transaction.executeWithoutResult(status -> {
        var subscription = byId.get(retry.listener());
        if (subscription == null) {
          throw new IllegalStateException("No such listener any more");
        }
        hear(journal.at(retry.position()), subscription);
        held.heard(retry);
      });
    } catch (RuntimeException | Error e) {
      transaction.executeWithoutResult(status -> held.failedAgain(retry, e, clock.instant()));
      log.warn("{} failed for the {}. time: {}", retry.listener(), retry.attempts() + 1, e.toString());
    }
  }

  /** Forgets what it knows of held messages, after they were changed from outside. */
  void reconsider() {
    held.reconsider();
    wake();
  }
}
