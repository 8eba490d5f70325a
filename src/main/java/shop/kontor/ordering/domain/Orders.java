package shop.kontor.ordering.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.RecordReturn;

/** All orders. Lists are newest first. */
public interface Orders {

  /** How far this order is; nothing heard if it is unknown. */
  Course course(OrderId order);

  /** Only for an order that was placed. */
  OrderContent content(OrderId order);

  Optional<Order> find(OrderId order);

  void write(OrderContent content);

  /** Keeps it once. It need not be known what of. */
  void bringBack(RecordReturn back);

  /** What came back of it, the first first. */
  List<RecordReturn> broughtBack(OrderId order);

  /** @throws org.springframework.dao.OptimisticLockingFailureException if it went on meanwhile */
  void save(Course course);

  /** What this visitor or customer ordered before the order {@code before}, or at all if that is {@code null}. */
  List<Order> of(String visitor, String customer, OrderId before, int most);

  /** All that this customer ordered or bought, and what was ordered in these browsers by nobody who was signed in. */
  List<Order> of(String customer, List<String> visitors);

  /**
   * What known customers ordered or bought, the first first; but for what waits to be anybody's.
   *
   * @param after {@code null} for the beginning
   */
  List<Order> told(@Nullable OrderId after, int most);

  /** Keeps it as anybody's. */
  void forgetBuyer(OrderContent content);

  /** @param status {@code null} for all */
  List<Order> all(Status status, OrderId before, int most);

  long count(Status status);
}
