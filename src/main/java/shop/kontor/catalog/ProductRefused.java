package shop.kontor.catalog;

import shop.kontor.foundation.post.Fact;

/** A product could not be put on sale; what was on sale before stays as it was. {@code reason} is a sentence. */
public record ProductRefused(ProductId id, String reason) implements Fact {

  @Override
  public String key() {
    return id.value();
  }
}
