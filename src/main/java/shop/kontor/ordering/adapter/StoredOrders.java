package shop.kontor.ordering.adapter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.domain.Answer;
import shop.kontor.ordering.domain.Course;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.OrderContent;
import shop.kontor.ordering.domain.Orders;
import shop.kontor.ordering.domain.Progress;
import shop.kontor.ordering.domain.Status;
import shop.kontor.ordering.domain.Transit;
import shop.kontor.ordering.domain.Why;
import tools.jackson.databind.json.JsonMapper;

/** Orders in two tables: what never changes, as one document, and what changes, as one small row. */
@Repository
class StoredOrders implements Orders {

  /** The status of a row that was heard of before its order. */
  private static final String UNPLACED = "UNPLACED";
  /** Sorts after every id. */
  private static final String END = "~";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  /** What was ordered never changes, and is asked for at every step of the minute in which an order is decided. */
  private final Cache<OrderId, OrderContent> written =
      Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  StoredOrders(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Course course(OrderId order) {
    return jdbc.sql("""
        SELECT id, status, coupon, coupon_at, stock, stock_at, delivery, delivery_at, payment,
               payment_at, collection, collection_at, transit, packed_at, shipped_at,
               delivered_at, why, version
          FROM ordering.course WHERE id = ?
        """).param(order.value()).query(this::readCourse).optional().orElseGet(() -> Course.of(order));
  }

  @Override
  public OrderContent content(OrderId order) {
    return written.get(order, this::read);
  }

  private OrderContent read(OrderId order) {
    return jdbc.sql("SELECT content FROM ordering.purchase WHERE id = ?").param(order.value())
        .query((row, n) -> json.readValue(row.getString(1), OrderContent.class)).single();
  }

  @Override
  public Optional<Order> find(OrderId order) {
    return jdbc.sql("""
        SELECT c.id, status, coupon, coupon_at, stock, stock_at, delivery, delivery_at, payment,
               payment_at, collection, collection_at, transit, packed_at, shipped_at,
               delivered_at, why, version, content
          FROM ordering.course c JOIN ordering.purchase p ON p.id = c.id WHERE c.id = ?
        """).param(order.value()).query(this::readOrder).optional();
  }

  @Override
  public void write(OrderContent content) {
    jdbc.sql("INSERT INTO ordering.purchase (id, visitor, customer, content) VALUES (?, ?, ?, ?)")
        .param(content.order().value()).param(content.visitor()).param(content.customer())
        .param(json.writeValueAsString(content)).update();
    written.put(content.order(), content);
  }

  @Override
  public void bringBack(RecordReturn back) {
    jdbc.sql("""
        INSERT INTO ordering.brought_back (purchase, id, back_at, content)
        SELECT CAST(? AS VARCHAR(36)), CAST(? AS VARCHAR(100)), CAST(? AS TIMESTAMP WITH TIME ZONE),
               CAST(? AS VARCHAR(200000))
         WHERE NOT EXISTS (SELECT 1 FROM ordering.brought_back WHERE purchase = ? AND id = ?)
        """).param(back.order().value()).param(back.id()).param(at(back.at())).param(json.writeValueAsString(back))
        .param(back.order().value()).param(back.id()).update();
  }

  @Override
  public List<RecordReturn> broughtBack(OrderId order) {
    return jdbc.sql("SELECT content FROM ordering.brought_back WHERE purchase = ? ORDER BY back_at, id")
        .param(order.value()).query((row, n) -> json.readValue(row.getString(1), RecordReturn.class)).list();
  }

  @Override
  public void save(Course course) {
    var known = course.progress();
    var status = known.placed() ? known.status().name() : UNPLACED;
    var why = course.why() == null ? null : json.writeValueAsString(course.why());
    if (course.version() == 0) {
      jdbc.sql("""
          INSERT INTO ordering.course
            (status, coupon, coupon_at, stock, stock_at, delivery, delivery_at, payment, payment_at, collection,
             collection_at, transit, packed_at, shipped_at, delivered_at, why, version, id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
          """).param(status).param(known.coupon().name()).param(at(course.couponAt())).param(known.stock().name())
          .param(at(course.stockAt())).param(known.delivery().name())
          .param(at(course.deliveryAt())).param(known.payment().name()).param(at(course.paymentAt()))
          .param(known.collection().name()).param(at(course.collectionAt())).param(known.transit().name())
          .param(at(course.packedAt())).param(at(course.shippedAt())).param(at(course.deliveredAt())).param(why)
          .param(course.order().value()).update();
      return;
    }
    int changed = jdbc.sql("""
        UPDATE ordering.course SET status = ?, coupon = ?, coupon_at = ?, stock = ?, stock_at = ?, delivery = ?,
               delivery_at = ?, payment = ?, payment_at = ?, collection = ?, collection_at = ?,
               transit = ?, packed_at = ?, shipped_at = ?, delivered_at = ?, why = ?, version = version + 1
         WHERE id = ? AND version = ?
        """).param(status).param(known.coupon().name()).param(at(course.couponAt())).param(known.stock().name())
          .param(at(course.stockAt())).param(known.delivery().name())
        .param(at(course.deliveryAt())).param(known.payment().name()).param(at(course.paymentAt()))
          .param(known.collection().name()).param(at(course.collectionAt())).param(known.transit().name())
          .param(at(course.packedAt())).param(at(course.shippedAt())).param(at(course.deliveredAt())).param(why)
        .param(course.order().value()).param(course.version()).update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException("Order " + course.order() + " went on meanwhile");
    }
  }

  @Override
  public List<Order> of(String visitor, String customer, OrderId before, int most) {
    var found = new LinkedHashMap<OrderId, Order>();
    var from = before == null ? END : before.value();
    jdbc.sql("""
        SELECT c.id, status, coupon, coupon_at, stock, stock_at, delivery, delivery_at, payment,
               payment_at, collection, collection_at, transit, packed_at, shipped_at,
               delivered_at, why, version, content
          FROM ordering.purchase p JOIN ordering.course c ON c.id = p.id
         WHERE p.visitor = ? AND p.id < ? ORDER BY p.id DESC FETCH FIRST ? ROWS ONLY
        """).param(visitor).param(from).param(most).query(this::readOrder).list()
        .forEach(order -> found.put(order.content().order(), order));
    if (customer != null) {
      jdbc.sql("""
          SELECT c.id, status, coupon, coupon_at, stock, stock_at, delivery, delivery_at, payment,
                 payment_at, collection, collection_at, transit, packed_at, shipped_at,
               delivered_at, why, version, content
            FROM ordering.purchase p JOIN ordering.course c ON c.id = p.id
           WHERE p.customer = ? AND p.id < ? ORDER BY p.id DESC FETCH FIRST ? ROWS ONLY
          """).param(customer).param(from).param(most).query(this::readOrder).list()
          .forEach(order -> found.put(order.content().order(), order));
    }
    return found.values().stream()
        .sorted(Comparator.comparing((Order order) -> order.content().order().value()).reversed()).limit(most).toList();
  }

  @Override
  public List<Order> of(String customer, List<String> visitors) {
    return jdbc.sql("""
        SELECT c.id, status, coupon, coupon_at, stock, stock_at, delivery, delivery_at, payment,
               payment_at, collection, collection_at, transit, packed_at, shipped_at,
               delivered_at, why, version, content
          FROM ordering.purchase p JOIN ordering.course c ON c.id = p.id
         WHERE p.customer = :customer OR p.visitor IN (:visitors) AND p.customer IS NULL ORDER BY p.id
        """).param("customer", customer).param("visitors", visitors.isEmpty() ? List.of("") : visitors)
        .query(this::readOrder).list();
  }

  @Override
  public List<Order> told(@Nullable OrderId after, int most) {
    return jdbc.sql("""
        SELECT c.id, status, coupon, coupon_at, stock, stock_at, delivery, delivery_at, payment,
               payment_at, collection, collection_at, transit, packed_at, shipped_at,
               delivered_at, why, version, content
          FROM ordering.purchase p JOIN ordering.course c ON c.id = p.id
         WHERE p.id > ? AND p.customer IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM ordering.waiting_for_erasure w WHERE w.order_id = p.id)
         ORDER BY p.id FETCH FIRST ? ROWS ONLY
        """).param(after == null ? "" : after.value()).param(most).query(this::readOrder).list();
  }

  @Override
  public void forgetBuyer(OrderContent content) {
    jdbc.sql("UPDATE ordering.purchase SET visitor = NULL, customer = NULL, content = ? WHERE id = ?")
        .param(json.writeValueAsString(content.anonymous())).param(content.order().value()).update();
    written.invalidate(content.order());
  }

  @Override
  public List<Order> all(Status status, OrderId before, int most) {
    var from = before == null ? END : before.value();
    if (status == null) {
      return jdbc.sql("""
          SELECT c.id, status, coupon, coupon_at, stock, stock_at, delivery, delivery_at, payment,
                 payment_at, collection, collection_at, transit, packed_at, shipped_at,
               delivered_at, why, version, content
            FROM ordering.purchase p JOIN ordering.course c ON c.id = p.id
           WHERE p.id < ? ORDER BY p.id DESC FETCH FIRST ? ROWS ONLY
          """).param(from).param(most).query(this::readOrder).list();
    }
    return jdbc.sql("""
        SELECT c.id, status, coupon, coupon_at, stock, stock_at, delivery, delivery_at, payment,
               payment_at, collection, collection_at, transit, packed_at, shipped_at,
               delivered_at, why, version, content
          FROM ordering.course c JOIN ordering.purchase p ON p.id = c.id
         WHERE c.status = ? AND c.id < ? ORDER BY c.status DESC, c.id DESC FETCH FIRST ? ROWS ONLY
        """).param(status.name()).param(from).param(most).query(this::readOrder).list();
  }

  @Override
  public long count(Status status) {
    return jdbc.sql("SELECT COUNT(*) FROM ordering.course WHERE status = ?").param(status.name())
        .query(Long.class).single();
  }

  private Order readOrder(ResultSet row, int number) throws SQLException {
    return new Order(json.readValue(row.getString("content"), OrderContent.class), readCourse(row, number));
  }

  private Course readCourse(ResultSet row, int number) throws SQLException {
    boolean placed = !UNPLACED.equals(row.getString("status"));
    var progress = new Progress(placed, unasked(row.getString("coupon"), placed), Answer.valueOf(row.getString("stock")),
        Answer.valueOf(row.getString("delivery")), Answer.valueOf(row.getString("payment")),
        unasked(row.getString("collection"), placed), transit(row.getString("transit")));
    var why = row.getString("why");
    return new Course(new OrderId(row.getString("id")), progress, instant(row, "coupon_at"), instant(row, "stock_at"),
        instant(row, "delivery_at"), instant(row, "payment_at"), instant(row, "collection_at"),
        instant(row, "packed_at"), instant(row, "shipped_at"), instant(row, "delivered_at"),
        why == null ? null : json.readValue(why, Why.class), row.getLong("version"));
  }

  /** Rows written before there were coupons, or collecting, say nothing of them. */
  private static Answer unasked(String stored, boolean placed) {
    return stored != null ? Answer.valueOf(stored) : placed ? Answer.SPARED : Answer.OUTSTANDING;
  }

  private static Transit transit(String stored) {
    return stored == null ? Transit.WAITING : Transit.valueOf(stored);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
