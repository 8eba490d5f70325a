package shop.kontor.studio.application;

import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.Refusal;

/**
 * Where drafting is done: by a few platform threads of the house, however many people ask. All take turns: whoever comes
 * sees a first design before those who came earlier get their second, and long before theirs have been searched through.
 */
@Component
class Bench implements DisposableBean {

  private static final int LONGEST_LINE = 40;

  private final ThreadPoolExecutor threads;
  private final Semaphore places;
  private final AtomicLong arrivals = new AtomicLong();

  /** @param threads 0 for half as many as there are processors */
  Bench(@Value("${kontor.studio.threads:0}") int threads) {
    int number = threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.places = new Semaphore(number + LONGEST_LINE);
    this.threads = new ThreadPoolExecutor(number, number, 1, TimeUnit.MINUTES, new PriorityBlockingQueue<>(),
        Thread.ofPlatform().name("studio-bench-", 1).daemon().factory());
    this.threads.allowCoreThreadTimeOut(true);
  }

  /** Something to do, in steps of some tenths of a second. */
  interface Work {

    /** Does the next step. @return whether there are more */
    boolean goOn();
  }

  /** @throws Refusal if too many wait already */
  void submit(Work work) {
    if (!places.tryAcquire()) {
      throw Refusal.unavailable("studio.refused.busy");
    }
    line(new Turn(work, 0, arrivals.incrementAndGet()));
  }

  private void line(Turn turn) {
    try {
      threads.execute(turn);
    } catch (RejectedExecutionException closing) {
      places.release();
      throw Refusal.unavailable("studio.refused.busy");
    }
  }

  /** One step: of all that wait, who has had the fewest is next, then who came first. */
  private final class Turn implements Runnable, Comparable<Turn> {

    private static final Comparator<Turn> FAIR = Comparator.<Turn>comparingInt(turn -> turn.had)
        .thenComparingLong(turn -> turn.arrival);

    private final Work work;
    private final int had;
    private final long arrival;

    Turn(Work work, int had, long arrival) {
      this.work = work;
      this.had = had;
      this.arrival = arrival;
    }

    @Override
    public void run() {
      boolean more = false;
      try {
        more = work.goOn();
      } finally {
        if (!more) {
          places.release();
        }
      }
      if (more && !threads.isShutdown()) {
        line(new Turn(work, had + 1, arrival));
      }
    }

    @Override
    public int compareTo(Turn other) {
      return FAIR.compare(this, other);
    }
  }

  /** Waits for what is worked out. */
  <T> T await(Supplier<T> work) {
    var done = new CompletableFuture<T>();
    submit(() -> {
      try {
        done.complete(work.get());
      } catch (RuntimeException | Error e) {
        done.completeExceptionally(e);
      }
      return false;
    });
    try {
      return done.get(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw Refusal.unavailable("studio.refused.busy");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("studio.refused.busy");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
