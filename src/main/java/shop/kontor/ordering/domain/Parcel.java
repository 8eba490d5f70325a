package shop.kontor.ordering.domain;

import java.util.List;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.StockReserved.Picked;
import shop.kontor.ordering.OrderId;

/** What a store sends of an order. */
public record Parcel(OrderId order, LocationId store, Pieces pieces) {

  public record Pieces(List<Picked> picks) implements Document {

    public Pieces {
      picks = List.copyOf(picks);
    }
  }
}
