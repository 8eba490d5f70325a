package shop.kontor.search.application;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.PostOffice;

/**
 * Keeps the index in step with the books, on a thread of its own: what committed is found a moment later. After a
 * crash it goes on where the index was last kept.
 */
@Component
public class Indexer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Indexer.class);
  private static final int BATCH = 500;
  /** Each refresh makes a segment: while changes pour in, searches see them this often. */
  private static final Duration PAUSE = Duration.ofMillis(100);
  /** Prices and counts follow a product by post: while much is on its way, each is indexed late rather than often. */
  private static final Duration FLOOD_PAUSE = Duration.ofSeconds(30);
  private static final int FLOOD = 20_000;
  private static final Duration KEEP_EVERY = Duration.ofSeconds(20);

  private final Replica replica;
  private final Revisions revisions;
  private final ProductIndex index;
  private final Bell bell;
  private final PostOffice post;
  private Thread worker;
  private volatile boolean running;
  private volatile long visible = -1;
  private long brought;
  private long kept;
  private long keptAt;

  Indexer(Replica replica, Revisions revisions, ProductIndex index, Bell bell, PostOffice post) {
    this.replica = replica;
    this.revisions = revisions;
    this.index = index;
    this.bell = bell;
    this.post = post;
  }

  @Override
  public void start() {
    open();
    running = true;
    worker = Thread.ofPlatform().name("search-indexer").daemon().start(this::work);
  }

  private void open() {
    long latest = revisions.latest();
    brought = kept = index.open(revisions.epoch(), latest);
    keptAt = System.nanoTime();
    visible = brought;
    if (latest > brought) {
      log.info("The index is at revision {} and follows to {}", brought, latest);
    }
    bell.ring();
  }

  private void work() {
    while (running) {
      try {
        bell.await(Duration.ofSeconds(2));
        if (running) {
          follow();
          LockSupport.parkNanos(PAUSE.toNanos());
          waitOutFlood();
        }
      } catch (InterruptedException e) {
        running = false;
      } catch (RuntimeException e) {
        log.error("The index stumbled and is opened anew: {}", e.toString(), e);
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        reopen();
      }
    }
  }

  private void waitOutFlood() {
    long until = System.nanoTime() + FLOOD_PAUSE.toNanos();
    while (running && System.nanoTime() < until && post.longestLag() > FLOOD) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void follow() {
    int products = 0;
    long began = System.nanoTime();
    for (var changes = replica.after(brought, BATCH); running && !changes.isEmpty();
        changes = replica.after(brought, BATCH)) {
      index.bring(changes.pieces(), changes.gone());
      brought = changes.upTo();
      products += changes.size();
      if (changes.size() < BATCH) {
        break;
      }
      if (products % (10 * BATCH) == 0) {
        index.refresh();
        visible = brought;
      }
    }
    if (brought != visible) {
      index.refresh();
      visible = brought;
    }
    if (products > 10 * BATCH) {
      log.info("Indexed {} products in {} ms", products, (System.nanoTime() - began) / 1_000_000);
    }
    if (brought != kept && System.nanoTime() - keptAt > KEEP_EVERY.toNanos()) {
      keep();
    }
  }

  private void keep() {
    index.keep(brought);
    kept = brought;
    keptAt = System.nanoTime();
  }

  private void reopen() {
    try {
      index.close();
      open();
    } catch (RuntimeException e) {
      log.error("The index can't be opened and is tried again: {}", e.toString());
    }
  }

  /** Waits until everything committed so far can be found. Tells whether that was so in time. */
  public boolean settle(Duration atMost) {
    long target = revisions.latest();
    long deadline = System.nanoTime() + atMost.toNanos();
    while (visible < target) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(2_000_000);
    }
    return true;
  }

  @Override
  public void stop() {
    running = false;
    bell.ring();
    try {
      worker.join(Duration.ofSeconds(30));
      if (brought != kept) {
        keep();
      }
      index.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("The index could not be kept and will follow at the next start: {}", e.toString());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Opens before the post does, and closes after it. */
  @Override
  public int getPhase() {
    return -10;
  }
}
