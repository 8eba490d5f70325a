package shop.kontor.catalog;

import java.util.List;
import shop.kontor.foundation.post.Fact;

/** A product is no longer on sale. {@code version} continues that of {@link ProductListed}. */
public record ProductWithdrawn(ProductId id, List<Sku> skus, long version) implements Fact {

  public ProductWithdrawn {
    skus = List.copyOf(skus);
  }

  @Override
  public String key() {
    return id.value();
  }
}
