package shop.kontor.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;

/**
 * So many pieces were counted at this location. Answered by {@link StockChanged}.
 *
 * @param countedAt when: of two counts at one location the later one holds, whichever is heard last; {@code null} for
 *     when it is heard
 */
public record CountStock(Sku sku, LocationId location, int onHand, @Nullable Instant countedAt) implements Request {

  /** More pieces of one variant than any one place holds: beyond it, the count is a mistake. */
  public static final int MOST = 1_000_000;

  public CountStock {
    if (onHand < 0 || onHand > MOST) {
      throw new IllegalArgumentException("A count is between 0 and " + MOST);
    }
  }

  /** Counted just now. */
  public CountStock(Sku sku, LocationId location, int onHand) {
    this(sku, location, onHand, Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public String key() {
    return sku.value();
  }
}
