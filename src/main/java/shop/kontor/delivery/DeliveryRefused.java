package shop.kontor.delivery;

import java.time.LocalDate;
import shop.kontor.foundation.post.Fact;

/** No delivery was booked by this reference. */
public record DeliveryRefused(String reference, LocalDate date, Window window, Reason reason) implements Fact {

  public enum Reason { WINDOW_FULL, NOT_OFFERED, CANCELLED }

  @Override
  public String key() {
    return reference;
  }
}
