package shop.kontor.ordering.application;

import static shop.kontor.ordering.domain.Answer.GRANTED;
import static shop.kontor.ordering.domain.Answer.REFUSED;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.domain.Handover;
import shop.kontor.ordering.domain.Handovers;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.Orders;
import shop.kontor.ordering.domain.Status;
import shop.kontor.ordering.domain.Step;

/** Hands over what waits in the stores, and takes back what nobody came for. */
@Service
public class Collecting {

  private static final Logger log = LoggerFactory.getLogger(Collecting.class);
  private static final int BATCH = 100;
  private static final int LIKENESSES = 5;
  private static final Pattern FULL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}");

  private final Orders orders;
  private final Handovers handovers;
  private final OrderProcess process;
  private final TransactionTemplate transaction;
  private final Duty duty;
  private final Clock clock;

  Collecting(Orders orders, Handovers handovers, OrderProcess process, TransactionTemplate transaction, Duty duty,
      Clock clock) {
    this.orders = orders;
    this.handovers = handovers;
    this.process = process;
    this.transaction = transaction;
    this.duty = duty;
    this.clock = clock;
  }

  /** An order and how long it waits. */
  public record Waiting(Order order, Handover handover) {}

  public List<Waiting> waiting(LocationId store, int skipped, int most) {
    return handovers.waiting(store, skipped, most).stream()
        .flatMap(each -> orders.find(each.order()).map(order -> new Waiting(order, each)).stream()).toList();
  }

  public int count(LocationId store) {
    return handovers.count(store);
  }

  public Optional<Handover> of(Order order) {
    return order.content().collectAt() == null ? Optional.empty() : handovers.find(order.content().order());
  }

  /**
   * What somebody shows who comes to collect: the order's number, which stands on its page, or the code there.
   *
   * @throws Refusal for what is neither, and for the number of none, or of two
   */
  public Order shown(String code) {
    var written = code.strip().toLowerCase(Locale.ROOT);
    var full = FULL.matcher(written);
    if (full.find()) {
      return Optional.of(full.group()).filter(OrderId::isOne).map(OrderId::new).flatMap(orders::find)
          .filter(order -> order.content().collectAt() != null).orElseThrow(Collecting::unknown);
    }
    var found = NUMBER.matcher(written).matches() ? handovers.numbered(written, LIKENESSES) : List.<OrderId>of();
    if (found.size() > 1) {
      throw Refusal.conflict("ordering.refused.numbers");
    }
    return found.stream().findFirst().flatMap(orders::find).orElseThrow(Collecting::unknown);
  }

  /**
   * She has it now. Handed over twice, it is handed over once.
   *
   * @throws Refusal for an order that is not ready, or not any more
   */
  @Transactional
  @Retryable(includes = ConcurrencyFailureException.class, delay = 5)
  public Order handOver(OrderId id) {
    var order = orders.find(id).filter(found -> found.content().collectAt() != null)
        .orElseThrow(Collecting::unknown);
    if (order.status() == Status.COLLECTED) {
      return order;
    }
    if (!order.isReady()) {
      throw Refusal.conflict(order.status() == Status.CANCELLED ? "ordering.refused.collect.cancelled"
          : "ordering.refused.collect.early");
    }
    handovers.end(id);
    return new Order(order.content(), process.hear(order.course(), Step.COLLECTION, GRANTED, null));
  }

  @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  void takeBackOnDuty() {
    if (duty.isOn("ordering")) {
      takeBack();
    }
  }

  /** What was kept long enough goes back to the shelf, and its buyer gets her money back. */
  public void takeBack() {
    for (List<OrderId> overdue; !(overdue = handovers.overdue(clock.instant(), BATCH)).isEmpty();) {
      overdue.forEach(id -> transaction.executeWithoutResult(_ -> {
        handovers.end(id);
        process.hear(orders.course(id), Step.COLLECTION, REFUSED, null);
      }));
      log.info("{} orders were not collected in time and went back to the shelf", overdue.size());
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound("ordering.refused.collect.unknown");
  }
}
