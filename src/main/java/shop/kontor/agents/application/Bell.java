package shop.kontor.agents.application;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes whoever waits for an answer in this process; who waits in another looks again after a moment. */
@Component
class Bell {

  /** After that whoever waits in another process than that which heard looks again. */
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final ConcurrentMap<String, Semaphore> waiting = new ConcurrentHashMap<>();

  void ringAfterCommit(String request) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        var sleeper = waiting.get(request);
        if (sleeper != null) {
          sleeper.release();
        }
      }
    });
  }

  /** What is looked for, as soon as it is there; empty if it is not after this time. */
  <T> Optional<T> await(String request, Duration most, Supplier<Optional<T>> look) {
    long end = System.nanoTime() + most.toNanos();
    var sleeper = waiting.computeIfAbsent(request, _ -> new Semaphore(0));
    try {
      var found = look.get();
      while (found.isEmpty() && System.nanoTime() < end) {
        sleeper.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        found = look.get();
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      waiting.remove(request);
    }
  }
}
