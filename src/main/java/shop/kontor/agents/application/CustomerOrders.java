package shop.kontor.agents.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderConfirmed;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.OrderPlaced;
import shop.kontor.ordering.OrderTold;
import shop.kontor.ordering.OrderTold.Standing;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.SaleRecorded;
import shop.kontor.pricing.Channel;
import tools.jackson.databind.json.JsonMapper;

/** A replica of what customers ordered and bought, in whatever channel, for those agents whom they let see them. */
@Component
public class CustomerOrders {

  private static final int LONGEST = 300_000;

  private static final Set<Standing> CONFIRMED = EnumSet.complementOf(EnumSet.of(Standing.PLACED, Standing.CANCELLED));

  private final JdbcClient jdbc;
  private final Returned returned;
  private final JsonMapper json;

  CustomerOrders(JdbcClient jdbc, Returned returned, JsonMapper json) {
    this.jdbc = jdbc;
    this.returned = returned;
    this.json = json;
  }

  public enum Status { PLACED, CONFIRMED, SHIPPED, DELIVERED, CANCELLED }

  /** @param discount what promotions take off the line as a whole; {@code null} for nothing */
  public record Line(String sku, LocalText name, int quantity, Money price, @Nullable Money discount) {}

  /**
   * @param refund for all of it
   * @param what of which lines; empty where that is not known
   */
  public record Return(String id, Instant at, Money refund, int pieces, List<RecordReturn.Piece> what) {}

  /**
   * @param total including VAT; {@code null} while it is not known, as {@code lines} is empty
   * @param reason why it was cancelled; {@code null} if it was not
   * @param store where she collects it, or bought it; {@code null} for delivery
   * @param fee the part of the total that is asked for its delivery; {@code null} for none
   * @param channel {@code null} where it is not known
   * @param returns what she brought back of it, the first first
   */
  public record Order(String id, Instant at, Status status, @Nullable String reason, @Nullable Money total,
      List<Line> lines, @Nullable LocalDate date, @Nullable Window window, @Nullable String store,
      @Nullable Money fee, @Nullable Instant shipped, @Nullable Instant delivered,
      @Nullable Channel channel, List<Return> returns) {}

  void note(OrderPlaced fact) {
    if (begin(fact.order().value(), fact.customer(), fact.at())) {
      jdbc.sql("UPDATE agents.customer_order SET at = ?, total = ?, content = ?, fee = ?, channel = ? WHERE id = ?")
          .params(utc(fact.at()), fact.total().toString(), written(fact.lines()),
              fact.deliveryFee() == null ? null : fact.deliveryFee().toString(),
              (fact.channel() == null ? Channel.WEB : fact.channel()).name(), fact.order().value()).update();
    }
  }

  /** Paid and taken along: nothing is left to be told of it. */
  void note(SaleRecorded fact) {
    if (begin(fact.order().value(), fact.customer(), fact.at())) {
      jdbc.sql("""
          UPDATE agents.customer_order SET at = ?, confirmed = TRUE, total = ?, content = ?, collect_at = ?,
                 delivered_at = ?, channel = ? WHERE id = ?
          """).params(utc(fact.at()), fact.total().toString(), fact.lines() == null ? null : written(fact.lines()),
              fact.store().value(), utc(fact.at()), Channel.TILL.name(), fact.order().value()).update();
    }
  }

  /** All that is known of it, and nothing that is not: what is heard of it later stands. */
  void note(OrderTold fact) {
    begin(fact.order().value(), fact.customer(), fact.at());
    jdbc.sql("""
        UPDATE agents.customer_order SET at = ?, total = ?, content = ?, fee = ?, channel = ?,
               confirmed = CASE WHEN confirmed = TRUE THEN TRUE ELSE CAST(? AS BOOLEAN) END, on_day = COALESCE(on_day, CAST(? AS DATE)),
               part = COALESCE(part, CAST(? AS VARCHAR(20))), collect_at = COALESCE(collect_at, CAST(? AS VARCHAR(80))),
               cancelled = COALESCE(cancelled, CAST(? AS VARCHAR(40))),
               shipped_at = COALESCE(shipped_at, CAST(? AS TIMESTAMP(6) WITH TIME ZONE)),
               delivered_at = COALESCE(delivered_at, CAST(? AS TIMESTAMP(6) WITH TIME ZONE)) WHERE id = ?
        """).params(utc(fact.at()), fact.total().toString(), written(fact.lines()), written(fact.deliveryFee()),
            fact.channel().name(), CONFIRMED.contains(fact.standing()), fact.date(), written(fact.window()),
            fact.store() == null ? null : fact.store().value(), written(fact.reason()), utc(fact.shipped()),
            utc(fact.received()), fact.order().value()).update();
  }

  private static @Nullable String written(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private @Nullable String written(List<OrderLine> lines) {
    var text = json.writeValueAsString(lines.stream().map(line -> new Line(line.sku().value(), line.name(),
        line.quantity(), line.unitPrice(), line.discount())).toList());
    return text.length() <= LONGEST ? text : null;
  }

  void note(OrderConfirmed fact) {
    if (begin(fact.order().value(), fact.customer(), fact.at())) {
      jdbc.sql("""
          UPDATE agents.customer_order SET confirmed = TRUE, total = ?, on_day = ?, part = ?, collect_at = ? WHERE id = ?
          """).params(fact.total().toString(), fact.date(), fact.window().name(),
              fact.collectAt() == null ? null : fact.collectAt().value(), fact.order().value()).update();
    }
  }

  void note(OrderCancelled fact) {
    if (begin(fact.order().value(), fact.customer(), fact.at())) {
      jdbc.sql("UPDATE agents.customer_order SET cancelled = ? WHERE id = ?")
          .params(fact.reason().name(), fact.order().value()).update();
    }
  }

  void noteShipped(String order, String customer, Instant at) {
    if (begin(order, customer, at)) {
      jdbc.sql("UPDATE agents.customer_order SET shipped_at = ? WHERE id = ?").params(utc(at), order).update();
    }
  }

  void noteDelivered(String order, String customer, Instant at) {
    if (begin(order, customer, at)) {
      jdbc.sql("UPDATE agents.customer_order SET delivered_at = ? WHERE id = ?").params(utc(at), order).update();
    }
  }

  /** False for a guest's, which is none of this. */
  private boolean begin(String order, String customer, Instant at) {
    if (customer == null) {
      return false;
    }
    jdbc.sql("""
        INSERT INTO agents.customer_order (id, customer, at, confirmed)
        SELECT CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(60)), CAST(? AS TIMESTAMP(6) WITH TIME ZONE), FALSE
         WHERE NOT EXISTS (SELECT 1 FROM agents.customer_order WHERE id = ?)
        """).params(order, customer, utc(at), order).update();
    return true;
  }

  private static final String SELECT = """
      SELECT id, at, total, content, confirmed, on_day, part, collect_at, cancelled, shipped_at, delivered_at, fee,
             channel
        FROM agents.customer_order WHERE customer = ?
      """;

  /** Hers, the newest first. */
  public List<Order> of(String customer, int from, int most) {
    return read(customer, jdbc.sql(SELECT + " ORDER BY at DESC, id DESC OFFSET ? ROWS FETCH FIRST ? ROWS ONLY")
        .params(customer, from, most));
  }

  /** Empty for one that is not hers. */
  public Optional<Order> find(String customer, String order) {
    return read(customer, jdbc.sql(SELECT + " AND id = ?").params(customer, order)).stream().findFirst();
  }

  private List<Order> read(String customer, StatementSpec asked) {
    var returns = returned.of(customer);
    return asked.query((row, n) -> {
      var content = row.getString(4);
      var status = row.getString(9) != null ? Status.CANCELLED : row.getObject(11) != null ? Status.DELIVERED
          : row.getObject(10) != null ? Status.SHIPPED : row.getBoolean(5) ? Status.CONFIRMED : Status.PLACED;
      return new Order(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), status, row.getString(9),
          money(row.getString(3)),
          content == null ? List.of() : List.of(json.readValue(content, Line[].class)), row.getObject(6, LocalDate.class),
          row.getString(7) == null ? null : Window.valueOf(row.getString(7)), row.getString(8),
          money(row.getString(12)), at(row.getObject(10, OffsetDateTime.class)), at(row.getObject(11, OffsetDateTime.class)),
          row.getString(13) == null ? null : Channel.valueOf(row.getString(13)),
          returns.getOrDefault(row.getString(1), List.of()));
    }).list();
  }

  private static Money money(String written) {
    return written == null ? null : Money.parse(written);
  }

  private static Instant at(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  void erase(String customer) {
    jdbc.sql("DELETE FROM agents.customer_order WHERE customer = ?").param(customer).update();
    returned.erase(customer);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
