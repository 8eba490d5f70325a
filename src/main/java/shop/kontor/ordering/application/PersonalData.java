package shop.kontor.ordering.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.customer.ConfirmErasure;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import shop.kontor.foundation.post.Oblivion;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.OrderContent;
import shop.kontor.ordering.domain.Orders;
import shop.kontor.ordering.domain.Status;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a customer ordered and bought: handed over when she asks for it. Once she is erased, it is anybody's, but for
 * what is under way to her: that waits until it has come.
 */
@Component
class PersonalData {

  private static final String ROOM = "ordering";
  private static final String ORDERS = "ordering.personal.orders";

  private final Orders orders;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher post;
  private final Oblivion oblivion;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Duty duty;
  private final Clock clock;
  private final ZoneId zone;

  PersonalData(Orders orders, JdbcClient jdbc, ApplicationEventPublisher post, Oblivion oblivion,
      TransactionTemplate transaction, JsonMapper json, Duty duty, Clock clock, ZoneId zone) {
    this.orders = orders;
    this.jdbc = jdbc;
    this.post = post;
    this.oblivion = oblivion;
    this.transaction = transaction;
    this.json = json;
    this.duty = duty;
    this.clock = clock;
    this.zone = zone;
  }

  private record Ordered(OrderContent order, String state, List<RecordReturn> returns) {}

  private record Known(List<Ordered> orders) {}

  private record Waiting(String erasure, OrderId order) {}

  @ApplicationModuleListener(id = "ordering.erase-person")
  void on(PersonErased fact) {
    var hers = fact.round() == 1 ? orders.of(fact.customer().value(), fact.references()) : List.<Order>of();
    var waiting = hers.stream().filter(this::isUnderWay).toList();
    var over = hers.stream().filter(order -> !waiting.contains(order)).toList();
    waiting.forEach(order -> keepFor(fact.erasure(), order));
    post.publishEvent(fact.confirmedBy(ROOM, List.of(Finding.anonymised(ORDERS, over.size()),
        Finding.waiting(ORDERS, waiting.size())), forget(over)));
  }

  private void keepFor(String erasure, Order order) {
    jdbc.sql("""
        INSERT INTO ordering.waiting_for_erasure (order_id, erasure)
        SELECT CAST(? AS VARCHAR(36)), CAST(? AS VARCHAR(40))
         WHERE NOT EXISTS (SELECT 1 FROM ordering.waiting_for_erasure WHERE order_id = ?)
        """).params(order.content().order().value(), erasure, order.content().order().value()).update();
  }

  /** By which others may know of them. */
  private List<String> forget(List<Order> over) {
    over.forEach(order -> orders.forgetBuyer(order.content()));
    var references = over.stream().map(Order::content).flatMap(content -> Stream.of(content.order().value(),
        content.visitor())).filter(Objects::nonNull).distinct().toList();
    oblivion.letGo(references);
    return references;
  }

  private boolean isUnderWay(Order order) {
    if (order.isFinal()) {
      return false;
    }
    // of what was to be delivered until yesterday nobody may have said that it came
    return order.status() == Status.PLACED || order.isReady()
        || !order.content().date().isBefore(LocalDate.ofInstant(clock.instant(), zone));
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("ordering")) {
      forgetWhatHasCome();
    }
  }

  void forgetWhatHasCome() {
    var waiting = jdbc.sql("SELECT erasure, order_id FROM ordering.waiting_for_erasure ORDER BY erasure, order_id")
        .query((row, n) -> new Waiting(row.getString(1), new OrderId(row.getString(2)))).list();
    waiting.stream().map(Waiting::erasure).distinct().forEach(erasure -> {
      var hers = waiting.stream().filter(each -> each.erasure.equals(erasure))
          .flatMap(each -> orders.find(each.order).stream()).toList();
      if (hers.stream().noneMatch(this::isUnderWay)) {
        transaction.executeWithoutResult(_ -> {
          post.publishEvent(new ConfirmErasure(erasure, ROOM, ConfirmErasure.AFTERWARDS,
              List.of(Finding.anonymised(ORDERS, hers.size())), forget(hers)));
          jdbc.sql("DELETE FROM ordering.waiting_for_erasure WHERE erasure = ?").param(erasure).update();
        });
      }
    });
  }

  @ApplicationModuleListener(id = "ordering.export-person")
  void on(ExportAsked fact) {
    var hers = fact.round() == 1 ? orders.of(fact.customer().value(), fact.references()) : List.<Order>of();
    var document = hers.isEmpty() ? "" : json.writeValueAsString(new Known(hers.stream().map(order ->
        new Ordered(order.content(), order.state(), orders.broughtBack(order.content().order()))).toList()));
    fact.answeredBy(ROOM, document, hers.stream().map(order -> order.content().order().value()).toList())
        .forEach(post::publishEvent);
  }
}
