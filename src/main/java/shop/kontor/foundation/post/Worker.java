package shop.kontor.foundation.post;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A thread of the post, which ends when told to. Never by interrupting: that closes H2's file under whoever writes. */
final class Worker {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Worker() {}

  /** @param worker {@code null} if there is none */
  static void awaitEnd(@Nullable Thread worker) {
    if (worker == null) {
      return;
    }
    try {
      worker.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
