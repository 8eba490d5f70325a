package shop.kontor.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;

/**
 * These pieces have left this location: somebody has paid for them and carries them home. That is never refused, even if
 * the books know of none there, or have promised them to others. Answered by {@link StockTaken} and
 * {@link StockChanged}.
 *
 * @param reference the asker's own name for it, such as the id of a sale; asking twice by one reference takes once
 * @param at when they left: a count of that place that was taken later has seen that they are gone
 * @param holder who took them: what she holds of these variants there is what she took; {@code null} for nobody known
 */
public record TakeStock(String reference, LocationId location, List<Line> lines, Instant at, @Nullable String holder)
    implements Request {

  public TakeStock {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("Nothing was taken");
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** By nobody known. */
  public TakeStock(String reference, LocationId location, List<Line> lines, Instant at) {
    this(reference, location, lines, at, null);
  }

  /** @param quantity more than 0 */
  public record Line(Sku sku, int quantity) {

    public Line {
      if (quantity < 1) {
        throw new IllegalArgumentException("At least one piece was taken");
      }
    }
  }

  @Override
  public String key() {
    return reference;
  }
}
