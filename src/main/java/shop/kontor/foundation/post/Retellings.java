package shop.kontor.foundation.post;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;
import shop.kontor.foundation.sharing.Duty;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets rooms tell their present state again when one asks that has no replicas of it yet. Page by page, each in a
 * transaction that also marks where it ended; what changes meanwhile is told as ever, and versions tell which holds.
 */
final class Retellings {

  private static final Logger log = LoggerFactory.getLogger(Retellings.class);
  private static final int PAGE = 200;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(2);
  private static final Method ON = ReflectionUtils.findMethod(Retellings.class, "on", Retell.class);

  private final Map<String, Retelling> tellers = new TreeMap<>();
  private final Outbox outbox;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Duty duty;
  private final BooleanSupplier flooded;
  private volatile boolean open;
  private Thread worker;

  /** @param flooded whether rooms have so much to hear that more must wait */
  Retellings(Collection<Retelling> tellers, Outbox outbox, JdbcClient jdbc, TransactionTemplate transaction,
      JsonMapper json, Duty duty, BooleanSupplier flooded) {
    for (var teller : tellers) {
      var room = Envelope.room(Envelope.typeOf(AopUtils.getTargetClass(teller)));
      if (this.tellers.put(room, teller) != null) {
        throw new IllegalStateException("The room " + room + " has two retellings; its state has one");
      }
    }
    this.outbox = outbox;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
    this.duty = duty;
    this.flooded = flooded;
  }

  /** What this room can tell of its state; empty if it is not here or has none. */
  Optional<Retelling> of(String room) {
    return Optional.ofNullable(tellers.get(room));
  }

  /** How the rooms here hear that they are asked. */
  List<Subscription> subscriptions() {
    return tellers.keySet().stream().map(room -> new Subscription(Retell.typeOf(room), room, Retell.typeOf(room),
        Retell.class, () -> this, ON)).toList();
  }

  /**
   * Lets these rooms ask for what they have never heard, before they first open. A room in this process that has
   * nothing to tell is not asked: in a fresh shop, nobody is.
   */
  void welcome(List<Mailbox> mailboxes, Set<String> elsewhere) {
    for (var mailbox : mailboxes) {
      transaction.executeWithoutResult(status -> {
        if (mailbox.enter()) {
          ask(mailbox.room(), mailbox.types(), elsewhere);
        }
      });
    }
  }

  /** In the current transaction. */
  void ask(String asker, Set<String> heard, Set<String> elsewhere) {
    heard.stream().collect(Collectors.groupingBy(Envelope::room, TreeMap::new, Collectors.toCollection(TreeSet::new)))
        .forEach((room, types) -> {
          if (!room.equals(asker) && (elsewhere.contains(room) || canTell(room, types))) {
            outbox.add(new Outbox.Draft(Retell.typeOf(room), asker,
                json.writeValueAsString(new Retell(room, asker, types)), null, null));
          }
        });
  }

  /** Asks these rooms for everything that is heard of them here. */
  void askAgain(Set<String> rooms, List<Mailbox> mailboxes) {
    transaction.executeWithoutResult(status -> mailboxes.forEach(mailbox -> ask(mailbox.room(), mailbox.types().stream()
        .filter(type -> rooms.contains(Envelope.room(type))).collect(Collectors.toSet()), rooms)));
  }

  private boolean canTell(String room, Set<String> types) {
    return tells(room, types) && !tellers.get(room).after(null, 1).facts().isEmpty();
  }

  private boolean tells(String room, Set<String> types) {
    return tellers.containsKey(room)
        && tellers.get(room).facts().stream().map(Envelope::typeOf).anyMatch(types::contains);
  }

  /** Heard by the post of the room that is asked. */
  void on(Retell request) {
    if (!tells(request.room(), request.types())) {
      return;
    }
    int underWay = jdbc.sql("UPDATE post.retelling SET again = TRUE WHERE room = ?").param(request.room()).update();
    if (underWay == 0) {
      jdbc.sql("INSERT INTO post.retelling (room, again) VALUES (?, FALSE)").param(request.room()).update();
    }
    log.info("{} tells its state again, as {} asked", request.room(), request.asker());
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        work();
      }
    });
  }

  void start() {
    open = true;
    goOnTelling();
  }

  /** With what was begun, by whoever was on duty. */
  void goOnTelling() {
    if (!tellers.isEmpty()) {
      work();
    }
  }

  private synchronized void work() {
    if (open && worker == null) {
      worker = Thread.ofPlatform().name("post-retelling").daemon().start(this::tellAll);
    }
  }

  private void tellAll() {
    while (goOn()) {
      try {
        underWay().forEach(this::tellNext);
      } catch (RuntimeException | Error e) {
        log.warn("Rooms could not tell their state again and will try in a moment: {}", e.toString());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private boolean goOn() {
    while (open && flooded.getAsBoolean()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    synchronized (this) {
      if (open && isAnyUnderWay()) {
        return true;
      }
      worker = null;
      return false;
    }
  }

  /** Also while the database does not say: whoever asks next finds out. */
  private boolean isAnyUnderWay() {
    try {
      return !underWay().isEmpty();
    } catch (RuntimeException | Error e) {
      return true;
    }
  }

  private List<String> underWay() {
    return jdbc.sql("SELECT room FROM post.retelling ORDER BY room").query(String.class).list().stream()
        .filter(tellers::containsKey).filter(duty::isOn).toList();
  }

  private record Progress(String place, boolean again) {}

  private void tellNext(String room) {
    try {
      transaction.executeWithoutResult(status -> {
        var progress = jdbc.sql("SELECT place, again FROM post.retelling WHERE room = ? FOR UPDATE").param(room)
            .query(Progress.class).single();
        var page = tellers.get(room).after(progress.place(), PAGE);
        page.facts().forEach(outbox::add);
        if (page.place() != null) {
          jdbc.sql("UPDATE post.retelling SET place = ? WHERE room = ?").params(page.place(), room).update();
        } else if (progress.again()) {
          jdbc.sql("UPDATE post.retelling SET place = NULL, again = FALSE WHERE room = ?").param(room).update();
        } else {
          jdbc.sql("DELETE FROM post.retelling WHERE room = ?").param(room).update();
          log.info("{} has told its state", room);
        }
      });
    } catch (RuntimeException | Error e) {
      log.warn("{} could not go on telling its state and will try again: {}", room, e.toString());
      LockSupport.parkNanos(LONG_PAUSE.toNanos());
    }
  }

  void stop() {
    Thread last;
    synchronized (this) {
      open = false;
      last = worker;
    }
    Worker.awaitEnd(last);
  }
}
