package shop.kontor.context;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.PersonStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.PiecesPutIn;
import shop.kontor.catalog.Sku;
import shop.kontor.customer.ConsentChanged;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.customer.Purpose;
import shop.kontor.customer.StandingChanged;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderCollected;
import shop.kontor.ordering.OrderConfirmed;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderPlaced;
import shop.kontor.ordering.ReturnRecorded;
import shop.kontor.ordering.SaleRecorded;
import shop.kontor.pricing.Channel;

/** What the context hears. In each story, a project has the sofa in red on its board. */
class ContextStories {

  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  abstract static class Watched implements ListenerStory {

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "019aa000-0000-7000-8000-00000000000a", "customer:kim");
    }
  }

  /** Which of several prices was noticed last depends on what came first; what holds now does not. */
  abstract static class Noticing extends Watched {

    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return !table.equals("project") && !table.equals("told");
    }
  }

  static class Offered extends Noticing {

    @Override
    public String listener() {
      return "context.watch-offers";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.offered(Sofa.RED, "399.00", 1), Sofa.offered(Sofa.RED, "399.00", 2, 1, "349.00"),
          Sofa.offered(Sofa.RED, "399.00", 3, 5, "299.00"), Sofa.offered(Sofa.GREEN, "399.00", 1));
    }
  }

  /** One fact that matters, told as often as it may be, is noticed once: here the journal is compared, too. */
  static class OfferedOnce extends Watched {

    @Override
    public String listener() {
      return "context.watch-offers";
    }

    @Override
    public List<Message> given() {
      return List.of(Sofa.offered(Sofa.RED, "399.00", 1));
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.offered(Sofa.RED, "299.00", 2), Sofa.offered(Sofa.GREEN, "399.00", 1));
    }
  }

  static class Stocked extends Noticing {

    @Override
    public String listener() {
      return "context.watch-stock";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.stock(Sofa.RED, 10, 1), Sofa.stock(Sofa.RED, 0, 2), Sofa.stock(Sofa.GREEN, 5, 7));
    }
  }

  static class SoldOutOnce extends Watched {

    @Override
    public String listener() {
      return "context.watch-stock";
    }

    @Override
    public List<Message> given() {
      return List.of(Sofa.stock(Sofa.RED, 1, 1));
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.stock(Sofa.RED, 0, 2), Sofa.stock(Sofa.GREEN, 5, 7));
    }
  }

  /** Of what is not for sale, it keeps the last description that it heard, if it heard one. */
  abstract static class OfProducts extends Noticing {

    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return super.matters(table, row) && !Boolean.FALSE.equals(row.get("listed"));
    }
  }

  static class Listed extends OfProducts {

    @Override
    public String listener() {
      return "context.watch-products";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED), Sofa.listed(2, Sofa.RED, Sofa.GREEN), Sofa.listed(3, Sofa.GREEN));
    }
  }

  static class Withdrawn extends OfProducts {

    @Override
    public String listener() {
      return "context.watch-withdrawals";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.withdrawn(2, Sofa.RED, Sofa.GREEN),
          Sofa.listed(3, Sofa.RED));
    }
  }

  /** She had begun one on her phone and another at work. */
  static class SignedIn implements ListenerStory {

    @Override
    public String listener() {
      return "context.recognise-guest";
    }

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "019aa000-0000-7000-8000-00000000000a", "visitor:phone");
      insert(room, "019aa000-0000-7000-8000-00000000000b", "visitor:work");
    }

    @Override
    public List<Message> messages() {
      return List.of(signedIn("phone"), signedIn("work"));
    }

    private static CustomerSignedIn signedIn(String visitor) {
      return new CustomerSignedIn(new CustomerId("kim"), visitor, MORNING.plusSeconds(60));
    }
  }

  /** Of what was noted of a design, the last revision is on the board, whichever came first. */
  static class Designed extends Watched {

    @Override
    public String listener() {
      return "context.note-design";
    }

    @Override
    public List<Message> messages() {
      return List.of(design(1, NoteDesign.What.MADE), design(2, NoteDesign.What.CHOSEN));
    }

    /** Heard after the choice, that it was made is told no more; and the choice is then the step before. */
    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return !table.equals("project") && !String.valueOf(row.get("content")).contains("\"MADE\"");
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("step.number");
    }

    private static NoteDesign design(int revision, NoteDesign.What what) {
      return new NoteDesign("019aa000-0000-7000-8000-00000000000a", "019aa000-0000-7000-8000-0000000000d1", revision,
          "customer:kim", what, LocalText.of("Light and airy"), 9, Money.parse("EUR 1900"), MORNING.plusSeconds(revision),
          null);
    }
  }

  /** Of two budgets, the one that was asked for later holds; heard after it, the earlier one is no step at all. */
  static class Wished extends Watched {

    @Override
    public String listener() {
      return "context.set-wishes";
    }

    @Override
    public List<Message> messages() {
      return List.of(wish("EUR 2000", 1), wish("EUR 3000", 2));
    }

    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return !String.valueOf(row.get("content")).contains("2000");
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("step.number");
    }

    private static SetWishes wish(String budget, int second) {
      return new SetWishes("019aa000-0000-7000-8000-00000000000a", "customer:kim", null, Money.parse(budget), null, null,
          null, MORNING.plusSeconds(second));
    }
  }

  static class PutOnBoard extends Watched {

    @Override
    public String listener() {
      return "context.weigh-piece";
    }

    @Override
    public List<Message> messages() {
      return List.of(weigh(1, 1), weigh(3, 2));
    }

    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return !String.valueOf(row.get("content")).contains("\"quantity\":1");
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("step.number");
    }

    private static WeighPiece weigh(int quantity, int second) {
      return new WeighPiece("019aa000-0000-7000-8000-00000000000a", "customer:kim", new Sku("SOFA-RED"), null, quantity,
          MORNING.plusSeconds(second), null, null, "r" + second);
    }
  }

  /** Whatever is begun twice is begun once. */
  static class BegunElsewhere implements ListenerStory {

    @Override
    public String listener() {
      return "context.begin-project";
    }

    @Override
    public List<Message> messages() {
      return List.of(begin("019aa000-0000-7000-8000-00000000000c"), begin("019aa000-0000-7000-8000-00000000000d"));
    }

    private static BeginProject begin(String project) {
      return new BeginProject(project, "visitor:phone", null, "Living room", ProjectChanged.Room.LIVING, null, null,
          "4 × 5 m", MORNING);
    }
  }

  private static void insert(ApplicationContext room, String id, String owner) {
    var jdbc = room.getBean(JdbcTemplate.class);
    var at = Timestamp.from(MORNING);
    jdbc.update("""
        insert into context.project (id, goal, to_staff, changed_at) values (?, 'Living room', false, ?)
        """, id, at);
    jdbc.update("insert into context.member (person, project, joined_at) values (?, ?, ?)", owner, id, at);
    jdbc.update("insert into context.took_part (person, project) values (?, ?)", owner, id);
    jdbc.update("""
        insert into context.step (project, number, taken_at, person, kind, content) values (?, 1, ?, ?, 'begun', ?)
        """, id, at, owner, """
        {"owner": "%s", "wishes": {"goal": "Living room", "room": "LIVING"}}""".formatted(owner));
    jdbc.update("""
        insert into context.step (project, number, taken_at, person, kind, content) values (?, 2, ?, ?, 'weighed', ?)
        """, id, at, owner, """
        {"sku": "SOFA-RED", "standing": "CHOSEN", "quantity": 1}""");
    jdbc.update("insert into context.watch (sku, project, standing, quantity) values ('SOFA-RED', ?, 'CHOSEN', 1)", id);
  }

  static class Erased extends PersonStory.OfErasing {

    Erased() {
      super("context");
    }

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "019aa000-0000-7000-8000-00000000000a", "customer:kim");
      insert(room, "019aa000-0000-7000-8000-00000000000b", "customer:lee");
    }
  }

  static class Exported extends PersonStory.OfExporting {

    Exported() {
      super("context");
    }

    @Override
    public void prepare(ApplicationContext room) {
      insert(room, "019aa000-0000-7000-8000-00000000000c", "customer:kim");
    }
  }

  /** Of what a guest did she is told late that it was she. */
  abstract static class OfDeeds implements ListenerStory {

    static final OrderId ORDER = new OrderId("019aa000-0000-7000-8000-000000000001");
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final CustomerSignedIn LATER = new CustomerSignedIn(new CustomerId("kim"), "phone", NOON.plusSeconds(60));
    static final Money SUM = Money.parse("EUR 12.50");
  }

  static class PutIn extends OfDeeds {

    @Override
    public String listener() {
      return "context.note-pieces-put-in";
    }

    @Override
    public List<Message> messages() {
      return List.of(new PiecesPutIn("c", "phone", null, Sofa.RED, 2, Channel.SHELF, null, NOON), LATER);
    }
  }

  static class Ordered extends OfDeeds {

    @Override
    public String listener() {
      return "context.note-order-placed";
    }

    @Override
    public List<Message> messages() {
      return List.of(new OrderPlaced(ORDER, "phone", null, List.of(), SUM, NOON), LATER);
    }
  }

  static class Confirmed extends OfDeeds {

    @Override
    public String listener() {
      return "context.note-order-confirmed";
    }

    @Override
    public List<Message> messages() {
      return List.of(new OrderConfirmed(ORDER, "phone", null, SUM, LocalDate.parse("2026-11-24"), Window.MORNING, NOON),
          LATER);
    }
  }

  static class NotConfirmed extends OfDeeds {

    @Override
    public String listener() {
      return "context.note-order-cancelled";
    }

    @Override
    public List<Message> messages() {
      return List.of(new OrderCancelled(ORDER, "phone", null, OrderCancelled.Reason.OUT_OF_STOCK, NOON), LATER);
    }
  }

  static class Collected extends OfDeeds {

    @Override
    public String listener() {
      return "context.note-order-collected";
    }

    @Override
    public List<Message> messages() {
      return List.of(new OrderCollected(ORDER, "phone", null, new LocationId("store-mitte"), NOON), LATER);
    }
  }

  static class Bought extends OfDeeds {

    @Override
    public String listener() {
      return "context.note-sale";
    }

    @Override
    public List<Message> messages() {
      return List.of(new SaleRecorded(ORDER, "kim", new LocationId("store-mitte"), 2, SUM, NOON), LATER);
    }
  }

  static class BroughtBack extends OfDeeds {

    @Override
    public String listener() {
      return "context.note-return";
    }

    @Override
    public List<Message> messages() {
      return List.of(new ReturnRecorded(ORDER, "kim", "r1", 1, SUM, NOON),
          new ReturnRecorded(ORDER, "kim", "r2", 1, SUM, NOON));
    }
  }

  static class Consented implements ListenerStory {

    @Override
    public String listener() {
      return "context.note-consent";
    }

    @Override
    public List<Message> messages() {
      return List.of(consent(1, Purpose.HELP, Purpose.LETTERS), consent(2, Purpose.LETTERS), consent(3));
    }

    private static ConsentChanged consent(long version, Purpose... purposes) {
      return new ConsentChanged(new CustomerId("kim"), List.of(purposes), "kim@example.com", "en", MORNING, version);
    }
  }

  static class Standing extends Watched {

    @Override
    public String listener() {
      return "context.note-standing";
    }

    @Override
    public List<Message> messages() {
      return List.of(standing("trade", 1), standing(null, 2), standing("designers", 3));
    }

    private static StandingChanged standing(String group, long version) {
      return new StandingChanged(new CustomerId("kim"), group == null ? null : new CustomerGroup(group), null, version);
    }
  }

  /** Facts that come out of order are noticed less often. */
  static class Filled extends Noticing {

    @Override
    public String listener() {
      return "context.watch-capacity";
    }

    @Override
    public List<Message> messages() {
      return List.of(capacity(Window.MORNING, 2, 1), capacity(Window.MORNING, 0, 2), capacity(Window.EVENING, 3, 1));
    }

    private static CapacityChanged capacity(Window window, int free, long version) {
      return new CapacityChanged(LocalDate.parse("2026-12-12"), window, 10, free, version);
    }
  }
}
