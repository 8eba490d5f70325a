package shop.kontor.inventory;

import java.util.List;
import java.util.Set;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Message;

/** One order is kept, another is given up. */
class ReserveStory implements ListenerStory {

  static final Sku SOFA = new Sku("SOFA");

  @Override
  public String listener() {
    return "inventory.reserve-stock";
  }

  @Override
  public List<? extends Message> given() {
    return List.of(new CountStock(SOFA, new LocationId("warehouse"), 5), new CountStock(SOFA, new LocationId("store-mitte"), 5));
  }

  @Override
  public List<? extends Message> messages() {
    return List.of(reserve("given-up", 1), new ReleaseStock("given-up"), reserve("kept", 3), reserve("too-much", 11));
  }

  static ReserveStock reserve(String reference, int quantity) {
    return new ReserveStock(reference, List.of(new ReserveStock.Line(SOFA, quantity)));
  }

  /** Times of their own; what was available to whom was refused depends on who came before. */
  @Override
  public Set<String> volatileColumns() {
    return Set.of("stock.version", "stock.places", "reservation.changed_at", "reservation.outcome");
  }
}
