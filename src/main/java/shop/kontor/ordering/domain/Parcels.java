package shop.kontor.ordering.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;

/** What stores and warehouses have to send. Lists are of orders that go on: the one that is due first comes first. */
public interface Parcels {

  /** Which parcels of a place are meant. */
  enum Shelf {
    /** To be packed or handed over, as it is due soon. */
    TODAY,
    /** The same, later. */
    LATER,
    /** Handed over, and not known to have come. */
    UNDER_WAY
  }

  /** Nothing happens if it is written down already. */
  void add(Parcel parcel);

  /** When those of this order are due, if that was not known. */
  void due(OrderId order, LocalDate day);

  /** Nothing is sent of this order. */
  void drop(OrderId order);

  Optional<Parcel> find(OrderId order, LocationId from);

  /** It is so far now; {@code false} if it was before. */
  boolean move(OrderId order, LocationId from, Transit state);

  /** How far the order is: as far as that of its parcels that is least so. Empty if it has none. */
  Optional<Transit> slowest(OrderId order);

  /** @param today those that are due until this day are sent today */
  List<Parcel> on(Shelf shelf, LocationId place, LocalDate today, int skipped, int most);

  int count(Shelf shelf, LocationId place, LocalDate today);
}
