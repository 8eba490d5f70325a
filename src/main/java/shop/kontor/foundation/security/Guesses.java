package shop.kontor.foundation.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes guessing slow: ten wrong passwords for a name close it for a quarter of an hour to the network that they came
 * from, and to no other, so that nobody locks out the owner; a thousand, from wherever, close it to all.
 */
public final class Guesses {

  static final int PATIENCE = 10;
  static final int PATIENCE_WITH_ALL = 1_000;
  private static final Duration MEMORY = Duration.ofMinutes(15);

  private final Cache<String, AtomicInteger> fromOne = counting();
  private final Cache<String, AtomicInteger> fromAll = counting();

  private static Cache<String, AtomicInteger> counting() {
    return Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(MEMORY).build();
  }

  /**
   * Whether a password may be tried for this name. Counts as wrong until {@link #forget} is called.
   *
   * @param address the caller's
   */
  public boolean mayTry(String name, String address) {
    return of(fromOne, pair(name, address)).incrementAndGet() <= PATIENCE
        && of(fromAll, name).incrementAndGet() <= PATIENCE_WITH_ALL;
  }

  /** It was right. */
  public void forget(String name, String address) {
    fromOne.invalidate(pair(name, address));
    of(fromAll, name).decrementAndGet();
  }

  /** It was right, which says nothing of those before it. */
  public void takeBack(String name, String address) {
    of(fromOne, pair(name, address)).decrementAndGet();
    of(fromAll, name).decrementAndGet();
  }

  private static AtomicInteger of(Cache<String, AtomicInteger> counts, String key) {
    return counts.get(key, ignored -> new AtomicInteger());
  }

  private static String pair(String name, String address) {
    return Network.of(address) + " " + name;
  }
}
