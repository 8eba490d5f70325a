package shop.kontor.cart.domain;

import java.time.Instant;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;

/**
 * Pieces that inventory was asked to keep back in a store for the owner of a cart.
 *
 * @param reference by which inventory knows it
 * @param until when it ends by itself
 */
public record Hold(String reference, Sku sku, LocationId store, int quantity, Instant until) {

  public boolean over(Instant now) {
    return !until.isAfter(now);
  }
}
