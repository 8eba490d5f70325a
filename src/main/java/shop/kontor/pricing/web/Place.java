package shop.kontor.pricing.web;

import java.time.Clock;
import org.springframework.stereotype.Component;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Situation;

/** Reads from an address where somebody asks for a price. Of groups it reads nothing: whose she is, is not hers to say. */
@Component
class Place {

  private final Clock clock;

  Place(Clock clock) {
    this.clock = clock;
  }

  /** @param store {@code null} or empty for none */
  Situation of(String channel, String store, int quantity) {
    return new Situation(Channel.of(channel), store == null || store.isEmpty() ? null : new LocationId(store), null,
        Math.max(1, quantity), clock.instant());
  }
}
