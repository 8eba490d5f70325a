package shop.kontor.intake.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.sharing.Neighbours;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.intake.domain.Feed;
import shop.kontor.intake.domain.FeedId;
import shop.kontor.intake.domain.Feeds;
import shop.kontor.intake.domain.Tally;

/** Brings in what was handed in at the desk, one feed after another, while the shop is open. */
@Component
@ConditionalOnWebApplication
public class FeedQueue implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FeedQueue.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
  private static final long FOR_EVER = 0;

  private final Feeds feeds;
  private final Intake intake;
  private final LiveUpdates live;
  private final Clock clock;
  private final FeedDesk desk;
  private final Duty duty;
  private final Neighbours neighbours;
  private final Map<FeedId, Tally> underWay = new ConcurrentHashMap<>();
  private Thread worker;
  private boolean rung;
  private volatile boolean open;

  FeedQueue(Feeds feeds, Intake intake, FeedDesk desk, LiveUpdates live, Clock clock, Duty duty,
      Neighbours neighbours) {
    this.feeds = feeds;
    this.intake = intake;
    this.desk = desk;
    this.duty = duty;
    this.neighbours = neighbours;
    this.live = live;
    this.clock = clock;
  }

  /** How far this feed has come: the latest, also between two batches. */
  public Tally tally(Feed feed) {
    return underWay.getOrDefault(feed.getId(), feed.tally());
  }

  /** The topic under which {@link LiveUpdates} tells of a feed. */
  public static String topic(FeedId id) {
    return "feed/" + id;
  }

  private void work() {
    while (open) {
      try {
        waitForTheBell();
        takeTurn();
      } catch (RuntimeException e) {
        log.error("The queue of feeds stumbled and goes on with the next one", e);
      }
    }
  }

  /** Whoever has it in hand brings in what waits, one after another; what nobody has in hand was cut off. */
  private void takeTurn() {
    try (var turn = duty.hold(Intake.IN_HAND).orElse(null)) {
      if (turn == null) {
        return;
      }
      markCutOff();
      for (var feed = next(); open && feed != null; feed = next()) {
        bringIn(feed);
      }
    }
  }

  private void markCutOff() {
    for (var feed : feeds.in(Feed.Status.RUNNING)) {
      feed.end(Feed.Status.INTERRUPTED, null, clock.instant());
      feeds.save(feed);
    }
  }

  private Feed next() {
    return feeds.in(Feed.Status.WAITING).stream().filter(this::liesHere).findFirst().orElse(null);
  }

  /** What was handed in to another process may lie on another machine, and waits for that one. */
  private boolean liesHere(Feed feed) {
    return !neighbours.possible() || Files.isReadable(Path.of(feed.file()));
  }

  private void bringIn(Feed waiting) {
    var began = clock.instant();
    var ended = intake.bringIn(waiting, tally -> {
      underWay.put(waiting.getId(), tally);
      live.changed(topic(waiting.getId()));
    }, () -> !open);
    underWay.remove(ended.getId());
    live.changed(topic(ended.getId()));
    var tally = ended.tally();
    log.info("Feed {} ({}) {} after {} ms: {} products added, {} updated, {} unchanged; {} rows rejected{}",
        ended.name(), ended.format(), ended.status().name().toLowerCase(Locale.ROOT),
        Duration.between(began, clock.instant()).toMillis(), tally.added(), tally.updated(), tally.unchanged(),
        tally.rejected(), ended.sentence() == null ? "" : ". " + ended.sentence());
    if (ended.status() == Feed.Status.DONE) {
      letGo(Path.of(ended.file()));
    }
  }

  private static void letGo(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("{} was brought in and could not be deleted: {}", file, e.toString());
    }
  }

  private synchronized void waitForTheBell() {
    try {
      if (open && !rung) {
        // where there is another process, that may be done, or gone
        wait(neighbours.possible() ? LOOK_EVERY.toMillis() : FOR_EVER);
      }
      rung = false;
    } catch (InterruptedException e) {
      open = false;
    }
  }

  private synchronized void ring() {
    rung = true;
    notifyAll();
  }

  /** What was under way when the house last closed was cut off; what was waiting still is. */
  @Override
  public synchronized void start() {
    try (var turn = duty.hold(Intake.IN_HAND).orElse(null)) {
      if (turn != null) {
        markCutOff();
      }
    }
    open = true;
    rung = true;
    desk.answeredBy(this::ring);
    worker = Thread.ofPlatform().name("intake").daemon().start(this::work);
  }

  @Override
  public void stop() {
    Thread last;
    synchronized (this) {
      open = false;
      last = worker;
      notifyAll();
    }
    try {
      last.join(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return open;
  }

  /** Opens after the post and closes before it. */
  @Override
  public int getPhase() {
    return 10;
  }
}
