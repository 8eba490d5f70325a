package shop.kontor.cart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;

/**
 * Somebody put pieces into her cart elsewhere than on the shop's own pages: at a shelf, or by an agent. What she does on
 * the pages is told by what comes of it.
 *
 * @param customer {@code null} for a guest
 * @param store where she stood; {@code null} for nowhere
 */
public record PiecesPutIn(String cart, String visitor, @Nullable String customer, Sku sku, int quantity, Channel channel,
    @Nullable LocationId store, Instant at) implements Fact {

  @Override
  public String key() {
    return cart;
  }
}
