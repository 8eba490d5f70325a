package shop.kontor.context.domain;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;

/**
 * A variant on a project's board.
 *
 * @param objection what speaks against it; {@code null} unless it is rejected, and if nobody said
 * @param reason in words; {@code null} for none
 * @param priceThen what one piece cost when it came onto the board; {@code null} if nobody knew
 */
public record Piece(Sku sku, Standing standing, int quantity, @Nullable Objection objection, @Nullable String reason,
    @Nullable Money priceThen) {

  /** Whether what the shop tells of it may matter. */
  public boolean isWatched() {
    return standing != Standing.REJECTED || objection == Objection.PRICE;
  }
}
