package shop.kontor.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;

/**
 * Everything asked for by this reference is promised to it.
 *
 * @param picks where the pieces come from; {@code null} where that is not told
 */
public record StockReserved(String reference, @Nullable List<Picked> picks) implements Fact {

  public StockReserved {
    picks = picks == null ? null : List.copyOf(picks);
  }

  public StockReserved(String reference) {
    this(reference, null);
  }

  public record Picked(Sku sku, LocationId location, int quantity) {}

  @Override
  public String key() {
    return reference;
  }
}
