package shop.kontor.delivery;

import java.time.LocalDate;
import shop.kontor.foundation.post.Fact;

/** A delivery promise: capacity is booked on this date, in this window. */
public record DeliveryBooked(String reference, LocalDate date, Window window) implements Fact {

  @Override
  public String key() {
    return reference;
  }
}
