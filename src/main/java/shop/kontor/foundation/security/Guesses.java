package shop.kontor.foundation.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes guessing slow: ten wrong passwords for a name close it for a quarter of an hour. */
public final class Guesses {

  static final int PATIENCE = 10;
  private static final Duration MEMORY = Duration.ofMinutes(15);

  private final Cache<String, AtomicInteger> tried =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(MEMORY).build();

  /** Whether a password may be tried for this name. Counts as wrong until {@link #forget} is called. */
  public boolean mayTry(String name) {
    return tried.get(name, ignored -> new AtomicInteger()).incrementAndGet() <= PATIENCE;
  }

  /** It was right. */
  public void forget(String name) {
    tried.invalidate(name);
  }
}
