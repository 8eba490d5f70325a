package shop.kontor.delivery.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.delivery.domain.Booking;
import shop.kontor.delivery.domain.Bookings;
import shop.kontor.delivery.domain.Calendar;
import shop.kontor.delivery.domain.Load;
import shop.kontor.delivery.domain.Slot;

/** What can be promised, and how full it is. */
@Service
public class DeliveryPlan {

  /** What open pages watch: some place was booked or given back. */
  public static final String TOPIC = "delivery/load";
  /** More deliveries than any window holds: beyond it, the number is a mistake. */
  public static final int MOST = 100_000;
  private static final int LISTED = 500;

  private final Bookings bookings;
  private final Calendar calendar;
  private final Clock clock;
  private final ZoneId zone;

  DeliveryPlan(Bookings bookings, Calendar calendar, Clock clock, ZoneId zone) {
    this.bookings = bookings;
    this.calendar = calendar;
    this.clock = clock;
    this.zone = zone;
  }

  /** Every slot that is offered from this day on, the full ones too. */
  public List<Load> offered(LocalDate from) {
    return bookings.loads(calendar.offered(LocalDate.ofInstant(clock.instant(), zone)).stream()
        .filter(slot -> from == null || !slot.day().isBefore(from)).toList());
  }

  public Load load(Slot slot) {
    return bookings.loads(List.of(slot)).getFirst();
  }

  public List<Booking> bookings(Slot slot) {
    return bookings.in(slot, LISTED);
  }

  public Optional<Booking> booking(String reference) {
    return bookings.find(reference);
  }

  /** @throws IllegalArgumentException if this is no number of deliveries */
  @Transactional
  public void setCapacity(Slot slot, int capacity) {
    if (capacity < 0 || capacity > MOST) {
      throw new IllegalArgumentException("The capacity of a window is between 0 and " + MOST);
    }
    if (!calendar.accepts(slot.day(), LocalDate.ofInstant(clock.instant(), zone))) {
      throw new IllegalArgumentException("On this day nothing is delivered");
    }
    bookings.setCapacity(slot, capacity);
  }
}
