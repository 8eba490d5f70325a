package shop.kontor.foundation.carrier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which room. All processes read the same claims in the same order, by the broker's clock, and so agree:
 * whoever claims a free room holds it, until it gives it back or is not heard of for a while. A claim of a room that
 * another holds changes nothing.
 */
final class ClaimBook {

  private final Duration patience;
  private final Map<String, Holder> holders = new HashMap<>();

  ClaimBook(Duration patience) {
    this.patience = patience;
  }

  /** @param process where the holder runs, for people to find it */
  record Holder(UUID origin, String process, Instant last) {}

  /** @param process {@code null} if the room is given back */
  void read(String room, UUID origin, @Nullable String process, Instant at) {
    var holder = holders.get(room);
    boolean mine = holder != null && holder.origin.equals(origin);
    if (process == null) {
      if (mine) {
        holders.remove(room);
      }
    } else if (holder == null || mine || holder.last.plus(patience).isBefore(at)) {
      holders.put(room, new Holder(origin, process, at));
    }
  }

  Optional<Holder> holder(String room) {
    return Optional.ofNullable(holders.get(room));
  }
}
