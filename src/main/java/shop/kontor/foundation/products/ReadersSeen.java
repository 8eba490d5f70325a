package shop.kontor.foundation.products;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who has read which product by its port since this process opened, as far as that is remembered. */
@Component
public class ReadersSeen {

  private static final int REMEMBERED = 1_000;

  private final Clock clock;
  private final Cache<Which, Visit> visits = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  ReadersSeen(Clock clock) {
    this.clock = clock;
  }

  private record Which(String product, String reader) {}

  /** @param facts read in all */
  public record Visit(String reader, Instant last, long facts) {}

  void note(String product, String reader, int facts) {
    visits.asMap().compute(new Which(product, reader), (_, before) -> new Visit(reader, clock.instant(),
        (before == null ? 0 : before.facts()) + facts));
  }

  /** The latest first. */
  public List<Visit> of(String product) {
    return visits.asMap().entrySet().stream().filter(each -> each.getKey().product().equals(product))
        .map(java.util.Map.Entry::getValue).sorted(Comparator.comparing(Visit::last).reversed()).toList();
  }
}
