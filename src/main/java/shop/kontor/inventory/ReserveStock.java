package shop.kontor.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;

/**
 * Promise these pieces to whoever asks, all or none. Answered by {@link StockReserved} or {@link StockRefused}; one with
 * an end by {@link StockHeld} or {@link StockRefused}.
 *
 * @param reference the asker's own name for it, such as an order id; asking twice by one reference reserves once
 * @param at the only place from which they may come; {@code null} for wherever they are
 * @param until when it ends by itself; {@code null} for never. Such a hold is of one variant, at one place, for a holder
 * @param holder whose holds of these variants become part of it, without a moment in which anybody else could take
 *     them; of a hold, who holds it. {@code null} for nobody
 */
public record ReserveStock(String reference, List<Line> lines, @Nullable LocationId at, @Nullable Instant until,
    @Nullable String holder) implements Request {

  public ReserveStock {
    lines = List.copyOf(lines);
    until = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    if (until != null && (lines.size() != 1 || at == null || holder == null)) {
      throw new IllegalArgumentException("A hold is of one variant, at one place, for a holder");
    }
  }

  /** Wherever they are, for as long as it takes. */
  public ReserveStock(String reference, List<Line> lines) {
    this(reference, lines, null, null, null);
  }

  /** @param quantity more than 0 */
  public record Line(Sku sku, int quantity) {}

  @Override
  public String key() {
    return reference;
  }
}
