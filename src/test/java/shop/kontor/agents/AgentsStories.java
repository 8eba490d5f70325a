package shop.kontor.agents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationChanged;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderCollected;
import shop.kontor.ordering.OrderConfirmed;
import shop.kontor.ordering.OrderDelivered;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.OrderPlaced;
import shop.kontor.ordering.OrderShipped;
import shop.kontor.ordering.OrderTold;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.ReturnRecorded;
import shop.kontor.ordering.SaleRecorded;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.VatRate;
import shop.kontor.studio.DesignRefused;
import shop.kontor.studio.DesignsTold;

/** What the door for agents hears. */
class AgentsStories {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);
  private static final String PROJECT = "019aa000-0000-7000-8000-00000000000a";
  private static final String AGENT = "agent-0123456789abcdef0123456789abcdef";
  private static final OrderId FIRST = new OrderId("019aa000-0000-7000-8000-000000000001");
  private static final OrderId SECOND = new OrderId("019aa000-0000-7000-8000-000000000002");
  private static final Money PRICE = Money.parse("EUR 399.00");
  private static final List<RecordReturn.Piece> ONE = List.of(new RecordReturn.Piece(0, 1, PRICE));

  static class Tariffed implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-tariff";
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
      super("agents.note-products");
    }
  }

  static class Withdrawn extends GoodsStory.OfWithdrawing {

    Withdrawn() {
      super("agents.note-withdrawals");
    }
  }

  static class Offered extends GoodsStory.OfOffers {

    Offered() {
      super("agents.note-offers");
    }
  }

  static class Stocked extends GoodsStory.OfStock {

    Stocked() {
      super("agents.note-stock", 3);
    }
  }

  static class Capacity implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-capacity";
    }

    @Override
    public List<Message> messages() {
      return List.of(new CapacityChanged(SATURDAY, Window.MORNING, 5, 5, 1),
          new CapacityChanged(SATURDAY, Window.MORNING, 5, 4, 2), new CapacityChanged(SATURDAY, Window.EVENING, 5, 0, 1));
    }
  }

  static class Places implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-stores";
    }

    @Override
    public List<Message> messages() {
      return List.of(place("mitte", LocationChanged.Kind.STORE, "Kai 1", 1), place("mitte", LocationChanged.Kind.STORE, null, 2),
          place("north", LocationChanged.Kind.WAREHOUSE, "Kai 2", 1));
    }

    private static LocationChanged place(String id, LocationChanged.Kind kind, String address, long version) {
      return new LocationChanged(new LocationId(id), kind, LocalText.of(id, "매장"), address, version);
    }
  }

  static class Projects implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-project";
    }

    @Override
    public List<Message> messages() {
      return List.of(project(1, "customer:kim"), project(2, "customer:kim", "visitor:x"), project(3, "customer:lee"));
    }

    private static ProjectChanged project(int version, String... members) {
      return new ProjectChanged(PROJECT, version, "Living room", ProjectChanged.Room.LIVING, Money.parse("EUR 2000"), null,
          null, false, Stream.of(members).map(person -> new ProjectChanged.Member(person, ProjectChanged.Role.OWNER, null))
              .toList(), List.of());
    }
  }

  static class Drawn implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-designs";
    }

    @Override
    public List<Message> messages() {
      return List.of(told("agent-" + "a".repeat(40)), told("agent-" + "b".repeat(40)), told("019aa000-somebody-elses"));
    }

    private static DesignsTold told(String request) {
      return new DesignsTold(request, PROJECT, null, List.of(), List.of(), null, null, null, NOON);
    }
  }

  static class Undrawn implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-design-refusals";
    }

    @Override
    public List<Message> messages() {
      return List.of(new DesignRefused("agent-" + "a".repeat(40), PROJECT, "undo", LocalText.of("Nothing to undo"), NOON),
          new DesignRefused("r-2", PROJECT, "busy", LocalText.of("Later"), NOON));
    }
  }

  static class Erased extends PersonStory.OfErasing {

    Erased() {
      super("agents");
    }

    @Override
    public void prepare(ApplicationContext room) {
      bought(room, PersonStory.ORDER);
      allowed(room);
    }
  }

  /** Something that an agent had sent to Kim. */
  private static void bought(ApplicationContext room, String order) {
    var jdbc = room.getBean(JdbcTemplate.class);
    jdbc.update("""
        insert into agents.purchase (id, purse, status, at)
        values (?, ?, 'CONFIRMED', timestamp with time zone '2026-11-20 08:00:00+00:00')
        """, order, AGENT);
    jdbc.update("""
        insert into agents.deal (id, purse, content, version, at)
        values (?, ?, ?, 1, timestamp with time zone '2026-11-20 08:00:00+00:00')
        """, "checkout-1", AGENT, """
        {"id":"checkout-1","purse":{"secret":"%s"},"checkout":true,"platform":"https://agent.example/","state":"DONE",\
        "wish":{"language":"en","codes":[],"buyer":{"email":"kim@example.com"}},"refused":{},"shown":"r","attempt":0,\
        "began":"2026-11-20T08:00:00Z","until":"2026-11-21T08:00:00Z"}""".formatted(AGENT));
  }

  /** What Kim lets an agent do, and an order that it may see. */
  private static void allowed(ApplicationContext room) {
    var jdbc = room.getBean(JdbcTemplate.class);
    jdbc.update("""
        insert into agents.permit (id, customer, client, name, host, scopes, purse, since)
        values ('p-1', ?, 'c', 'Claude', '', 'cart:manage', ?, timestamp with time zone '2026-11-20 08:00:00+00:00')
        """, PersonStory.KIM.value(), "agent-" + "1".repeat(32));
    jdbc.update("""
        insert into agents.token (hash, kind, permit, line, scopes, audience, spent, ends) values ('h', 'ACCESS', 'p-1', 'l',
        'cart:manage', 'MCP', false, timestamp with time zone '2026-11-21 08:00:00+00:00')
        """);
    jdbc.update("""
        insert into agents.brought_back (order_id, id, customer, at, refund, pieces)
        values ('019aa000-0000-7000-8000-000000000003', 'r1', ?, timestamp with time zone '2026-11-20 08:00:00+00:00',
        'EUR 1.00', 1)
        """, PersonStory.KIM.value());
    jdbc.update("""
        insert into agents.customer_order (id, customer, at, confirmed)
        values ('019aa000-0000-7000-8000-000000000003', ?, timestamp with time zone '2026-11-20 08:00:00+00:00', false)
        """, PersonStory.KIM.value());
  }

  static class Exported extends PersonStory.OfExporting {

    Exported() {
      super("agents");
    }

    @Override
    public void prepare(ApplicationContext room) {
      bought(room, PersonStory.OTHER);
      allowed(room);
    }
  }

  static class Filled implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-cart";
    }

    @Override
    public List<Message> messages() {
      return List.of(changed("r-1", AGENT), changed("r-2", AGENT), changed("r-3", "v-somebody-else"));
    }

    private static CartChanged changed(String request, String visitor) {
      return new CartChanged(request, "a", visitor, null, 1, List.of(), null, List.of(), null, null, false, null, false,
          NOON, null);
    }
  }

  static class Refused implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-refusal";
    }

    @Override
    public List<Message> messages() {
      return List.of(refused("r-1", "empty"), refused("r-2", "total"));
    }

    private static CartRefused refused(String request, String reason) {
      return new CartRefused(request, AGENT, null, reason, LocalText.of("No", "아니요"), NOON);
    }
  }

  /** A cart that was checked out is told in two ways: as an answer, and as an order that is under way. */
  abstract static class OfCheckouts implements ListenerStory {

    @Override
    public List<Message> messages() {
      return List.of(new CartCheckedOut("r-1", AGENT, null, FIRST, PRICE, NOON),
          new CartCheckedOut("r-2", AGENT, null, SECOND, PRICE, NOON));
    }
  }

  static class Answered extends OfCheckouts {

    @Override
    public String listener() {
      return "agents.note-checkout";
    }
  }

  static class Asked extends OfCheckouts {

    @Override
    public String listener() {
      return "agents.order-asked";
    }
  }

  /** One is confirmed, one is cancelled, and one is nobody's business here. */
  abstract static class OfOrders implements ListenerStory {

    @Override
    public List<Message> messages() {
      return List.of(placed(FIRST, AGENT), placed(SECOND, AGENT), placed(new OrderId(
          "019aa000-0000-7000-8000-000000000003"), "v-somebody-else"), new OrderConfirmed(FIRST, AGENT, null, PRICE,
          SATURDAY, Window.MORNING, NOON), new OrderConfirmed(SECOND, AGENT, null, PRICE, SATURDAY, Window.MORNING, NOON),
          new OrderCancelled(SECOND, AGENT, null, OrderCancelled.Reason.PAYMENT_DECLINED, NOON));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("notice.told", "notice.attempts", "notice.due");
    }

    private static OrderPlaced placed(OrderId order, String visitor) {
      return new OrderPlaced(order, visitor, null,
          List.of(new OrderLine(Sofa.RED, LocalText.of("Sofa"), 1, PRICE, new VatRate(new BigDecimal("19")))),
          PRICE, NOON);
    }
  }

  static class Sold implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-sale";
    }

    @Override
    public List<Message> messages() {
      return List.of(sold(FIRST, NOON), sold(SECOND, NOON.plusSeconds(60)));
    }

    private static SaleRecorded sold(OrderId order, Instant at) {
      return new SaleRecorded(order, PersonStory.OTHER, new LocationId("mitte"), 1, PRICE, at, List.of(
          new OrderLine(Sofa.RED, LocalText.of("Sofa"), 1, PRICE, new VatRate(new BigDecimal("19")))));
    }
  }

  static class BroughtBack implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-return";
    }

    @Override
    public List<Message> messages() {
      return List.of(new ReturnRecorded(FIRST, PersonStory.OTHER, "r1", 1, PRICE, NOON, ONE),
          new ReturnRecorded(FIRST, PersonStory.OTHER, "r2", 1, PRICE, NOON));
    }
  }

  /** One of which nothing was known, and one that was heard of while it was told. */
  static class Retold implements ListenerStory {

    @Override
    public String listener() {
      return "agents.note-order-told";
    }

    @Override
    public List<Message> given() {
      return List.of(new OrderShipped(SECOND, "v-other", PersonStory.OTHER, NOON.plusSeconds(60)));
    }

    @Override
    public List<Message> messages() {
      return List.of(told(FIRST, OrderTold.Standing.BOUGHT, NOON, List.of(new OrderTold.Return("r1", ONE, NOON))),
          told(SECOND, OrderTold.Standing.CONFIRMED, null, List.of()));
    }

    private static OrderTold told(OrderId order, OrderTold.Standing standing, Instant received,
        List<OrderTold.Return> returns) {
      return new OrderTold(order, PersonStory.OTHER, standing, null, Channel.SHELF, PRICE, null, List.of(
          new OrderLine(Sofa.RED, LocalText.of("Sofa"), 1, PRICE, new VatRate(new BigDecimal("19")))), SATURDAY,
          Window.MORNING, null, NOON, null, received, returns);
    }
  }

  static class Placed extends OfOrders {

    @Override
    public String listener() {
      return "agents.order-placed";
    }
  }

  static class Confirmed extends OfOrders {

    @Override
    public String listener() {
      return "agents.order-confirmed";
    }
  }

  /** Of what arrives, platforms are told: by whom, and when, is no part of the story. */
  abstract static class OfArrivals implements ListenerStory {

    @Override
    public List<Message> messages() {
      return List.of(new OrderShipped(FIRST, AGENT, null, NOON), new OrderShipped(SECOND, AGENT, null, NOON),
          new OrderDelivered(FIRST, AGENT, null, NOON.plusSeconds(60)),
          new OrderDelivered(SECOND, AGENT, null, NOON.plusSeconds(90)),
          new OrderCollected(FIRST, AGENT, null, new LocationId("mitte"), NOON.plusSeconds(60)),
          new OrderCollected(SECOND, AGENT, null, new LocationId("mitte"), NOON.plusSeconds(90)));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("notice.told", "notice.attempts", "notice.due", "purchase.at");
    }
  }

  static class Shipped extends OfArrivals {

    @Override
    public String listener() {
      return "agents.order-shipped";
    }
  }

  static class Delivered extends OfArrivals {

    @Override
    public String listener() {
      return "agents.order-delivered";
    }
  }

  static class Collected extends OfArrivals {

    @Override
    public String listener() {
      return "agents.order-collected";
    }
  }

  static class Cancelled extends OfOrders {

    @Override
    public String listener() {
      return "agents.order-cancelled";
    }
  }
}
