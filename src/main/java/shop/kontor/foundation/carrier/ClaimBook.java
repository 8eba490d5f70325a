package shop.kontor.foundation.carrier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which room. All processes read the same claims in the same order, by the broker's clock, and so agree:
 * whoever claims a free room holds it, until it gives it back or is not heard of for a while. A claim of a room that
 * another holds changes nothing.
 */
final class ClaimBook {

  private final Duration patience;
  private final Map<String, Holder> holders = new HashMap<>();
  private final Map<String, Heard> heard = new HashMap<>();
  private Instant latest = Instant.EPOCH;

  ClaimBook(Duration patience) {
    this.patience = patience;
  }

  /** @param process where the holder runs, for people to find it */
  record Holder(UUID origin, String process, Instant last) {}

  private record Heard(Instant at, String word) {}

  /**
   * @param process {@code null} if the room is given back
   * @param word what the process lets others know
   */
  void read(String room, UUID origin, @Nullable String process, String word, Instant at) {
    latest = at.isAfter(latest) ? at : latest;
    var holder = holders.get(room);
    boolean mine = holder != null && holder.origin.equals(origin);
    if (process == null) {
      if (mine) {
        holders.remove(room);
        heard.put(room, new Heard(at, ""));
      }
    } else if (holder == null || mine || holder.last.plus(patience).isBefore(at)) {
      holders.put(room, new Holder(origin, process, at));
      heard.put(room, new Heard(at, word));
    }
  }

  Optional<Holder> holder(String room) {
    return Optional.ofNullable(holders.get(room));
  }

  /** What is known of all rooms that were ever held, as of the latest claim. */
  Map<String, Sign> signs() {
    return heard.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, room -> {
      var ago = Duration.between(room.getValue().at, latest);
      return new Sign(ago, ago.compareTo(patience) > 0, room.getValue().word);
    }));
  }
}
