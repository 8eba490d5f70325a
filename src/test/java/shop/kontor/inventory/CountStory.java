package shop.kontor.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Message;

/** Two counts at one place, and one elsewhere. How many changes it took, its version, may differ. */
class CountStory implements ListenerStory {

  private static final Sku SOFA = new Sku("SOFA");
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  @Override
  public String listener() {
    return "inventory.count-stock";
  }

  @Override
  public List<? extends Message> messages() {
    return List.of(new CountStock(SOFA, new LocationId("warehouse"), 5, NOON),
        new CountStock(SOFA, new LocationId("warehouse"), 7, NOON.plusSeconds(60)),
        new CountStock(SOFA, new LocationId("attic"), 2, NOON));
  }

  @Override
  public Set<String> volatileColumns() {
    return Set.of("stock.version");
  }
}
