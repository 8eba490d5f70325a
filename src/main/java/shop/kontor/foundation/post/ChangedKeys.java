package shop.kontor.foundation.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What has changed since somebody began to read a state. Each message is looked at once for all pages of a reading, so
 * no index slows down those who write; what is kept for that may be lost at any time.
 */
final class ChangedKeys {

  private static final int READINGS = 32;
  private static final int LARGEST = 200_000;

  private final Journal journal;
  private final Sequencer sequencer;
  private final Cache<Since, Known> kept =
      Caffeine.newBuilder().maximumSize(READINGS).expireAfterAccess(Duration.ofMinutes(10)).build();

  ChangedKeys(Journal journal, Sequencer sequencer) {
    this.journal = journal;
    this.sequencer = sequencer;
  }

  private record Since(Set<String> types, long position) {}

  private static final class Known {

    private final Set<String> keys = new HashSet<>();
    private long upTo;

    private Known(long upTo) {
      this.upTo = upTo;
    }
  }

  /** Those of these keys for which there are messages after this position, as far as the current transaction sees. */
  Set<String> among(Collection<String> keys, Set<String> types, long position) {
    var since = new Since(types, position);
    var known = kept.get(since, _ -> new Known(position));
    synchronized (known) {
      // asked first: what is settled now is seen below, while what is seen beyond that may yet get others between
      long settled = Math.max(known.upTo, sequencer.settled());
      known.keys.addAll(journal.keysAfter(known.upTo, types));
      known.upTo = settled;
      if (known.keys.size() > LARGEST) {
        kept.invalidate(since);
      }
      var changed = new HashSet<>(keys);
      changed.retainAll(known.keys);
      return changed;
    }
  }
}
