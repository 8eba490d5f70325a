package shop.kontor.inventory;

import shop.kontor.foundation.post.Fact;

/** Everything asked for by this reference is promised to it. */
public record StockReserved(String reference) implements Fact {

  @Override
  public String key() {
    return reference;
  }
}
