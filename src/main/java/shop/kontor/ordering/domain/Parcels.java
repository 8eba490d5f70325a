package shop.kontor.ordering.domain;

import java.util.List;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;

/** What stores have to send. */
public interface Parcels {

  /** Nothing happens if it is written down already. */
  void add(Parcel parcel);

  /** Nothing is sent of this order. */
  void drop(OrderId order);

  /** Whether it was still to be sent, of an order that is confirmed. */
  boolean sent(OrderId order, LocationId store);

  /** What is to be sent from this store, of orders that are confirmed: the oldest order first. */
  List<Parcel> waiting(LocationId store, int skipped, int most);

  int count(LocationId store);
}
