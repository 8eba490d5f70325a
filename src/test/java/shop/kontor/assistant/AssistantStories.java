package shop.kontor.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.architecture.alone.GoodsStory;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.PersonStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.CartCheckedOut;
import shop.kontor.cart.CartRefused;
import shop.kontor.context.ProjectChanged;
import shop.kontor.context.ProjectChanged.Member;
import shop.kontor.context.ProjectChanged.Role;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderConfirmed;
import shop.kontor.ordering.OrderId;
import shop.kontor.studio.DesignRefused;
import shop.kontor.studio.DesignsTold;

/** What the assistant hears. */
class AssistantStories {

  private static final String TALK = "019aa000-0000-7000-8000-00000000000a";

  static class Projects implements ListenerStory {

    @Override
    public String listener() {
      return "assistant.note-project";
    }

    @Override
    public List<Message> messages() {
      return List.of(project(1, "customer:kim"), project(2, "customer:kim", "customer:lee"), project(3, "customer:lee"));
    }

    private static ProjectChanged project(int version, String... members) {
      return new ProjectChanged("019aa000-0000-7000-8000-00000000000a", version, "Living room",
          ProjectChanged.Room.LIVING, Money.parse("EUR 2000"), null, null, false,
          List.of(members).stream().map(person -> new Member(person, Role.OWNER, null)).toList(), List.of());
    }
  }

  static class Offered extends GoodsStory.OfOffers {

    Offered() {
      super("assistant.note-offers");
    }
  }

  static class Stocked extends GoodsStory.OfStock {

    Stocked() {
      super("assistant.note-stock", 0);
    }
  }

  static class Places implements ListenerStory {

    @Override
    public String listener() {
      return "assistant.note-places";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.store("mitte", "Kai 1", 1), Sofa.store("mitte", "Kai 2", 2), Sofa.store("hafen", "Kai 3", 1));
    }
  }

  static class Capacity implements ListenerStory {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Override
    public String listener() {
      return "assistant.note-capacity";
    }

    @Override
    public List<Message> messages() {
      return List.of(new CapacityChanged(DAY, Window.MORNING, 10, 10, 1), new CapacityChanged(DAY, Window.MORNING, 10, 0, 2),
          new CapacityChanged(DAY, Window.EVENING, 10, 4, 1));
    }
  }

  static class Tariffed implements ListenerStory {

    @Override
    public String listener() {
      return "assistant.note-tariff";
    }

    @Override
    public List<Message> messages() {
      return List.of(told("4.90", 1), told("5.90", 2));
    }

    private static TariffChanged told(String parcel, long version) {
      return new TariffChanged(new Tariff(Money.parse("EUR " + parcel), null, Money.parse("EUR 49"), null, null), version);
    }
  }

  static class Listed extends GoodsStory.OfListing {

    Listed() {
      super("assistant.note-products");
    }
  }

  static class Withdrawn extends GoodsStory.OfWithdrawing {

    Withdrawn() {
      super("assistant.note-withdrawals");
    }
  }

  /** Two customers sign in with one browser, one after the other: each gets what was said before her. */
  static class SignedIn implements ListenerStory {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Override
    public String listener() {
      return "assistant.recognise-guest";
    }

    @Override
    public void prepare(ApplicationContext room) {
      conversation(room, "019aa000-0000-7000-8000-00000000000a", "visitor:v-1", NOON.minusSeconds(3_600));
      conversation(room, "019aa000-0000-7000-8000-00000000000b", "visitor:v-1", NOON.plusSeconds(60));
    }

    @Override
    public List<Message> messages() {
      return List.of(new CustomerSignedIn(new CustomerId("kim"), "v-1", NOON),
          new CustomerSignedIn(new CustomerId("lee"), "v-1", NOON.plusSeconds(3_600)));
    }
  }

  /** Two errands of one conversation are answered: what was told of the newer cart holds. */
  abstract static class OfCart implements ListenerStory {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Override
    public void prepare(ApplicationContext room) {
      conversation(room, TALK, "customer:kim", NOON);
      errand(room, first(), 2);
      errand(room, second(), 3);
    }

    String first() {
      return "r-1";
    }

    String second() {
      return "r-2";
    }

    private static void errand(ApplicationContext room, String request, int turn) {
      var jdbc = room.getBean(JdbcTemplate.class);
      jdbc.update("insert into assistant.errand (request, conversation, turn, kind) values (?, ?, ?, 'ADD')", request,
          TALK, turn);
      jdbc.update("""
          insert into assistant.turn (conversation, number, who, language, content, said_at)
          values (?, ?, 'SHOP', 'en', ?, timestamp with time zone '2026-11-20 12:00:00+00:00')
          """, TALK, turn, """
          {"parts": [{"type": "waiting", "request": "%s", "key": "assistant.say.wait.cart", "until": 1},
           {"type": "changing", "request": "%s", "lines": [{"sku": "SOFA-RED", "count": 1}]}]}"""
          .formatted(request, request));
    }

    static CartChanged cart(String request, int version, int pieces) {
      var price = Money.parse("EUR 399.00");
      return new CartChanged(request, "c-1", "v-1", "kim", version, List.of(new CartChanged.Line(Sofa.RED, "sofa",
          LocalText.of("Sofa"), null, null, pieces, price, price.multipliedBy(pieces), null, null, 10, List.of(), null)),
          price.multipliedBy(pieces), List.of(), null, null, false, price.multipliedBy(pieces), true, NOON, null);
    }
  }

  static class CartTold extends OfCart {

    @Override
    public String listener() {
      return "assistant.hear-cart";
    }

    @Override
    public List<Message> messages() {
      return List.of(cart("r-1", 1, 1), cart("r-2", 2, 2), cart("of-somebody-else", 3, 9));
    }
  }

  static class CartRefusing extends OfCart {

    @Override
    public String listener() {
      return "assistant.hear-cart-refusals";
    }

    @Override
    public List<Message> messages() {
      return List.of(new CartRefused("r-1", "v-1", "kim", "SOLD_OUT", LocalText.of("Sold out"), OfCart.NOON),
          new CartRefused("r-2", "v-1", "kim", "TOO_MANY", LocalText.of("Too many"), OfCart.NOON));
    }
  }

  /** What the studio answers to two errands of one conversation. */
  static class Drawn extends OfCart {

    @Override
    public String listener() {
      return "assistant.hear-designs";
    }

    @Override
    public List<Message> messages() {
      return List.of(told("r-1"), told("r-2"), told("of-somebody-else"));
    }

    private static DesignsTold told(String request) {
      return new DesignsTold(request, "019aa000-0000-7000-8000-00000000000c", null, List.of(new DesignsTold.Design(
          "019aa000-0000-7000-8000-00000000000d", LocalText.of("Light", "밝게"), 1, false, 97, 9, Money.parse("EUR 2400"), null,
          0, null, null)), List.of(), null, null, null, OfCart.NOON);
    }
  }

  static class NotDrawn extends OfCart {

    @Override
    public String listener() {
      return "assistant.hear-design-refusals";
    }

    @Override
    public List<Message> messages() {
      return List.of(new DesignRefused("r-1", "p", "undo", LocalText.of("Nothing to undo"), OfCart.NOON),
          new DesignRefused("r-2", "p", "busy", LocalText.of("Later"), OfCart.NOON));
    }
  }

  static class CheckedOut extends OfCart {

    @Override
    public String listener() {
      return "assistant.hear-checkouts";
    }

    @Override
    public List<Message> messages() {
      return List.of(out("r-1", "019aa000-0000-7000-8000-0000000000a1"), out("r-2", "019aa000-0000-7000-8000-0000000000a2"));
    }

    private static CartCheckedOut out(String request, String order) {
      return new CartCheckedOut(request, "v-1", "kim", new OrderId(order), Money.parse("EUR 399"), OfCart.NOON);
    }

    /** Until when an answer is waited for depends on when it was asked. */
    @Override
    public Set<String> volatileColumns() {
      return Set.of("turn.content");
    }
  }

  /** What became of two orders that she said yes to: each is an errand by its own id. */
  abstract static class OfOrders extends OfCart {

    @Override
    String first() {
      return "019aa000-0000-7000-8000-0000000000a1";
    }

    @Override
    String second() {
      return "019aa000-0000-7000-8000-0000000000a2";
    }
  }

  static class Confirmed extends OfOrders {

    @Override
    public String listener() {
      return "assistant.hear-confirmed-orders";
    }

    @Override
    public List<Message> messages() {
      return List.of(confirmed(first()), confirmed(second()));
    }

    private static OrderConfirmed confirmed(String order) {
      return new OrderConfirmed(new OrderId(order), "v-1", "kim", Money.parse("EUR 399"), LocalDate.of(2026, 12, 5),
          Window.MORNING, OfCart.NOON);
    }
  }

  static class Cancelled extends OfOrders {

    @Override
    public String listener() {
      return "assistant.hear-cancelled-orders";
    }

    @Override
    public List<Message> messages() {
      return List.of(new OrderCancelled(new OrderId(first()), "v-1", "kim", OrderCancelled.Reason.OUT_OF_STOCK, OfCart.NOON),
          new OrderCancelled(new OrderId(second()), "v-1", "kim", OrderCancelled.Reason.NO_DELIVERY, OfCart.NOON));
    }
  }

  static class Erased extends PersonStory.OfErasing {

    Erased() {
      super("assistant");
    }

    @Override
    public void prepare(ApplicationContext room) {
      conversation(room, "019aa000-0000-7000-8000-00000000000a", "customer:kim", Instant.parse("2026-11-20T12:00:00Z"));
    }
  }

  static class Exported extends PersonStory.OfExporting {

    Exported() {
      super("assistant");
    }

    @Override
    public void prepare(ApplicationContext room) {
      conversation(room, "019aa000-0000-7000-8000-00000000000a", "customer:kim", Instant.parse("2026-11-20T12:00:00Z"));
    }
  }

  private static void conversation(ApplicationContext room, String id, String person, Instant begun) {
    var jdbc = room.getBean(JdbcTemplate.class);
    var at = begun.atOffset(java.time.ZoneOffset.UTC);
    jdbc.update("""
        insert into assistant.conversation (id, person, guest, language, turns, state, begun_at, changed_at)
        values (?, ?, 'visitor:v-1', 'en', 1, '{}', ?, ?)
        """, id, person, at, at);
    jdbc.update("""
        insert into assistant.turn (conversation, number, who, language, content, said_at)
        values (?, 1, 'CUSTOMER', 'en', '{"parts": [{"type": "spoken", "text": "A sofa, please"}]}', ?)
        """, id, at);
  }
}
