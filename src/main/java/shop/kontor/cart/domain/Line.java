package shop.kontor.cart.domain;

import shop.kontor.catalog.Sku;

/** So many pieces of a variant. */
public record Line(Sku sku, int quantity) {

  public static final int MOST = 999;

  public Line {
    if (sku == null) {
      throw new IllegalArgumentException("Which variant is meant? A SKU is missing");
    }
    if (quantity < 1 || quantity > MOST) {
      throw new IllegalArgumentException("A cart holds 1 to " + MOST + " pieces of a variant");
    }
  }
}
