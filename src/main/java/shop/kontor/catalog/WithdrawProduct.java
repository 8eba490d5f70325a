package shop.kontor.catalog;

import shop.kontor.foundation.post.Request;

/** Take this product off sale. Answered by {@link ProductWithdrawn}. */
public record WithdrawProduct(ProductId id) implements Request {

  @Override
  public String key() {
    return id.value();
  }
}
