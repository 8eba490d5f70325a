package shop.kontor.cart.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often somebody may do something; counted in this process, from her first time on. */
final class Pace {

  private final Cache<String, AtomicInteger> times;
  private final int most;

  Pace(int most, Duration within) {
    this.most = most;
    this.times = Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(within).build();
  }

  boolean may(String who) {
    return times.get(who, _ -> new AtomicInteger()).incrementAndGet() <= most;
  }
}
