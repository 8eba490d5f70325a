package shop.kontor.delivery.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Window;

/**
 * The days on which the shop delivers: from the day after tomorrow on, never on a Sunday.
 *
 * @param days how many days ahead are offered
 */
public record Calendar(int days) {

  private static final int NOTICE = CapacityChanged.NOTICE;

  public Calendar {
    if (days < 1 || days > 365) {
      throw new IllegalArgumentException("Deliveries are offered for 1 to 365 days ahead");
    }
  }

  /** Everything that a customer may choose today, in order. */
  public List<Slot> offered(LocalDate today) {
    return IntStream.range(NOTICE, NOTICE + days).mapToObj(today::plusDays).filter(Calendar::isWorkday)
        .flatMap(day -> Arrays.stream(Window.values()).map(window -> new Slot(day, window))).toList();
  }

  /** Whether this may be booked today: what is offered, or was until midnight, for who chose it before. */
  public boolean accepts(LocalDate day, LocalDate today) {
    return isWorkday(day) && !day.isBefore(today.plusDays(NOTICE - 1)) && day.isBefore(today.plusDays(NOTICE + days));
  }

  private static boolean isWorkday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
