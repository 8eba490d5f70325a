package shop.kontor.catalog;

import shop.kontor.foundation.post.Fact;

/**
 * A product is on sale as described here, for the first time or anew.
 *
 * @param version grows by one with each change of this product: of two facts, the higher one holds
 */
public record ProductListed(ProductSheet sheet, long version) implements Fact {

  @Override
  public String key() {
    return sheet.id().value();
  }
}
