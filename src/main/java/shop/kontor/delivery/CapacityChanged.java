package shop.kontor.delivery;

import java.time.LocalDate;
import shop.kontor.foundation.post.Fact;

/**
 * How much can still be delivered in one window. Told at most once a second for each, however many are booked in it.
 *
 * @param date in the shop's time zone, as the window is
 * @param capacity deliveries in all
 * @param free deliveries that can still be booked
 * @param version grows with each change: of two facts, the higher one holds
 */
public record CapacityChanged(LocalDate date, Window window, int capacity, int free, long version) implements Fact {

  @Override
  public String key() {
    return date + "/" + window;
  }
}
