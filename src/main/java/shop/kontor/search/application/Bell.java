package shop.kontor.search.application;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.sharing.Neighbours;

/** Tells the indexer that there is something to do; ringing twice before it comes is ringing once. */
@Component
class Bell {

  private static final String SUBJECT = "search.revision";

  private final Semaphore rung = new Semaphore(0);
  private final Neighbours neighbours;

  Bell(Neighbours neighbours) {
    this.neighbours = neighbours;
    neighbours.hear(SUBJECT, Neighbours.Ear.ofAny(this::ring));
  }

  /** In each process that keeps an index. */
  void ringEverywhere() {
    ring();
    neighbours.tell(SUBJECT, "");
  }

  void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /** Returns when it rings, or after so long. */
  void await(Duration atMost) throws InterruptedException {
    if (rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      rung.drainPermits();
    }
  }
}
