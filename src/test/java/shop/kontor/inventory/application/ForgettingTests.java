package shop.kontor.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.MovingClock;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.persistence.Keeping;
import shop.kontor.foundation.post.Telling;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.ReleaseStock;
import shop.kontor.inventory.ReserveStock;

@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class})
@DisplayName("Inventory forgets")
class ForgettingTests {

  @Autowired
  private Forgetting forgetting;
  @Autowired
  private Telling telling;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private MovingClock clock;
  private Sku sofa;
  private String released;
  private String refused;
  private String held;

  @BeforeEach
  void of_ten_sofas_three_are_promised() {
    sofa = new Sku("SOFA-" + Ids.next());
    released = "released-" + Ids.next();
    refused = "refused-" + Ids.next();
    held = "held-" + Ids.next();
    telling.tell(new CountStock(sofa, new LocationId("warehouse"), 10), reserve(released, 2), reserve(refused, 99),
        reserve(held, 3), new ReleaseStock(released));
  }

  @Test
  void nothing_that_a_late_or_repeated_request_may_still_need() {
    clock.pass(Duration.ofDays(89));
    forgetting.forget();
    telling.tell(reserve(released, 2), reserve(refused, 1), reserve(held, 3));
    assertThat(told("StockRefused", released)).as("released is final").isEqualTo(1);
    assertThat(told("StockRefused", refused)).as("a refusal stands").isEqualTo(2);
    assertThat(available()).isEqualTo(7);
  }

  @Test
  void what_was_released_or_refused_90_days_ago() {
    clock.pass(Duration.ofDays(91));
    forgetting.forget();
    assertThat(known(released)).isFalse();
    assertThat(known(refused)).isFalse();
  }

  @Test
  void no_promise_however_old() {
    clock.pass(Duration.ofDays(1_000));
    forgetting.forget();
    assertThat(available()).isEqualTo(7);
    telling.tell(new ReleaseStock(held));
    assertThat(available()).isEqualTo(10);
  }

  @Test
  void more_than_goes_into_one_transaction() {
    var many = 2 * Keeping.BATCH + 1;
    transaction.executeWithoutResult(_ -> {
      for (int i = 0; i < many; i++) {
        jdbc.sql("""
            INSERT INTO inventory.reservation (reference, state, outcome, changed_at)
            SELECT ?, state, outcome, changed_at FROM inventory.reservation WHERE reference = ?
            """).param(released + i).param(released).update();
      }
    });
    clock.pass(Duration.ofDays(91));
    forgetting.forget();
    assertThat(jdbc.sql("SELECT COUNT(*) FROM inventory.reservation WHERE state <> 'HELD'").query(Long.class).single())
        .isZero();
  }

  private ReserveStock reserve(String reference, int quantity) {
    return new ReserveStock(reference, List.of(new ReserveStock.Line(sofa, quantity)));
  }

  private long told(String fact, String reference) {
    return jdbc.sql("SELECT COUNT(*) FROM post.journal WHERE message_key = ? AND type = ?").param(reference)
        .param("inventory." + fact).query(Long.class).single();
  }

  private int available() {
    return jdbc.sql("SELECT on_hand - reserved FROM inventory.stock WHERE sku = ?").param(sofa.value())
        .query(Integer.class).single();
  }

  private boolean known(String reference) {
    return jdbc.sql("SELECT COUNT(*) FROM inventory.reservation WHERE reference = ?").param(reference)
        .query(Long.class).single() > 0;
  }
}
