package shop.kontor.inventory;

import shop.kontor.foundation.post.Request;

/**
 * What was reserved by this reference is no longer needed, nor will be: a later {@link ReserveStock} by it is refused.
 * Answered by {@link StockReleased}.
 */
public record ReleaseStock(String reference) implements Request {

  @Override
  public String key() {
    return reference;
  }
}
