package shop.kontor.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Request;

/**
 * What was reserved by this reference has left: whoever it was promised to has it, or it is on its way. Answered by
 * {@link StockChanged}. What was released before stays where it is.
 *
 * @param at when it left: a count of its place that was taken later has seen that it is gone
 * @param from what was promised from this place alone, if it was; {@code null} for all
 */
public record HandOverStock(String reference, Instant at, @Nullable LocationId from) implements Request {

  /** All of it. */
  public HandOverStock(String reference, Instant at) {
    this(reference, at, null);
  }

  public HandOverStock {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public String key() {
    return reference;
  }
}
