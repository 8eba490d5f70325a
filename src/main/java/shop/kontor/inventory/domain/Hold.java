package shop.kontor.inventory.domain;

import java.time.Instant;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;

/** Pieces of a variant that are kept back at a place for somebody, for a while. */
public record Hold(String reference, String holder, Sku sku, LocationId location, int quantity, Instant until) {

  public Pick pick() {
    return new Pick(sku, location, quantity);
  }
}
