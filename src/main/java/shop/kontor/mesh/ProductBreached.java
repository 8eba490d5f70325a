package shop.kontor.mesh;

import java.time.Instant;
import shop.kontor.foundation.post.Fact;

/**
 * A data product does not keep what it promises.
 *
 * @param product such as {@code inventory.stock}
 * @param detail what was found, for people
 * @param at when it was found
 */
public record ProductBreached(String product, Promise promise, String detail, Instant at) implements Fact {

  @Override
  public String key() {
    return product;
  }
}
