package shop.kontor.agents.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.agents.domain.Purse;
import shop.kontor.cart.CartCheckedOut;
import shop.kontor.delivery.Window;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderCollected;
import shop.kontor.ordering.OrderConfirmed;
import shop.kontor.ordering.OrderDelivered;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderPlaced;
import shop.kontor.ordering.OrderShipped;
import shop.kontor.ordering.SaleRecorded;

/** What became of orders: of those that agents placed, and for the customers whose they are. */
@Component
public class Purchases {

  private final JdbcClient jdbc;
  private final Bell bell;
  private final Notices notices;
  private final CustomerOrders customers;

  Purchases(JdbcClient jdbc, Bell bell, Notices notices, CustomerOrders customers) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.notices = notices;
    this.bell = bell;
  }

  public enum Status { PLACED, CONFIRMED, CANCELLED }

  /**
   * @param reason why it was cancelled; {@code null} if it was not
   * @param shipped when it left; {@code null} if it has not, or nobody told
   * @param delivered when it came, or was collected; {@code null} if it has not
   */
  public record Purchase(String order, Status status, @Nullable String reason, @Nullable Money total,
      @Nullable LocalDate date, @Nullable Window window,
      @Nullable Instant shipped, @Nullable Instant delivered) {}

  @ApplicationModuleListener(id = "agents.order-asked")
  void on(CartCheckedOut fact) {
    if (Purse.is(fact.visitor())) {
      begin(fact.order().value(), fact.visitor(), fact.at());
    }
  }

  @ApplicationModuleListener(id = "agents.order-placed")
  void on(OrderPlaced fact) {
    customers.note(fact);
    if (Purse.is(fact.visitor())) {
      begin(fact.order().value(), fact.visitor(), fact.at());
      jdbc.sql("UPDATE agents.purchase SET total = ? WHERE id = ?")
          .params(fact.total().toString(), fact.order().value()).update();
    }
  }

  @ApplicationModuleListener(id = "agents.note-sale")
  void on(SaleRecorded fact) {
    customers.note(fact);
  }

  @ApplicationModuleListener(id = "agents.order-confirmed")
  void on(OrderConfirmed fact) {
    customers.note(fact);
    if (Purse.is(fact.visitor())) {
      begin(fact.order().value(), fact.visitor(), fact.at());
      jdbc.sql("UPDATE agents.purchase SET total = ?, on_day = ?, part = ? WHERE id = ?")
          .params(fact.total().toString(), fact.date(), fact.window().name(), fact.order().value()).update();
      jdbc.sql("UPDATE agents.purchase SET status = 'CONFIRMED' WHERE id = ? AND status = 'PLACED'")
          .param(fact.order().value()).update();
      notices.note(fact.order().value(), "confirmed", fact.visitor(), fact.at());
      bell.ringAfterCommit(fact.order().value());
    }
  }

  @ApplicationModuleListener(id = "agents.order-shipped")
  void on(OrderShipped fact) {
    customers.noteShipped(fact.order().value(), fact.customer(), fact.at());
    if (Purse.is(fact.visitor())) {
      left(fact.order().value(), fact.visitor(), fact.at());
    }
  }

  void left(String order, String visitor, Instant at) {
    begin(order, visitor, at);
    jdbc.sql("UPDATE agents.purchase SET shipped_at = ? WHERE id = ?").params(at.atOffset(ZoneOffset.UTC), order).update();
    notices.note(order, "shipped", visitor, at);
  }

  @ApplicationModuleListener(id = "agents.order-delivered")
  void on(OrderDelivered fact) {
    customers.noteDelivered(fact.order().value(), fact.customer(), fact.at());
    if (Purse.is(fact.visitor())) {
      arrived(fact.order(), fact.visitor(), fact.at());
    }
  }

  @ApplicationModuleListener(id = "agents.order-collected")
  void on(OrderCollected fact) {
    customers.noteDelivered(fact.order().value(), fact.customer(), fact.at());
    if (Purse.is(fact.visitor())) {
      arrived(fact.order(), fact.visitor(), fact.at());
    }
  }

  private void arrived(OrderId order, String visitor, Instant at) {
    begin(order.value(), visitor, at);
    jdbc.sql("UPDATE agents.purchase SET delivered_at = ? WHERE id = ?")
        .params(at.atOffset(ZoneOffset.UTC), order.value()).update();
    notices.note(order.value(), "delivered", visitor, at);
  }

  /** Whatever else is heard of it, later or before: it is over. */
  @ApplicationModuleListener(id = "agents.order-cancelled")
  void on(OrderCancelled fact) {
    customers.note(fact);
    if (Purse.is(fact.visitor())) {
      begin(fact.order().value(), fact.visitor(), fact.at());
      notices.note(fact.order().value(), "cancelled", fact.visitor(), fact.at());
      jdbc.sql("UPDATE agents.purchase SET status = 'CANCELLED', reason = ? WHERE id = ?")
          .params(fact.reason().name(), fact.order().value()).update();
      bell.ringAfterCommit(fact.order().value());
    }
  }

  private void begin(String order, String visitor, Instant at) {
    jdbc.sql("""
        INSERT INTO agents.purchase (id, purse, status, at)
        SELECT CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(60)), 'PLACED', CAST(? AS TIMESTAMP(6) WITH TIME ZONE)
         WHERE NOT EXISTS (SELECT 1 FROM agents.purchase WHERE id = ?)
        """).params(order, visitor, at.atOffset(ZoneOffset.UTC), order).update();
  }

  /** Empty for an order that another placed. */
  public Optional<Purchase> find(Purse purse, String order) {
    return jdbc.sql("""
        SELECT id, status, reason, total, on_day, part, shipped_at, delivered_at FROM agents.purchase WHERE id = ? AND purse = ?
        """).params(order, purse.secret()).query((row, n) -> new Purchase(row.getString(1),
            Status.valueOf(row.getString(2)), row.getString(3),
            row.getString(4) == null ? null : Money.parse(row.getString(4)), row.getObject(5, LocalDate.class),
            row.getString(6) == null ? null : Window.valueOf(row.getString(6)), at(row.getObject(7, OffsetDateTime.class)),
            at(row.getObject(8, OffsetDateTime.class)))).optional();
  }

  /** The same for whoever comes with the purse alone: empty for what was bought by a customer's leave, which she may have taken back. */
  public Optional<Purchase> findGuests(Purse purse, String order) {
    return jdbc.sql("SELECT 1 FROM agents.deal WHERE purse = ? AND customer IS NOT NULL").param(purse.secret())
        .query(Integer.class).list().isEmpty() ? find(purse, order) : Optional.empty();
  }

  private static Instant at(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
