package shop.kontor.payment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.PersonStory;
import shop.kontor.foundation.post.Message;

/** What payment hears. */
class PaymentStories {

  /** The clerk speaks to the provider by itself: whoever compares waits until nothing is under way. */
  abstract static class OfPayments implements ListenerStory {

    @Override
    public Set<String> volatileColumns() {
      return Set.of("payment.talk", "payment.charge", "payment.version", "payment.trace", "provider_book.charge",
          "provider_book.request_key");
    }

    @Override
    public Object beyondTables(ApplicationContext room) {
      Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5))
          .until(() -> underWay(room) == 0);
      return "";
    }

    private static int underWay(ApplicationContext room) {
      return room.getBean(JdbcTemplate.class).queryForObject(
          "select count(*) from payment.payment where state in ('REQUESTED', 'CANCELLING')", Integer.class);
    }
  }

  static class Authorised extends OfPayments {

    @Override
    public String listener() {
      return "payment.authorise-payment";
    }

    @Override
    public List<Message> messages() {
      return List.of(pay("first", "test-card"), pay("second", "test-declined"), pay("third", "shells"));
    }
  }

  /** What was cancelled is not charged, however much of it the provider had heard. */
  static class Cancelled extends OfPayments {

    @Override
    public String listener() {
      return "payment.cancel-payment";
    }

    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return table.equals("payment") ? !"CANCELLED".equals(row.get("state")) : "APPROVED".equals(row.get("state"));
    }

    @Override
    public List<Message> messages() {
      return List.of(pay("first", "test-card"), pay("second", "test-card"), new CancelPayment("first"));
    }
  }

  private static AuthorisePayment pay(String reference, String method) {
    return new AuthorisePayment(reference, Money.parse("EUR 12.50"), method);
  }

  /** Nothing of it tells who paid: only the messages about it are let go of. */
  static class Erased extends PersonStory.OfErasing {

    Erased() {
      super("payment");
    }

    @Override
    public Object beyondTables(ApplicationContext room) {
      return room.getBean(JdbcTemplate.class).queryForList("select trace from post.oblivion", String.class);
    }
  }

  static class Exported extends PersonStory.OfExporting {

    Exported() {
      super("payment");
    }

    @Override
    public List<Message> given() {
      return List.of(pay(OTHER, "test-declined"));
    }

    @Override
    public Set<String> volatileColumns() {
      return new Authorised().volatileColumns();
    }

    @Override
    public Object beyondTables(ApplicationContext room) {
      new Authorised().beyondTables(room);
      return ((java.util.Collection<?>) super.beyondTables(room)).isEmpty();
    }
  }
}
