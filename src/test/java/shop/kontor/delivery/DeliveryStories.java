package shop.kontor.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.foundation.post.Message;

/** What delivery hears. */
class DeliveryStories {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

  static class Booked implements ListenerStory {

    @Override
    public String listener() {
      return "delivery.book-delivery";
    }

    @Override
    public List<Message> messages() {
      return List.of(book("first"), book("second"));
    }
  }

  /** Whether it was booked before or not: a cancelled delivery takes no place. */
  static class Cancelled implements ListenerStory {

    @Override
    public String listener() {
      return "delivery.cancel-delivery";
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("booking.on_day", "booking.part", "booking.address", "booking.reason");
    }

    @Override
    public List<Message> messages() {
      return List.of(book("first"), book("second"), new CancelDelivery("first"));
    }
  }

  private static BookDelivery book(String reference) {
    return new BookDelivery(reference,
        new PostalAddress("Kim", "Hafenstraße 1", "", "20457", "Hamburg", "DE"), TUESDAY,
        Window.MORNING);
  }
}
