package shop.kontor.pricing;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.inventory.LocationId;

/**
 * On what terms a variant costs this much: one line of a price list.
 *
 * @param list the list's id
 * @param name of the list, as customers read it
 * @param unitPrice for one piece, including VAT
 * @param channels where it holds; empty for all
 * @param stores in which it holds; empty for all, and for where there is no store
 * @param group of customers for whom it holds; {@code null} for everybody
 * @param fromQuantity from so many pieces of the variant, counting this one
 * @param from the first moment at which it holds; {@code null} for always before
 * @param until the first moment at which it no longer holds; {@code null} for always after
 */
public record Terms(String list, String name, Money unitPrice, List<Channel> channels, List<LocationId> stores,
    @Nullable String group, int fromQuantity, @Nullable Instant from, @Nullable Instant until) {

  public Terms {
    channels = List.copyOf(channels);
    stores = List.copyOf(stores);
    if (unitPrice.isNegative()) {
      throw new Unfit("pricing.unfit.price", "A price can't be negative");
    }
    if (fromQuantity < 1) {
      throw new Unfit("pricing.unfit.quantity", "Terms hold from one piece or more");
    }
  }

  public boolean hold(Situation situation) {
    return (channels.isEmpty() || channels.contains(situation.channel()))
        && (stores.isEmpty() || situation.store() != null && stores.contains(situation.store()))
        && (group == null || group.equals(situation.group()))
        && situation.quantity() >= fromQuantity
        && (from == null || !situation.at().isBefore(from))
        && !over(situation.at());
  }

  public boolean over(Instant at) {
    return until != null && !at.isBefore(until);
  }
}
