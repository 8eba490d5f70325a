package shop.kontor.inventory;

import java.time.Instant;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;

/**
 * These pieces are kept back at this place for whoever holds them, until that moment or until she takes them. Ends with
 * {@link StockReleased}.
 *
 * @param holder as the asker calls her
 */
public record StockHeld(String reference, String holder, LocationId location, Sku sku, int quantity, Instant until)
    implements Fact {

  @Override
  public String key() {
    return reference;
  }
}
