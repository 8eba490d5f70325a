package shop.kontor.pricing.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;

/**
 * For whom, where and when some variants have other prices.
 *
 * @param version grows by one with each change of the list or its entries
 * @param channels none for all
 * @param stores none for all
 * @param group of customers; {@code null} for everybody
 * @param from the first moment, in the shop's own time; {@code null} for always before
 * @param until the first moment after it, in the shop's own time; {@code null} for always after
 */
public record PriceList(String id, int version, String name, List<Channel> channels, List<LocationId> stores,
    String group, LocalDateTime from, LocalDateTime until) {

  public static final int LONGEST_NAME = 100;
  public static final int MOST_STORES = Scope.MOST_STORES;

  /** @throws Refusal in a sentence for what is no list */
  public PriceList {
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw Refusal.invalid("pricing.refused.list-name", LONGEST_NAME);
    }
    name = name.strip();
    var scope = new Scope(channels, stores, group, from, until);
    channels = scope.channels();
    stores = scope.stores();
    group = scope.group();
    from = scope.from();
    until = scope.until();
  }

  public static PriceList drawnUp(String name, Set<Channel> channels, List<LocationId> stores, String group,
      LocalDateTime from, LocalDateTime until) {
    return new PriceList(Ids.next().toString(), 1, name, List.copyOf(channels), stores, group, from, until);
  }

  /** This list, for whom, where and when the other one is. */
  public PriceList changedTo(PriceList other) {
    return new PriceList(id, version + 1, other.name, other.channels, other.stores, other.group, other.from,
        other.until);
  }

  public PriceList nextVersion() {
    return changedTo(this);
  }

  public Instant begins(ZoneId zone) {
    return scope().begins(zone);
  }

  public Instant ends(ZoneId zone) {
    return scope().ends(zone);
  }

  public Scope scope() {
    return new Scope(channels, stores, group, from, until);
  }
}
