package shop.kontor.inventory;

import shop.kontor.foundation.post.Fact;

/** Nothing is reserved by this reference any more. */
public record StockReleased(String reference) implements Fact {

  @Override
  public String key() {
    return reference;
  }
}
