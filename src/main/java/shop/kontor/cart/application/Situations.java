package shop.kontor.cart.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.security.Caller;
import shop.kontor.pricing.Situation;

/** Tells who buys where and when, as far as that decides prices. One moment for all lines of a cart. */
@Component
class Situations {

  private final Clock clock;

  Situations(Clock clock) {
    this.clock = clock;
  }

  /** On the web, and in no group: customers have none yet. */
  Situation of(Caller caller) {
    return Situation.everybody(clock.instant());
  }
}
