package shop.kontor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.MovingClock;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.Telling;
import shop.kontor.inventory.StockChanged.AtLocation;
import shop.kontor.inventory.StockReserved.Picked;
import tools.jackson.databind.json.JsonMapper;

/** Stock at one place, for a while, and what left of what was promised. */
@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class})
@DisplayName("Stock")
class HoldsTests {

  private static final LocationId WAREHOUSE = new LocationId("warehouse");
  private static final LocationId MITTE = new LocationId("store-mitte");
  private static final LocationId HAFEN = new LocationId("store-hafen");

  @Autowired
  private MovingClock clock;
  @Autowired
  private Telling telling;
  @Autowired
  private ApplicationEventPublisher post;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  private Sku sofa;

  @BeforeEach
  void a_new_variant() {
    sofa = new Sku("SOFA-" + Ids.next());
  }

  @Test
  void that_is_collected_comes_from_that_store_alone() {
    telling.tell(count(WAREHOUSE, 5), count(MITTE, 1));
    var first = reference();
    var second = reference();
    telling.tell(at(first, MITTE, 1), at(second, MITTE, 1));
    assertThat(last(StockReserved.class, first).picks()).containsExactly(new Picked(sofa, MITTE, 1));
    assertThat(last(StockRefused.class, second).shortages())
        .containsExactly(new StockRefused.Shortage(sofa, 1, 0));
    assertThat(last(StockChanged.class, sofa.value()).available()).isEqualTo(5);
  }

  @Test
  void that_was_handed_over_is_no_longer_there_and_promised_to_nobody() {
    telling.tell(count(WAREHOUSE, 2), count(MITTE, 1));
    var order = reference();
    telling.tell(new ReserveStock(order, lines(3)), new HandOverStock(order, clock.instant().plusSeconds(1)),
        new HandOverStock(order, clock.instant().plusSeconds(9)), new ReleaseStock(order));
    assertThat(last(StockChanged.class, sofa.value()).locations())
        .containsExactly(new AtLocation(WAREHOUSE, 0, 0), new AtLocation(MITTE, 0, 0));
    assertThat(last(StockChanged.class, sofa.value()).available()).as("a release comes too late").isZero();
  }

  @Test
  void that_a_store_sends_is_gone_from_there_alone_and_only_once() {
    telling.tell(count(WAREHOUSE, 2), count(MITTE, 1));
    var order = reference();
    var sent = new HandOverStock(order, clock.instant().plusSeconds(1), MITTE);
    telling.tell(new ReserveStock(order, lines(3)), sent, sent);
    assertThat(last(StockChanged.class, sofa.value()).locations())
        .containsExactly(new AtLocation(WAREHOUSE, 2, 2), new AtLocation(MITTE, 0, 0));
    telling.tell(new ReleaseStock(order));
    assertThat(last(StockChanged.class, sofa.value()).locations()).as("what has left does not come back")
        .containsExactly(new AtLocation(WAREHOUSE, 2, 0), new AtLocation(MITTE, 0, 0));
  }

  @Test
  void that_was_released_is_not_handed_over() {
    telling.tell(count(WAREHOUSE, 2));
    var order = reference();
    telling.tell(new ReserveStock(order, lines(1)), new ReleaseStock(order), new HandOverStock(order, clock.instant()));
    assertThat(last(StockChanged.class, sofa.value()).available()).isEqualTo(2);
  }

  @Test
  void that_is_held_is_nobody_elses_until_the_very_moment_at_which_it_ends() {
    telling.tell(count(MITTE, 1));
    var hold = reference();
    telling.tell(hold(hold, "kim", 1));
    assertThat(last(StockHeld.class, hold).location()).isEqualTo(MITTE);
    assertThat(last(StockChanged.class, sofa.value()).available()).isZero();
    clock.pass(Duration.ofHours(1).minusMillis(1));
    var early = reference();
    telling.tell(new ReserveStock(early, lines(1)));
    assertThat(told(StockRefused.class, early)).hasSize(1);
    clock.pass(Duration.ofMillis(1));
    var other = reference();
    telling.tell(new ReserveStock(other, lines(1)));
    assertThat(told(StockReserved.class, other)).as("at the moment, swept up or not").hasSize(1);
    assertThat(told(StockReleased.class, hold)).hasSize(1);
    assertThat(holds()).isZero();
  }

  @Test
  void that_is_held_and_not_taken_is_free_again_by_itself() throws InterruptedException {
    telling.tell(count(MITTE, 2));
    var hold = reference();
    telling.tell(hold(hold, "kim", 2));
    clock.pass(Duration.ofHours(1));
    for (int i = 0; i < 100 && told(StockReleased.class, hold).isEmpty(); i++) {
      Thread.sleep(100);
    }
    telling.settle();
    assertThat(told(StockReleased.class, hold)).hasSize(1);
    assertThat(last(StockChanged.class, sofa.value()).available()).isEqualTo(2);
    telling.tell(new ReleaseStock(hold));
    assertThat(last(StockChanged.class, sofa.value()).available()).as("given back, too, it comes back once")
        .isEqualTo(2);
  }

  @Test
  void that_she_holds_becomes_part_of_her_order_and_of_nobody_elses() {
    telling.tell(count(MITTE, 1));
    var hold = reference();
    var stranger = reference();
    var hers = reference();
    telling.tell(hold(hold, "kim", 1), ordered(stranger, 1, null, "lee"), ordered(hers, 1, null, "kim"));
    assertThat(told(StockRefused.class, stranger)).hasSize(1);
    assertThat(last(StockReserved.class, hers).picks()).containsExactly(new Picked(sofa, MITTE, 1));
    assertThat(told(StockReleased.class, hold)).hasSize(1);
    assertThat(holds()).isZero();
    assertThat(last(StockChanged.class, sofa.value()).locations()).containsExactly(new AtLocation(MITTE, 1, 1));
    clock.pass(Duration.ofHours(2));
    telling.tell(new ReleaseStock(hold));
    assertThat(last(StockChanged.class, sofa.value()).available()).as("the order keeps it").isZero();
  }

  @Test
  void that_she_holds_she_still_holds_when_her_order_is_refused() {
    telling.tell(count(MITTE, 1), count(HAFEN, 1));
    var hold = reference();
    var hers = reference();
    telling.tell(hold(hold, "kim", 1), ordered(hers, 2, MITTE, "kim"));
    assertThat(last(StockRefused.class, hers).shortages())
        .containsExactly(new StockRefused.Shortage(sofa, 2, 1));
    assertThat(told(StockReleased.class, hold)).isEmpty();
    assertThat(last(StockChanged.class, sofa.value()).available()).isEqualTo(1);
  }

  @Test
  void that_she_holds_in_one_store_may_be_sent_from_where_there_is_more() {
    telling.tell(count(WAREHOUSE, 4), count(MITTE, 1));
    var hold = reference();
    var hers = reference();
    telling.tell(hold(hold, "kim", 1), ordered(hers, 2, null, "kim"));
    assertThat(last(StockReserved.class, hers).picks()).containsExactly(new Picked(sofa, WAREHOUSE, 2));
    assertThat(last(StockChanged.class, sofa.value()).locations())
        .containsExactly(new AtLocation(WAREHOUSE, 4, 2), new AtLocation(MITTE, 1, 0));
  }

  @Test
  void that_she_holds_she_takes_to_the_till() {
    telling.tell(count(MITTE, 1));
    var hold = reference();
    var sale = reference();
    telling.tell(hold(hold, "kim", 1), new PassHolds("kim", "kim-signed-in"), new TakeStock(sale, MITTE,
        List.of(new TakeStock.Line(sofa, 1)), clock.instant().plusSeconds(1), "kim-signed-in"));
    assertThat(last(StockTaken.class, sale).oversold()).isEmpty();
    assertThat(last(StockChanged.class, sofa.value()).locations()).containsExactly(new AtLocation(MITTE, 0, 0));
    assertThat(told(StockReleased.class, hold)).hasSize(1);
  }

  @Test
  void is_held_for_one_only_so_often_at_a_time_and_not_for_the_past() {
    telling.tell(count(MITTE, 20));
    for (int i = 0; i < 5; i++) {
      telling.tell(hold(reference(), "greedy", 1));
    }
    var one = reference();
    var past = reference();
    telling.tell(hold(one, "greedy", 1), new ReserveStock(past, lines(1), MITTE, clock.instant(), "kim"));
    assertThat(told(StockRefused.class, one)).hasSize(1);
    assertThat(told(StockRefused.class, past)).hasSize(1);
    assertThat(last(StockChanged.class, sofa.value()).available()).isEqualTo(15);
  }

  @Test
  void is_never_promised_twice_though_64_hold_order_collect_and_buy_it_at_once() throws Exception {
    for (long seed = 1; seed <= 3; seed++) {
      a_new_variant();
      var random = new Random(seed);
      telling.tell(count(WAREHOUSE, 4), count(MITTE, 5), count(HAFEN, 3));
      var asked = new ArrayList<Callable<Void>>();
      var start = new CyclicBarrier(64);
      var taken = 0;
      for (int i = 0; i < 64; i++) {
        var who = "holder-" + seed + "-" + i;
        var messages = new ArrayList<Message>();
        int kind = random.nextInt(5);
        if (kind == 0 || kind == 1) {
          messages.add(hold(reference(), who, 1));
        }
        if (kind == 1 || kind == 2) {
          messages.add(ordered(reference(), 1, null, who));
        }
        if (kind == 3) {
          messages.add(at(reference(), random.nextBoolean() ? MITTE : HAFEN, 1));
        }
        if (kind == 4 && taken < 2) {
          taken++;
          messages.add(new TakeStock(reference(), MITTE, List.of(new TakeStock.Line(sofa, 1)),
              clock.instant().plusSeconds(1)));
        }
        asked.add(() -> {
          start.await();
          messages.forEach(each -> transaction.executeWithoutResult(_ -> post.publishEvent(each)));
          return null;
        });
      }
      try (var buyers = Executors.newFixedThreadPool(64)) {
        for (var done : buyers.invokeAll(asked)) {
          done.get();
        }
      }
      clock.pass(Duration.ofMinutes(30)); // the sweeper runs beside all this
      telling.settle();
      var all = told(StockChanged.class, sofa.value());
      assertThat(all).as("seed %d", seed).allSatisfy(stock -> {
        assertThat(stock.available()).isNotNegative();
        assertThat(stock.locations()).allSatisfy(place -> {
          assertThat(place.onHand()).isNotNegative();
          assertThat(place.reserved()).isNotNegative();
        });
      });
      var held = jdbc.sql("""
          SELECT outcome FROM inventory.reservation WHERE state = 'HELD' AND outcome LIKE ?
          """).param("%" + sofa + "%").query(String.class).list().stream()
          .mapToInt(outcome -> json.readTree(outcome).path("picks").valueStream()
              .mapToInt(pick -> pick.path("quantity").asInt()).sum()).sum();
      int reserved = all.getLast().locations().stream().mapToInt(AtLocation::reserved).sum();
      int onHand = all.getLast().locations().stream().mapToInt(AtLocation::onHand).sum();
      assertThat(reserved).as("what is promised, seed %d", seed).isEqualTo(held);
      assertThat(onHand).isEqualTo(12 - taken);
      assertThat(held).as("promised beyond what there is only by what was carried away, seed %d", seed)
          .isLessThanOrEqualTo(12);
      clock.pass(Duration.ofHours(1));
    }
  }

  private int holds() {
    return jdbc.sql("SELECT COUNT(*) FROM inventory.hold WHERE sku = ?").param(sofa.value()).query(Integer.class)
        .single();
  }

  private CountStock count(LocationId location, int onHand) {
    return new CountStock(sofa, location, onHand, clock.instant());
  }

  private List<ReserveStock.Line> lines(int quantity) {
    return List.of(new ReserveStock.Line(sofa, quantity));
  }

  private ReserveStock at(String reference, LocationId location, int quantity) {
    return ordered(reference, quantity, location, null);
  }

  private ReserveStock ordered(String reference, int quantity, LocationId at, String holder) {
    return new ReserveStock(reference, lines(quantity), at, null, holder);
  }

  private ReserveStock hold(String reference, String holder, int quantity) {
    return new ReserveStock(reference, lines(quantity), MITTE, clock.instant().plus(Duration.ofHours(1)), holder);
  }

  private static String reference() {
    return "r-" + Ids.next();
  }

  private <M extends Message> M last(Class<M> type, String key) {
    return told(type, key).getLast();
  }

  /** What inventory told, as it lies in the journal. */
  private <M extends Message> List<M> told(Class<M> type, String key) {
    return jdbc.sql("SELECT payload FROM post.journal WHERE message_key = ? AND type LIKE ? ORDER BY position")
        .param(key).param("%" + type.getSimpleName()).query(String.class).list().stream()
        .map(payload -> json.readValue(payload, type)).toList();
  }
}
