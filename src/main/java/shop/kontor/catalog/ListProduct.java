package shop.kontor.catalog;

import shop.kontor.foundation.post.Request;

/** Put this product on sale, or bring it up to date if it is. Answered by {@link ProductListed}. */
public record ListProduct(ProductSheet sheet) implements Request {

  @Override
  public String key() {
    return sheet.id().value();
  }
}
