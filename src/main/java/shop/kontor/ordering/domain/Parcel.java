package shop.kontor.ordering.domain;

import java.time.LocalDate;
import java.util.List;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.StockReserved.Picked;
import shop.kontor.ordering.OrderId;

/**
 * What one place sends of an order.
 *
 * @param due on which day it is to be delivered; {@code null} while the order itself has not been heard of
 */
public record Parcel(OrderId order, LocationId from, Pieces pieces, LocalDate due, Transit state) {

  public record Pieces(List<Picked> picks) implements Document {

    public Pieces {
      picks = List.copyOf(picks);
    }
  }

  /** Still to be packed, of an order that nobody may have heard of. */
  public static Parcel of(OrderId order, LocationId from, List<Picked> picks, LocalDate due) {
    return new Parcel(order, from, new Pieces(picks), due, Transit.WAITING);
  }
}
