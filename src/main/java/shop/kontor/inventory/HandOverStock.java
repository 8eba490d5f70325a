package shop.kontor.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import shop.kontor.foundation.post.Request;

/**
 * What was reserved by this reference has left: whoever it was promised to has it, or it is on its way. Answered by
 * {@link StockChanged}. What was released before stays where it is.
 *
 * @param at when it left: a count of its place that was taken later has seen that it is gone
 */
public record HandOverStock(String reference, Instant at) implements Request {

  public HandOverStock {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public String key() {
    return reference;
  }
}
