package shop.kontor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.foundation.post.ToldAgain;
import shop.kontor.inventory.StockChanged.AtLocation;
import shop.kontor.inventory.StockRefused.Shortage;
import shop.kontor.inventory.StockTaken.Oversold;
import tools.jackson.databind.json.JsonMapper;

/** What other rooms may rely on when they ask inventory for something. */
@ApplicationModuleTest
class InventoryRoomTests {

  private static final LocationId WAREHOUSE = new LocationId("warehouse");
  private static final LocationId MITTE = new LocationId("store-mitte");

  @Autowired
  private Retelling retelling;
  @Autowired
  private ApplicationEventPublisher post;
  @Autowired
  private PostOffice office;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  private Sku sofa;
  private Sku lamp;

  @BeforeEach
  void new_variants() {
    sofa = new Sku("SOFA-" + Ids.next());
    lamp = new Sku("LAMP-" + Ids.next());
  }

  @Test
  void a_count_is_told_place_by_place() {
    send(new CountStock(sofa, MITTE, 2), new CountStock(sofa, WAREHOUSE, 7));
    assertThat(last(StockChanged.class, sofa.value())).isEqualTo(new StockChanged(sofa, 9,
        List.of(new AtLocation(WAREHOUSE, 7, 0), new AtLocation(MITTE, 2, 0)), 2));
  }

  @Test
  void a_count_that_changes_nothing_tells_nothing() {
    send(new CountStock(sofa, MITTE, 2));
    send(new CountStock(sofa, MITTE, 2));
    assertThat(told(StockChanged.class, sofa.value())).hasSize(1);
  }

  @Test
  void rooms_that_are_new_are_told_what_holds() {
    send(new CountStock(sofa, MITTE, 2), new CountStock(lamp, WAREHOUSE, 3), reserve(order(), line(sofa, 1)));
    assertThat(ToldAgain.by(retelling)).contains(last(StockChanged.class, sofa.value()),
        last(StockChanged.class, lamp.value()));
  }

  @Test
  void a_place_that_is_first_heard_of_by_a_count_is_a_place_from_then_on() {
    var attic = new LocationId("attic-" + sofa.value().toLowerCase().substring(5, 30));
    send(new CountStock(sofa, attic, 2), new CountStock(lamp, attic, 1));
    assertThat(last(StockChanged.class, sofa.value()).locations()).containsExactly(new AtLocation(attic, 2, 0));
    assertThat(last(StockChanged.class, lamp.value()).available()).isEqualTo(1);
  }

  @Test
  void all_lines_are_reserved_the_warehouse_first() {
    send(new CountStock(sofa, MITTE, 2), new CountStock(sofa, WAREHOUSE, 1), new CountStock(lamp, WAREHOUSE, 4));
    var order = order();
    send(reserve(order, line(sofa, 2), line(lamp, 4)));
    assertThat(told(StockReserved.class, order)).hasSize(1);
    assertThat(last(StockChanged.class, sofa.value())).isEqualTo(new StockChanged(sofa, 1,
        List.of(new AtLocation(WAREHOUSE, 1, 1), new AtLocation(MITTE, 2, 1)), 3));
    assertThat(last(StockChanged.class, lamp.value()).available()).isZero();
  }

  @Test
  void if_one_line_is_short_no_line_is_reserved() {
    send(new CountStock(sofa, WAREHOUSE, 5), new CountStock(lamp, WAREHOUSE, 1));
    var order = order();
    send(reserve(order, line(sofa, 2), line(lamp, 2)));
    assertThat(last(StockRefused.class, order).shortages()).containsExactly(new Shortage(lamp, 2, 1));
    assertThat(told(StockChanged.class, sofa.value())).hasSize(1);
  }

  @Test
  void lines_of_one_variant_are_summed() {
    send(new CountStock(sofa, WAREHOUSE, 3));
    var order = order();
    send(reserve(order, line(sofa, 2), line(sofa, 2)));
    assertThat(last(StockRefused.class, order).shortages()).containsExactly(new Shortage(sofa, 4, 3));
  }

  @Test
  void what_is_unknown_or_makes_no_sense_is_refused() {
    send(new CountStock(sofa, WAREHOUSE, 3));
    var orders = List.of(order(), order(), order(), order(), order());
    send(reserve(orders.get(0), line(lamp, 1)), reserve(orders.get(1), line(sofa, 0)),
        reserve(orders.get(2), line(sofa, -1)), reserve(orders.get(3), line(sofa, 5), line(sofa, -4)),
        reserve(orders.get(4), line(sofa, Integer.MAX_VALUE), line(sofa, Integer.MAX_VALUE)));
    assertThat(last(StockRefused.class, orders.get(0)).shortages()).containsExactly(new Shortage(lamp, 1, 0));
    assertThat(last(StockRefused.class, orders.get(1)).shortages()).containsExactly(new Shortage(sofa, 0, 3));
    assertThat(last(StockRefused.class, orders.get(2)).shortages()).containsExactly(new Shortage(sofa, -1, 3));
    assertThat(last(StockRefused.class, orders.get(3)).shortages()).containsExactly(new Shortage(sofa, 1, 3));
    assertThat(last(StockRefused.class, orders.get(4)).shortages())
        .containsExactly(new Shortage(sofa, Integer.MAX_VALUE, 3));
    assertThat(told(StockChanged.class, sofa.value())).hasSize(1);
  }

  @Test
  void asked_twice_by_one_reference_reserves_once_and_answers_the_same() {
    send(new CountStock(sofa, WAREHOUSE, 5));
    var order = order();
    send(reserve(order, line(sofa, 2)), reserve(order, line(sofa, 2)));
    send(reserve(order, line(sofa, 2)));
    assertThat(last(StockChanged.class, sofa.value()).available()).isEqualTo(3);
    assertThat(told(StockReserved.class, order)).isNotEmpty();
    assertThat(told(StockRefused.class, order)).isEmpty();
  }

  @Test
  void a_refusal_stands_even_when_goods_arrive_later() {
    send(new CountStock(sofa, WAREHOUSE, 1));
    var order = order();
    send(reserve(order, line(sofa, 2)), new CountStock(sofa, WAREHOUSE, 9), reserve(order, line(sofa, 2)));
    assertThat(told(StockRefused.class, order)).hasSize(2)
        .allMatch(refused -> refused.shortages().equals(List.of(new Shortage(sofa, 2, 1))));
    assertThat(last(StockChanged.class, sofa.value()).available()).isEqualTo(9);
  }

  @Test
  void released_pieces_go_back_to_where_they_came_from_once() {
    send(new CountStock(sofa, MITTE, 2), new CountStock(sofa, WAREHOUSE, 1));
    var order = order();
    send(reserve(order, line(sofa, 3)), new ReleaseStock(order), new ReleaseStock(order));
    assertThat(last(StockChanged.class, sofa.value())).isEqualTo(new StockChanged(sofa, 3,
        List.of(new AtLocation(WAREHOUSE, 1, 0), new AtLocation(MITTE, 2, 0)), 4));
    assertThat(told(StockReleased.class, order)).isNotEmpty();
  }

  @Test
  void a_release_that_is_heard_first_refuses_the_late_reservation() {
    send(new CountStock(sofa, WAREHOUSE, 5));
    var order = order();
    send(new ReleaseStock(order), reserve(order, line(sofa, 2)), reserve(order, line(sofa, 2)));
    assertThat(told(StockReleased.class, order)).hasSize(1);
    assertThat(told(StockRefused.class, order)).isNotEmpty();
    assertThat(told(StockReserved.class, order)).isEmpty();
    assertThat(told(StockChanged.class, sofa.value())).hasSize(1);
  }

  @Test
  void a_count_below_what_is_promised_keeps_the_promises_and_sells_no_more() {
    send(new CountStock(sofa, WAREHOUSE, 5), new CountStock(sofa, MITTE, 1));
    var orders = List.of(order(), order(), order());
    send(reserve(orders.get(0), line(sofa, 4)), new CountStock(sofa, WAREHOUSE, 2));
    assertThat(last(StockChanged.class, sofa.value())).isEqualTo(new StockChanged(sofa, 0,
        List.of(new AtLocation(WAREHOUSE, 2, 4), new AtLocation(MITTE, 1, 0)), 4));
    send(reserve(orders.get(1), line(sofa, 1)));
    assertThat(last(StockRefused.class, orders.get(1)).shortages()).containsExactly(new Shortage(sofa, 1, 0));
    send(new ReleaseStock(orders.get(0)), reserve(orders.get(2), line(sofa, 3)));
    assertThat(told(StockReserved.class, orders.get(2))).hasSize(1);
    assertThat(last(StockChanged.class, sofa.value()).available()).isZero();
  }

  @Test
  void of_64_buyers_at_once_for_10_pieces_10_get_one_and_54_are_refused() throws Exception {
    send(new CountStock(sofa, WAREHOUSE, 6), new CountStock(sofa, MITTE, 4));
    var orders = new ArrayList<String>();
    var start = new CyclicBarrier(64);
    try (var buyers = Executors.newFixedThreadPool(64)) {
      var asked = new ArrayList<Callable<Void>>();
      for (int i = 0; i < 64; i++) {
        var order = order();
        orders.add(order);
        asked.add(() -> {
          start.await();
          transaction.executeWithoutResult(status -> post.publishEvent(reserve(order, line(sofa, 1))));
          return null;
        });
      }
      for (var done : buyers.invokeAll(asked)) {
        done.get();
      }
    }
    settle();
    assertThat(orders.stream().filter(order -> !told(StockReserved.class, order).isEmpty())).hasSize(10);
    assertThat(orders.stream().filter(order -> !told(StockRefused.class, order).isEmpty())).hasSize(54);
    assertThat(last(StockChanged.class, sofa.value()).available()).isZero();
    assertThat(jdbc.sql("SELECT reserved FROM inventory.stock WHERE sku = ?").param(sofa.value()).query(Integer.class)
        .single()).isEqualTo(10);
  }

  @Test
  void what_went_over_the_counter_is_gone_from_there_once() {
    send(new CountStock(sofa, MITTE, 5), new CountStock(sofa, WAREHOUSE, 5), new CountStock(lamp, MITTE, 1));
    var sale = order();
    send(take(sale, 2), take(sale, 2));
    assertThat(last(StockChanged.class, sofa.value())).isEqualTo(new StockChanged(sofa, 8,
        List.of(new AtLocation(WAREHOUSE, 5, 0), new AtLocation(MITTE, 3, 0)), 3));
    assertThat(told(StockTaken.class, sale)).isNotEmpty().allMatch(taken -> taken.oversold().isEmpty());
  }

  @Test
  void pieces_that_were_promised_or_that_nobody_counted_are_gone_all_the_same() {
    send(new CountStock(sofa, MITTE, 3));
    var order = order();
    var sales = List.of(order(), order());
    send(reserve(order, line(sofa, 2)), take(sales.get(0), 2), take(sales.get(1), 4));
    assertThat(last(StockTaken.class, sales.get(0)).oversold()).containsExactly(new Oversold(sofa, 0, 1));
    assertThat(last(StockTaken.class, sales.get(1)).oversold()).containsExactly(new Oversold(sofa, 3, 1));
    assertThat(last(StockChanged.class, sofa.value())).isEqualTo(new StockChanged(sofa, 0,
        List.of(new AtLocation(MITTE, 0, 2)), 4));
    send(take(sales.get(1), 4));
    assertThat(last(StockTaken.class, sales.get(1)).oversold()).as("asked again").containsExactly(
        new Oversold(sofa, 3, 1));
    send(new CountStock(sofa, MITTE, 1), new ReleaseStock(order));
    assertThat(last(StockChanged.class, sofa.value()).available()).as("a count sets it right").isEqualTo(1);
  }

  @Test
  void a_place_or_a_variant_that_nobody_knew_gives_all_the_same() {
    var attic = new LocationId("attic-" + sofa.value().toLowerCase().substring(5, 30));
    var sale = order();
    send(new TakeStock(sale, attic, List.of(new TakeStock.Line(sofa, 1), new TakeStock.Line(sofa, 1)), Instant.now()));
    assertThat(last(StockTaken.class, sale).oversold()).containsExactly(new Oversold(sofa, 2, 0));
    assertThat(last(StockChanged.class, sofa.value())).isEqualTo(new StockChanged(sofa, 0,
        List.of(new AtLocation(attic, 0, 0)), 1));
  }

  @Test
  void what_is_brought_back_can_be_sold_again() {
    send(new CountStock(sofa, MITTE, 2));
    var sale = order();
    var back = order();
    send(take(sale, 2), bringBack(back), bringBack(back));
    assertThat(last(StockChanged.class, sofa.value()).available()).isEqualTo(1);
  }

  @Test
  void a_count_has_seen_what_left_before_it_whenever_that_is_heard() {
    var now = Instant.now();
    send(new CountStock(sofa, MITTE, 9, now.minusSeconds(100)));
    send(new TakeStock(order(), MITTE, List.of(new TakeStock.Line(sofa, 2)), now.minusSeconds(20)));
    send(new CountStock(sofa, MITTE, 7, now.minusSeconds(60)));
    assertThat(last(StockChanged.class, sofa.value()).available()).as("counted before they left").isEqualTo(5);
    send(new TakeStock(order(), MITTE, List.of(new TakeStock.Line(sofa, 1)), now.minusSeconds(80)));
    assertThat(last(StockChanged.class, sofa.value()).available()).as("left before it was counted").isEqualTo(5);
  }

  private TakeStock take(String sale, int quantity) {
    return new TakeStock(sale, MITTE, List.of(new TakeStock.Line(sofa, quantity)), Instant.now());
  }

  private ReturnStock bringBack(String reference) {
    return new ReturnStock(reference, MITTE, List.of(new TakeStock.Line(sofa, 1)), Instant.now());
  }

  private static String order() {
    return "order-" + Ids.next();
  }

  private static ReserveStock reserve(String reference, ReserveStock.Line... lines) {
    return new ReserveStock(reference, List.of(lines));
  }

  private static ReserveStock.Line line(Sku sku, int quantity) {
    return new ReserveStock.Line(sku, quantity);
  }

  private void send(Message... messages) {
    transaction.executeWithoutResult(status -> List.of(messages).forEach(post::publishEvent));
    settle();
  }

  private void settle() {
    assertThat(office.settle(Duration.ofSeconds(20))).as("everything was heard").isTrue();
    assertThat(office.failed()).isEmpty();
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
