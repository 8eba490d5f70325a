package shop.kontor.pricing.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;

/**
 * For whom, where and when something holds.
 *
 * @param channels none for all
 * @param stores none for all
 * @param group of customers; {@code null} for everybody
 * @param from the first moment, in the shop's own time; {@code null} for always before
 * @param until the first moment after it, in the shop's own time; {@code null} for always after
 */
public record Scope(List<Channel> channels, List<LocationId> stores, String group, LocalDateTime from,
    LocalDateTime until) {

  public static final int MOST_STORES = 30;

  public enum State { COMING, HOLDS, OVER }

  /** @throws Refusal in a sentence for what can't be */
  public Scope {
    channels = List.copyOf(new TreeSet<>(channels));
    stores = stores.stream().distinct().toList();
    if (stores.size() > MOST_STORES) {
      throw Refusal.invalid("pricing.refused.list-stores", MOST_STORES);
    }
    group = group == null || group.isBlank() ? null : group.strip();
    if (group != null && !CustomerGroup.fits(group)) {
      throw Refusal.invalid("pricing.refused.list-group");
    }
    from = minute(from);
    until = minute(until);
    if (from != null && until != null && !from.isBefore(until)) {
      throw Refusal.invalid("pricing.refused.list-span");
    }
  }

  /** Of a time that the clock shows twice the first is meant; one that it leaves out counts from the same length on. */
  public Instant begins(ZoneId zone) {
    return from == null ? null : from.atZone(zone).toInstant();
  }

  public Instant ends(ZoneId zone) {
    return until == null ? null : until.atZone(zone).toInstant();
  }

  public State state(Instant now, ZoneId zone) {
    return until != null && !now.isBefore(ends(zone)) ? State.OVER
        : from != null && now.isBefore(begins(zone)) ? State.COMING : State.HOLDS;
  }

  private static LocalDateTime minute(LocalDateTime time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
  }
}
