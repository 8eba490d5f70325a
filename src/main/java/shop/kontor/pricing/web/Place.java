package shop.kontor.pricing.web;

import java.time.Clock;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.security.Caller;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.application.Customers;

/** Tells who asks for a price, and where: the one is known, the other she says in the address. */
@Component
class Place {

  private final Customers customers;
  private final Clock clock;

  Place(Customers customers, Clock clock) {
    this.customers = customers;
    this.clock = clock;
  }

  Customers.Known who(Caller caller) {
    return customers.find(caller);
  }

  /** @param store {@code null} or empty for none */
  Situation of(Customers.Known who, String channel, String store, int quantity) {
    return new Situation(Channel.of(channel), store == null || store.isEmpty() ? null : new LocationId(store),
        who.group(), Math.max(1, quantity), clock.instant());
  }
}
