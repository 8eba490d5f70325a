package shop.kontor.cart.application;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Situation;

/** Tells who buys where and when, as far as that decides prices. One moment for all lines of a cart. */
@Component
class Situations {

  private final Clock clock;

  Situations(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** On the web. */
  Situation of(Customers.Known buyer) {
    return new Situation(Channel.WEB, null, buyer.group(), 1, clock.instant());
  }
}
