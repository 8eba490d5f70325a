package shop.kontor.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.PersonStory;
import shop.kontor.foundation.post.Message;

/** What delivery hears. */
class DeliveryStories {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

  /** Which windows there are, what is told of them, and when, is left to a clock: one without bookings says nothing. */
  private interface ByTheClock extends ListenerStory {

    @Override
    default Set<String> volatileColumns() {
      return Set.of("load.told", "load.version");
    }

    @Override
    default boolean matters(String table, Map<String, Object> row) {
      return !table.equalsIgnoreCase("load") || ((Number) row.get("booked")).intValue() > 0;
    }
  }

  static class Booked implements ByTheClock {

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
  static class Cancelled implements ByTheClock {

    @Override
    public String listener() {
      return "delivery.cancel-delivery";
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("booking.on_day", "booking.part", "booking.address", "booking.reason", "load.told", "load.version");
    }

    @Override
    public List<Message> messages() {
      return List.of(book("first"), book("second"), new CancelDelivery("first"));
    }
  }

  /** Whoever proposes again changes nothing. */
  static class Proposed implements ByTheClock {

    @Override
    public String listener() {
      return "delivery.propose-tariff";
    }

    @Override
    public List<Message> messages() {
      return List.of(new ProposeTariff(TARIFF), new ProposeTariff(TARIFF));
    }
  }

  private static final Tariff TARIFF = new Tariff(Money.parse("EUR 4.90"), Money.parse("EUR 60.00"),
      Money.parse("EUR 49.00"), null, new BigDecimal("30"));

  private static BookDelivery book(String reference) {
    return new BookDelivery(reference,
        new PostalAddress("Kim", "Hafenstraße 1", "", "20457", "Hamburg", "DE"), TUESDAY,
        Window.MORNING);
  }

  static class Erased extends PersonStory.OfErasing implements ByTheClock {

    Erased() {
      super("delivery");
    }

    @Override
    public void prepare(ApplicationContext room) {
      room.getBean(JdbcTemplate.class).update("""
          insert into delivery.booking (reference, state, on_day, part, address, changed_at)
          values (?, 'BOOKED', date '2026-11-24', 'MORNING',
            '{"name":"Kim","street":"Kai 1","extra":"","postcode":"20457","city":"Hamburg","country":"DE"}',
            timestamp with time zone '2026-11-20 08:00:00+00:00')
          """, PersonStory.ORDER);
    }
  }

  static class Exported extends PersonStory.OfExporting implements ByTheClock {

    Exported() {
      super("delivery");
    }

    @Override
    public void prepare(ApplicationContext room) {
      room.getBean(JdbcTemplate.class).update("""
          insert into delivery.booking (reference, state, on_day, part, address, changed_at)
          values (?, 'BOOKED', date '2026-11-24', 'MORNING',
            '{"name":"Kim","street":"Kai 1","extra":"","postcode":"20457","city":"Hamburg","country":"DE"}',
            timestamp with time zone '2026-11-20 08:00:00+00:00')
          """, PersonStory.OTHER);
    }
  }
}
