package shop.kontor.foundation.sharing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import shop.kontor.foundation.house.NotOpened;

/**
 * A process among others on one PostgreSQL database. One thread with a line of its own to the server holds there what
 * this process has open, agrees on and is on duty for, and hears what others tell. The server lets go of all that when
 * the process dies; when the line breaks, duty is over here, too.
 */
final class Watch implements Duty, Neighbours, SmartLifecycle, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);
  private static final int LISTEN_MILLIS = 50;
  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();
  private static final Duration PAUSE = Duration.ofMillis(500);
  /** Whoever was killed may hold what is his for a moment longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DataSource pool;
  private final String own = UUID.randomUUID().toString();
  private final Crier crier;
  private final Duties duties = new Duties();
  private final Ears ears = new Ears(own);
  private final List<Runnable> onChange = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Runnable> asked = new ConcurrentLinkedQueue<>();
  private final List<Long> agreed = new CopyOnWriteArrayList<>();
  private volatile boolean neighbours = true;
  private volatile boolean open;
  private volatile boolean ready;
  private volatile boolean running;
  private Line line;
  private volatile long lookAt;
  private Thread worker;

  Watch(DataSource pool) {
    this.pool = pool;
    this.crier = new Crier(own, pool);
  }

  /** @throws NotOpened if these books are open to somebody who does not share them */
  void moveIn() {
    try {
      line = connect();
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be asked whether it is in use", e);
    }
    open = true;
    worker = Thread.ofPlatform().name("neighbours").daemon().start(this::work);
    crier.say(Ears.DUTY);
  }

  private Line connect() throws SQLException {
    var opened = Line.open(pool);
    boolean granted = false;
    try {
      for (long end = System.nanoTime() + PATIENCE.toNanos(); !granted && System.nanoTime() < end; ) {
        granted = opened.share(Locks.HOUSE);
        LockSupport.parkNanos(granted ? 0 : 100_000_000);
      }
      if (!granted) {
        throw new NotOpened("Another process has the books in this database to itself: it moves them, or is an older"
            + " Kontor", "Wait until it has ended, or give this one a database of its own.");
      }
      for (var setting : agreed) {
        opened.share(setting);
      }
      opened.listen();
    } finally {
      if (!granted) {
        opened.close();
      }
    }
    return opened;
  }

  private void work() {
    while (open) {
      try {
        if (line == null) {
          line = connect();
          log.info("The watch is on the line to the database again");
          ears.missed();
          lookAt = System.nanoTime();
        }
        for (var text : line.heard(LISTEN_MILLIS)) {
          if (ears.hear(text)) {
            lookAt = System.nanoTime();
          }
        }
        for (var question = asked.poll(); question != null; question = asked.poll()) {
          question.run();
        }
        if (System.nanoTime() - lookAt >= 0) {
          look();
        }
      } catch (SQLException | RuntimeException | Error e) {
        if (open) {
          stumble(e);
        }
      }
    }
    duties.lose();
    line = close(line);
  }

  private void stumble(Throwable e) {
    log.warn("The line to the database broke: nothing is done here, for now, that one process does for all: {}",
        e.toString());
    line = close(line);
    if (duties.lose()) {
      tellChange();
    }
    LockSupport.parkNanos(PAUSE.toNanos());
  }

  private static Line close(Line line) {
    if (line != null) {
      line.close();
    }
    return null;
  }

  private void look() throws SQLException {
    lookAt = System.nanoTime() + LOOK_EVERY;
    var held = line.held();
    neighbours = held.stream().filter(one -> one.lock() == Locks.HOUSE).count() > 1;
    if (duties.share(line, held, ready)) {
      lookAt = System.nanoTime();
    }
    if (duties.changed()) {
      tellChange();
      crier.say(Ears.DUTY);
    }
  }

  private void tellChange() {
    for (var change : onChange) {
      try {
        change.run();
      } catch (RuntimeException | Error e) {
        log.error("Somebody stumbled over a change of duty: {}", e.toString(), e);
      }
    }
  }

  @Override
  public boolean isOn(String room) {
    return duties.isOn(room);
  }

  @Override
  public void onChange(Runnable change) {
    onChange.add(change);
  }

  /** On a line of its own: another process may wait for long. */
  @Override
  public Optional<Hold> hold(String name) {
    Line apart = null;
    boolean granted = false;
    try {
      apart = Line.open(pool);
      granted = apart.take(Locks.of(Locks.TURN, name));
      return granted ? Optional.of(apart::close) : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be asked whether others have " + name + " in hand", e);
    } finally {
      if (apart != null && !granted) {
        apart.close();
      }
    }
  }

  @Override
  public boolean possible() {
    return true;
  }

  @Override
  public void tell(String subject, String word) {
    if (neighbours) {
      crier.say(subject + ' ' + word);
    }
  }

  @Override
  public void hear(String subject, Ear ear) {
    ears.add(subject, ear);
  }

  /** Of two who come at the same time, one is first: else each would refuse the other. */
  @Override
  public void agree(String setting, String value, String wayOut) {
    long lock = Locks.of(setting, value);
    alone("agreeing", () -> {
      boolean others = ask(() -> {
        line.share(lock);
        return line.held().stream().map(Line.Held::lock)
            .anyMatch(other -> other != lock && Locks.setting(other) == Locks.setting(lock));
      });
      if (others) {
        throw new NotOpened("Another process of this shop is open with another " + setting, wayOut);
      }
      agreed.add(lock);
    });
  }

  private interface Question<T> {
    T ask() throws SQLException;
  }

  private <T> T ask(Question<T> question) {
    var answer = new CompletableFuture<T>();
    asked.add(() -> {
      try {
        answer.complete(question.ask());
      } catch (SQLException | RuntimeException e) {
        answer.completeExceptionally(e);
      }
    });
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The database could not be asked what others have agreed on", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** From now on, there are rooms here that wait for duty. */
  @Override
  public void start() {
    ready = true;
    running = true;
    lookAt = System.nanoTime();
  }

  /** Hands over. */
  @Override
  public void stop() {
    ready = false;
    running = false;
    lookAt = System.nanoTime();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the post has opened, and before what works beside it. */
  @Override
  public int getPhase() {
    return 1;
  }

  @Override
  public void close() {
    open = false;
    if (worker != null) {
      try {
        worker.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    crier.close();
  }
}
