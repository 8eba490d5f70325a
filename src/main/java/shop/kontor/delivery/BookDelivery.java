package shop.kontor.delivery;

import java.time.LocalDate;
import shop.kontor.foundation.post.Request;

/**
 * Keep a place in this window. Answered by {@link DeliveryBooked} or {@link DeliveryRefused}.
 *
 * @param reference the asker's own name for it, such as an order id; asking twice by one reference books once
 */
public record BookDelivery(String reference, PostalAddress address, LocalDate date, Window window) implements Request {

  @Override
  public String key() {
    return reference;
  }
}
