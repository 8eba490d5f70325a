package shop.kontor.pricing;

import java.util.List;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Message;

/** A product that is taken off sale, and comes back. */
class WithdrawalStory extends VariantsStory {

  @Override
  public String listener() {
    return "pricing.note-withdrawal";
  }

  @Override
  public List<? extends Message> messages() {
    return List.of(listed(1, "Sofa", "RED"), new ProductWithdrawn(SOFA, List.of(new Sku("RED")), 2),
        listed(3, "Sofa", "BLUE"), new ProductWithdrawn(SOFA, List.of(new Sku("BLUE")), 4));
  }
}
