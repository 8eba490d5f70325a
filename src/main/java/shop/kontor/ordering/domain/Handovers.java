package shop.kontor.ordering.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;

/** What waits in the stores. */
public interface Handovers {

  /** From now on it waits for her. */
  void ready(OrderContent order);

  /** It waits no longer. */
  void end(OrderId order);

  /** Also of one that no longer waits. */
  Optional<Handover> find(OrderId order);

  /** What waits in this store, the one that has waited longest first; after {@code skipped} of them. */
  List<Handover> waiting(LocationId store, int skipped, int most);

  int count(LocationId store);

  /** Orders that wait anywhere and whose number ends so: in small letters and digits. */
  List<OrderId> numbered(String end, int most);

  /** What was kept until now, or longer ago. */
  List<OrderId> overdue(Instant now, int most);
}
