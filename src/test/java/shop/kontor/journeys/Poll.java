package shop.kontor.journeys;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until it sees what it waits for. */
public final class Poll {

  private Poll() {}

  public static <T> T until(Duration atMost, Supplier<T> look, Predicate<T> enough) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      var seen = look.get();
      if (enough.test(seen)) {
        return seen;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("After " + atMost.toSeconds() + " s still " + seen);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
