package shop.kontor.cart;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.PersonStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.catalog.Sku;
import shop.kontor.customer.Company;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.customer.StandingChanged;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Message;
import shop.kontor.inventory.StockRefused;
import shop.kontor.inventory.StockReleased;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderId;
import shop.kontor.pricing.Benefit;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Conditions;
import shop.kontor.pricing.Goods;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.PromotionChanged;

/** What the cart hears. */
class CartStories {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
  private static final OrderId FIRST = new OrderId("019aa000-0000-7000-8000-000000000001");
  private static final OrderId SECOND = new OrderId("019aa000-0000-7000-8000-000000000002");

  /** Of what is not for sale, the cart keeps the last name that it heard, if it heard one. */
  abstract static class OfArticles implements ListenerStory {

    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return !Boolean.FALSE.equals(row.get("listed"));
    }
  }

  static class Listed extends OfArticles {

    @Override
    public String listener() {
      return "cart.product-listed";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED), Sofa.listed(2, Sofa.RED, Sofa.GREEN), Sofa.listed(3, Sofa.GREEN));
    }
  }

  static class Withdrawn extends OfArticles {

    @Override
    public String listener() {
      return "cart.product-withdrawn";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.withdrawn(2, Sofa.RED, Sofa.GREEN),
          Sofa.listed(3, Sofa.RED));
    }
  }

  static class Offered implements ListenerStory {

    @Override
    public String listener() {
      return "cart.offer-changed";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.offered(Sofa.RED, "399.00", 1), Sofa.offered(Sofa.RED, "399.00", 2, 1, "349.00"),
          Sofa.offered(Sofa.RED, "399.00", 3, 5, "299.00"), Sofa.offered(Sofa.GREEN, "399.00", 1));
    }
  }

  static class Stocked implements ListenerStory {

    @Override
    public String listener() {
      return "cart.stock-changed";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.stock(Sofa.RED, 10, 1), Sofa.stock(Sofa.RED, 3, 2), Sofa.stock(Sofa.GREEN, 5, 7));
    }
  }

  static class Promoted implements ListenerStory {

    @Override
    public String listener() {
      return "cart.promotion-changed";
    }

    @Override
    public List<Message> messages() {
      return List.of(promotion("a", 1, "10"), promotion("b", 1, "5"), promotion("a", 2, "20"),
          new PromotionChanged("b", 2, null), promotion("a", 3, "15"));
    }

    /** It is another one with each change. */
    @Override
    public Set<String> volatileColumns() {
      return Set.of("promotions_read.edition");
    }

    private static PromotionChanged promotion(String id, long version, String percent) {
      return new PromotionChanged(id, version, new Promotion(id, "Autumn", Benefit.percent(percent),
          Goods.of(Sofa.RED), Conditions.NONE));
    }
  }

  static class Tariffed implements ListenerStory {

    @Override
    public String listener() {
      return "cart.tariff-changed";
    }

    @Override
    public List<Message> messages() {
      return List.of(told("4.90", 1), told("5.90", 2), told("3.90", 3));
    }

    private static TariffChanged told(String parcel, long version) {
      return new TariffChanged(new Tariff(Money.parse("EUR " + parcel), null, Money.parse("EUR 49.00"), null, null),
          version);
    }
  }

  /** One cart is simply opened again; the other's lines go into the cart that was begun since. */
  static class Cancelled implements ListenerStory {

    @Override
    public String listener() {
      return "cart.order-cancelled";
    }

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "a", "visitor:kim", false, FIRST, 2);
      insert(room, "b", "visitor:lee", false, SECOND, 1);
      insert(room, "c", "visitor:lee", true, null, 4);
    }

    @Override
    public List<Message> messages() {
      return List.of(cancelled(FIRST, "kim"), cancelled(SECOND, "lee"));
    }

    private static OrderCancelled cancelled(OrderId order, String visitor) {
      return new OrderCancelled(order, visitor, null, OrderCancelled.Reason.OUT_OF_STOCK, NOON);
    }
  }

  /** She had begun a cart on her phone and another at work, and one as a customer. */
  static class SignedIn implements ListenerStory {

    @Override
    public String listener() {
      return "cart.customer-signed-in";
    }

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "a", "visitor:phone", true, null, 2);
      insert(room, "b", "visitor:work", true, null, 1);
      insert(room, "c", "customer:kim", true, null, 4);
    }

    @Override
    public List<Message> messages() {
      return List.of(signedIn("phone"), signedIn("work"));
    }

    private static CustomerSignedIn signedIn(String visitor) {
      return new CustomerSignedIn(new CustomerId("kim"), visitor, NOON);
    }
  }

  /** She came to buy for her company, and left it. */
  static class Standing implements ListenerStory {

    private static final Company HAN = new Company("Han GmbH", null, "Kai 1", "20457", "Hamburg", "DE");

    @Override
    public String listener() {
      return "cart.standing-changed";
    }

    @Override
    public List<Message> messages() {
      return List.of(standing("trade", HAN, 1), standing("trade", null, 2), standing(null, null, 3));
    }

    private static StandingChanged standing(String group, Company company, long version) {
      return new StandingChanged(new CustomerId("kim"), group == null ? null : new CustomerGroup(group), company,
          version);
    }
  }

  /** One is paid as a whole; of the other something is left. Where that lies then is new each time. */
  static class Closed implements ListenerStory {

    @Override
    public String listener() {
      return "cart.close-cart";
    }

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "a", "visitor:kim", true, null, 2);
      insert(room, "b", "visitor:lee", true, null, 5);
    }

    @Override
    public List<Message> messages() {
      return List.of(paid("a", 2), paid("b", 3), paid("no-such-cart", 1));
    }

    private static CloseCart paid(String cart, int quantity) {
      return new CloseCart(cart, List.of(new CloseCart.Line(Sofa.RED, quantity)), NOON);
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("cart.id", "cart.begun_at", "cart.changed_at");
    }
  }

  static class Located implements ListenerStory {

    @Override
    public String listener() {
      return "cart.location-changed";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.store("store-mitte", null, 1), Sofa.store("store-mitte", "Kai 1, 20457 Hamburg", 2),
          Sofa.store("store-hafen", null, 1));
    }
  }

  /** What could not be kept back for her, or is not any more, she no longer sees as kept back. */
  abstract static class OfHolds implements ListenerStory {

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "a", "visitor:kim", true, null, 2);
      insert(room, "b", "visitor:lee", true, null, 2);
      for (var cart : List.of("a", "b")) {
        room.getBean(JdbcTemplate.class).update("update cart.cart set holds = ? where id = ?", """
            {"holds":[{"reference":"hold.%s.1","sku":"SOFA-RED","store":"store-mitte","quantity":1,\
            "until":"2999-01-01T00:00:00Z"}]}""".formatted(cart), cart);
      }
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("cart.version");
    }
  }

  static class HoldRefused extends OfHolds {

    @Override
    public String listener() {
      return "cart.hold-refused";
    }

    @Override
    public List<Message> messages() {
      return List.of(new StockRefused("hold.a.1", List.of()), new StockRefused("hold.b.2", List.of()),
          new StockRefused(FIRST.value(), List.of()));
    }
  }

  static class HoldEnded extends OfHolds {

    @Override
    public String listener() {
      return "cart.hold-ended";
    }

    @Override
    public List<Message> messages() {
      return List.of(new StockReleased("hold.a.1"), new StockReleased("hold.b.2"), new StockReleased("hold."));
    }
  }

  /** What is put in for somebody, and set later; nothing comes twice, and what comes late changes no number. */
  static class ChangedForHer implements ListenerStory {

    @Override
    public String listener() {
      return "cart.change-cart";
    }

    @Override
    public List<Message> given() {
      return List.of(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.offered(Sofa.RED, "399.00", 1),
          Sofa.offered(Sofa.GREEN, "299.00", 1));
    }

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "a", "visitor:kim", true, null, 2);
    }

    @Override
    public List<Message> messages() {
      return List.of(change("r-1", 1, ChangeCart.How.ADD, Sofa.GREEN), change("r-2", 3, ChangeCart.How.SET, Sofa.RED),
          change("r-3", 5, ChangeCart.How.SET, Sofa.RED), change("r-4", 2, ChangeCart.How.ADD, Sofa.GREEN));
    }

    private static ChangeCart change(String id, int quantity, ChangeCart.How how, Sku sku) {
      return new ChangeCart(id, "kim", null, Channel.WEB, List.of(new ChangeCart.Piece(sku, quantity, how)), false,
          null, NOON.plusSeconds(id.charAt(2)));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("cart.version", "cart.changed_at", "cart.lines");
    }

    /** How many of each; promises of prices bear the moment at which they were made. */
    @Override
    public Object beyondTables(ApplicationContext room) {
      var lines = room.getBean(JdbcTemplate.class).queryForObject("select lines from cart.cart where id = 'a'",
          String.class);
      return new TreeSet<>(Pattern.compile("\"sku\":\"[A-Z-]+\",\"quantity\":\\d+")
          .matcher(lines).results().map(MatchResult::group).toList());
    }
  }

  /** She agreed to a total; what lies in another cart is bought once, too. */
  static class CheckedOutForHer implements ListenerStory {

    @Override
    public String listener() {
      return "cart.check-out-cart";
    }

    @Override
    public List<Message> given() {
      return List.of(Sofa.listed(1, Sofa.RED), Sofa.offered(Sofa.RED, "100.00", 1), Sofa.stock(Sofa.RED, 100, 1));
    }

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "a", "visitor:kim", true, null, 2);
      insert(room, "b", "customer:lee", true, null, 1);
    }

    @Override
    public List<Message> messages() {
      return List.of(buy("r-1", "kim", null, "200.00"), buy("r-2", "lees-phone", "lee", "100.00"));
    }

    private static CheckOutCart buy(String id, String visitor, String customer, String total) {
      return new CheckOutCart(id, visitor, customer, "kim@example.com", "en",
          new PostalAddress("Kim", "Kai 1", "", "20457", "Hamburg", "DE"), Ahead.DAY, Window.MORNING,
          null, "invoice", Money.parse("EUR " + total), NOON);
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("cart.version", "cart.changed_at", "cart.order_id");
    }
  }

  private static void insert(ApplicationContext room, String id, String owner, boolean open, OrderId order,
      int quantity) {
    room.getBean(JdbcTemplate.class).update("""
        insert into cart.cart (id, version, owner, open_owner, status, lines, order_id, begun_at, changed_at)
        values (?, 1, ?, ?, ?, ?, ?, ?, ?)
        """, id, owner, open ? owner : null, open ? "OPEN" : "CHECKED_OUT",
        "{\"lines\":[{\"sku\":\"SOFA-RED\",\"quantity\":" + quantity + "}]}", order == null ? null : order.value(),
        java.sql.Timestamp.from(MORNING), java.sql.Timestamp.from(MORNING));
  }

  static class Erased extends PersonStory.OfErasing {

    Erased() {
      super("cart");
    }

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "019aa000-0000-7000-8000-00000000000a", "customer:kim", true, null, 2);
      insert(room, "019aa000-0000-7000-8000-00000000000b", "customer:lee", true, null, 1);
    }
  }

  static class Exported extends PersonStory.OfExporting {

    Exported() {
      super("cart");
    }

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "019aa000-0000-7000-8000-00000000000c", "customer:kim", true, null, 2);
      insert(room, "019aa000-0000-7000-8000-00000000000d", "customer:lee", true, null, 1);
    }
  }
}
