package shop.kontor.delivery.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.delivery.domain.Bookings;
import shop.kontor.delivery.domain.Calendar;
import shop.kontor.foundation.sharing.Duty;

/**
 * Opens the books for the days that are offered, so that the house is told of each window before anybody has booked in
 * it: who asks for the first day on which all of it can come must not be told of taken days alone.
 */
@Component
class Opening {

  private static final Logger log = LoggerFactory.getLogger(Opening.class);

  private final Bookings bookings;
  private final Calendar calendar;
  private final TransactionTemplate transaction;
  private final Duty duty;
  private final Clock clock;
  private final ZoneId zone;

  Opening(Bookings bookings, Calendar calendar, TransactionTemplate transaction, Duty duty, Clock clock, ZoneId zone) {
    this.bookings = bookings;
    this.calendar = calendar;
    this.transaction = transaction;
    this.duty = duty;
    this.clock = clock;
    this.zone = zone;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    try {
      transaction.executeWithoutResult(_ ->
          bookings.open(calendar.offered(LocalDate.ofInstant(clock.instant(), zone))));
    } catch (DuplicateKeyException | ConcurrencyFailureException e) {
      log.debug("Somebody else opens the same days", e);
    }
  }

  /** A day comes each night. */
  @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void openOnDuty() {
    if (duty.isOn("delivery")) {
      open();
    }
  }
}
