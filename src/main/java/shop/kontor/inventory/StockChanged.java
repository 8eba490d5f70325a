package shop.kontor.inventory;

import java.util.List;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;

/**
 * There are this many pieces of a variant.
 *
 * @param available what can still be promised: on hand minus reserved, over all locations
 * @param locations the same, place by place
 * @param version grows by one with each change of this variant's stock: of two facts, the higher one holds
 */
public record StockChanged(Sku sku, int available, List<AtLocation> locations, long version) implements Fact {

  public StockChanged {
    locations = List.copyOf(locations);
  }

  public record AtLocation(LocationId location, int onHand, int reserved) {}

  @Override
  public String key() {
    return sku.value();
  }
}
