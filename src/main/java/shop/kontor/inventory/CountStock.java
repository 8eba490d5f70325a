package shop.kontor.inventory;

import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;

/** So many pieces were counted at this location. Answered by {@link StockChanged}. */
public record CountStock(Sku sku, LocationId location, int onHand) implements Request {

  /** More pieces of one variant than any one place holds: beyond it, the count is a mistake. */
  public static final int MOST = 1_000_000;

  public CountStock {
    if (onHand < 0 || onHand > MOST) {
      throw new IllegalArgumentException("A count is between 0 and " + MOST);
    }
  }

  @Override
  public String key() {
    return sku.value();
  }
}
