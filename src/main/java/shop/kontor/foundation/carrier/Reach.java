package shop.kontor.foundation.carrier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the broker can be reached, and since when that is so.
 *
 * @param complaint why it can't; {@code null} if it can
 */
public record Reach(Instant since, @Nullable String complaint) {

  public boolean given() {
    return complaint == null;
  }
}
