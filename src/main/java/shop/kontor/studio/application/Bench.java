package shop.kontor.studio.application;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.Refusal;

/** Where drafting is done: by a few platform threads of the house, however many people ask; the others wait in line. */
@Component
class Bench implements DisposableBean {

  private static final int LONGEST_LINE = 40;

  private final ThreadPoolExecutor threads;

  /** @param threads 0 for half as many as there are processors */
  Bench(@Value("${kontor.studio.threads:0}") int threads) {
    int number = threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.threads = new ThreadPoolExecutor(number, number, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(LONGEST_LINE),
        Thread.ofPlatform().name("studio-bench-", 1).daemon().factory());
    this.threads.allowCoreThreadTimeOut(true);
  }

  /** @throws Refusal if too many wait already */
  void submit(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      throw Refusal.unavailable("studio.refused.busy");
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
