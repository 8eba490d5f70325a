package shop.kontor.inventory;

import java.util.List;
import shop.kontor.foundation.post.Message;

/** An order that is given up, and one that was never heard of. */
class ReleaseStory extends ReserveStory {

  @Override
  public String listener() {
    return "inventory.release-stock";
  }

  @Override
  public List<? extends Message> messages() {
    return List.of(reserve("given-up", 4), new ReleaseStock("given-up"), new ReleaseStock("never-heard-of"));
  }
}
