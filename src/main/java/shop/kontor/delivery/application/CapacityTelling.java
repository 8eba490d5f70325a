package shop.kontor.delivery.application;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.delivery.domain.Bookings;
import shop.kontor.foundation.sharing.Duty;

/**
 * Tells the house how much can still be delivered. Not with each booking, of which there may be hundreds in a second, but
 * once a second what has changed since. What was not when the shop fell is when it is open again.
 */
@Component
class CapacityTelling {

  private static final Logger log = LoggerFactory.getLogger(CapacityTelling.class);

  private final Bookings bookings;
  private final ApplicationEventPublisher post;
  private final TransactionTemplate transaction;
  private final Duty duty;

  CapacityTelling(Bookings bookings, ApplicationEventPublisher post, TransactionTemplate transaction, Duty duty) {
    this.bookings = bookings;
    this.post = post;
    this.transaction = transaction;
    this.duty = duty;
  }

  @Scheduled(initialDelay = 2_000, fixedDelay = 1_000, timeUnit = TimeUnit.MILLISECONDS)
  void tellOnDuty() {
    if (duty.isOn("delivery")) {
      tell();
    }
  }

  void tell() {
    try {
      transaction.executeWithoutResult(_ -> bookings.untold().forEach(load -> post.publishEvent(load.told())));
    } catch (ConcurrencyFailureException e) {
      log.debug("Somebody books meanwhile; a second later there is more to tell", e);
    }
  }
}
