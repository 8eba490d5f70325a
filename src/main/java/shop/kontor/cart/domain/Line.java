package shop.kontor.cart.domain;

import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;

/** So many pieces of a variant. */
public record Line(Sku sku, int quantity) {

  public static final int MOST = 999;

  public Line {
    if (sku == null) {
      throw Refusal.invalid("cart.refused.sku");
    }
    if (quantity < 1 || quantity > MOST) {
      throw Refusal.invalid("cart.refused.pieces", MOST);
    }
  }
}
