package shop.kontor.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Many durations in nanoseconds, and where most of them lie. */
public final class Figures {

  private final long[] nanos = new long[4_000_000];
  private final AtomicInteger count = new AtomicInteger();

  public void add(long duration) {
    int n = count.getAndIncrement();
    if (n < nanos.length) {
      nanos[n] = duration;
    }
  }

  int count() {
    return count.get();
  }

  /** In milliseconds; {@code NaN} of nothing. */
  public double percentile(double share) {
    int n = Math.min(count.get(), nanos.length);
    if (n == 0) {
      return Double.NaN;
    }
    var sorted = Arrays.copyOf(nanos, n);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(n - 1, Math.floor(share * n))] / 1e6;
  }

  @Override
  public String toString() {
    return "p50 %.1f ms, p99 %.1f ms".formatted(percentile(0.5), percentile(0.99));
  }
}
