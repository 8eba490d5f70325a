package shop.kontor.inventory;

import java.util.List;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;

/**
 * The pieces of this reference are gone.
 *
 * @param oversold those with which something is wrong; empty if the books had them all, and had promised none of them
 */
public record StockTaken(String reference, List<Oversold> oversold) implements Fact {

  public StockTaken {
    oversold = List.copyOf(oversold);
  }

  /**
   * What is wrong with pieces of one variant.
   *
   * @param unknown so many the books did not have there: somebody should count
   * @param promised so many that had been promised to others are now nowhere
   */
  public record Oversold(Sku sku, int unknown, int promised) {}

  @Override
  public String key() {
    return reference;
  }
}
