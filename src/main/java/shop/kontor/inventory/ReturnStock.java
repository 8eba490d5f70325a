package shop.kontor.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import shop.kontor.foundation.post.Request;

/**
 * These pieces were brought back to this location and are as good as new. Answered by {@link StockChanged}.
 *
 * @param reference the asker's own name for it, and for nothing else; asking twice by one reference returns once
 * @param at when they came: a count of that place that was taken later has seen them
 */
public record ReturnStock(String reference, LocationId location, List<TakeStock.Line> lines, Instant at)
    implements Request {

  public ReturnStock {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("Nothing was brought back");
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public String key() {
    return reference;
  }
}
