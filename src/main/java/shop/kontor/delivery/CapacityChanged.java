package shop.kontor.delivery;

import java.time.LocalDate;
import shop.kontor.foundation.post.Fact;

/**
 * How much can still be delivered in one window. Told of each window as it comes to be offered, and then at most once a
 * second, however many are booked in it.
 *
 * @param date in the shop's time zone, as the window is
 * @param capacity deliveries in all
 * @param free deliveries that can still be booked
 * @param version grows with each change: of two facts, the higher one holds
 */
public record CapacityChanged(LocalDate date, Window window, int capacity, int free, long version) implements Fact {

  /** So many days ahead a window is chosen at least. */
  public static final int NOTICE = 2;

  @Override
  public String key() {
    return date + "/" + window;
  }
}
