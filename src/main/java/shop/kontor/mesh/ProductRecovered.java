package shop.kontor.mesh;

import java.time.Instant;
import shop.kontor.foundation.post.Fact;

/**
 * A data product keeps its promise again.
 *
 * @param product such as {@code inventory.stock}
 * @param at when it was found
 */
public record ProductRecovered(String product, Promise promise, Instant at) implements Fact {

  @Override
  public String key() {
    return product;
  }
}
