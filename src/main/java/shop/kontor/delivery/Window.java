package shop.kontor.delivery;

import java.time.LocalTime;

/** The part of a day in which a delivery arrives, in the shop's time zone. */
public enum Window {

  MORNING(8, 12), AFTERNOON(12, 17), EVENING(17, 21);

  private final int from;
  private final int until;

  Window(int from, int until) {
    this.from = from;
    this.until = until;
  }

  /** The one in which this time of day lies; the nearest for one in which nothing is delivered. */
  public static Window at(LocalTime time) {
    return time.getHour() < AFTERNOON.from ? MORNING : time.getHour() < EVENING.from ? AFTERNOON : EVENING;
  }

  public LocalTime from() {
    return LocalTime.of(from, 0);
  }

  public LocalTime until() {
    return LocalTime.of(until, 0);
  }
}
