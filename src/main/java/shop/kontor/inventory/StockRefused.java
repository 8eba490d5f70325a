package shop.kontor.inventory;

import java.util.List;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;

/** Not everything asked for by this reference was available, so nothing was reserved. */
public record StockRefused(String reference, List<Shortage> shortages) implements Fact {

  public StockRefused {
    shortages = List.copyOf(shortages);
  }

  public record Shortage(Sku sku, int wanted, int available) {}

  @Override
  public String key() {
    return reference;
  }
}
