package shop.kontor.pricing;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.inventory.LocationId;

/**
 * When a promotion holds.
 *
 * @param channels where; empty for all
 * @param stores in which; empty for all, and for where there is no store
 * @param group of customers for whom; {@code null} for everybody
 * @param from the first moment; {@code null} for always before
 * @param until the first moment at which it no longer holds; {@code null} for always after
 * @param leastSum of the basket, before any promotion; {@code null} for none
 * @param coupon the fingerprint of the code that she has to give; {@code null} if none is needed
 */
public record Conditions(@Nullable List<Channel> channels, @Nullable List<LocationId> stores, @Nullable String group,
    @Nullable Instant from, @Nullable Instant until, @Nullable Money leastSum, @Nullable String coupon) {

  public static final Conditions NONE = new Conditions(null, null, null, null, null, null, null);

  public Conditions {
    channels = channels == null ? List.of() : List.copyOf(channels);
    stores = stores == null ? List.of() : List.copyOf(stores);
  }

  public Conditions withCoupon(String fingerprint) {
    return new Conditions(channels, stores, group, from, until, leastSum, fingerprint);
  }

  /** As far as it depends on who buys where and when; the sum and the coupon are the basket's. */
  boolean hold(Situation situation) {
    return (channels.isEmpty() || channels.contains(situation.channel()))
        && (stores.isEmpty() || situation.store() != null && stores.contains(situation.store()))
        && (group == null || group.equals(situation.group()))
        && (from == null || !situation.at().isBefore(from))
        && (until == null || situation.at().isBefore(until));
  }
}
