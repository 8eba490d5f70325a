package shop.kontor.agents.application;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes whoever waits for an answer in this process; who waits in another looks again after a moment. */
@Component
class Bell {

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

  /** Returns when it rings, or after this time. */
  void await(String request, Duration most) {
    var sleeper = waiting.computeIfAbsent(request, _ -> new Semaphore(0));
    try {
      sleeper.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void done(String request) {
    waiting.remove(request);
  }
}
