package shop.kontor.ordering.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.RecordSale;
import shop.kontor.ordering.application.Collecting;
import shop.kontor.ordering.application.OrderReading;
import shop.kontor.ordering.domain.Handover;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.Step;
import shop.kontor.ordering.domain.Why;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Reason;

/** Orders for software: the caller's own, or any for staff. */
@RestController
@RequestMapping("/ordering/api/orders")
@PermitAll
@Tag(name = "Orders")
class OrderApi {

  private static final int MOST = 200;

  private final OrderReading orders;
  private final Collecting collecting;

  OrderApi(OrderReading orders, Collecting collecting) {
    this.orders = orders;
    this.collecting = collecting;
  }

  private View view(Order order) {
    return View.of(order, collecting.of(order), orders.broughtBack(order));
  }

  /**
   * @param discount that is taken off the line as a whole; {@code null} for none
   * @param reasons why it costs what it costs; none where that is simply the variant's own price
   */
  record Line(String sku, LocalText name, int quantity, Money unitPrice, Money discount, Money total,
      BigDecimal vatPercent, List<Reason> reasons) {}

  record Vat(BigDecimal percent, Money net, Money tax, Money gross) {}

  /**
   * @param status RECEIVED while the order is still being written down; then nothing but {@code id} is known
   * @param reason OUT_OF_STOCK, NO_DELIVERY, PAYMENT_DECLINED, COUPON_REFUSED or NOT_COLLECTED for a cancelled order
   * @param details what exactly was refused
   * @param collection where it is collected; {@code null} for one that is delivered. Its date and window say nothing then
   * @param bought where and how it was paid, if that was over the counter: then there is no delivery, and nobody asked for
   *     an address; else {@code null}
   * @param fee of its delivery, within the total; {@code null} for what is collected, or was bought over the counter
   * @param channel in which it was ordered
   */
  record View(String id, String status, String reason, Why details, Instant placedAt, String email,
      PostalAddress address, LocalDate date, Window window, String paymentMethod, List<Line> lines, Money total,
      List<Vat> vat, Collect collection, Bought bought, DeliveryFee fee, Channel channel) {

    static View received(String id) {
      return new View(id, "RECEIVED", null, null, null, null, null, null, null, null, List.of(), null, List.of(),
          null, null, null, null);
    }

    static View of(Order order, Optional<Handover> handover, List<RecordReturn> back) {
      var content = order.content();
      return new View(content.order().value(), order.status().name(),
          order.reason().map(Enum::name).orElse(null), order.course().why(), content.placedAt(),
          content.buyer() == null ? null : content.buyer().email(), content.address(), content.date(),
          content.window(), content.paymentMethod(),
          content.lines().stream().map(line -> new Line(line.sku().value(), line.name(), line.quantity(),
              line.unitPrice(), line.discount(), line.total(), line.vat().percent(), line.reasons())).toList(),
          content.total(),
          content.vat().stream().map(part -> new Vat(part.percent(), part.net(), part.tax(), part.gross())).toList(),
          content.collectAt() == null ? null : new Collect(content.collectAt(),
              handover.map(Handover::since).orElse(null), handover.map(Handover::until).orElse(null),
              order.course().at(Step.COLLECTION)),
          content.counter() == null ? null : new Bought(content.counter().store(), content.counter().receipt(),
              content.counter().payments(), back.stream().map(Back::of).toList()), content.fee(), content.channel());
    }
  }

  record Bought(LocationId store, String receipt, List<RecordSale.Paid> payments, List<Back> returns) {}

  /** @param pieces by line, counted from 0 */
  record Back(Instant at, RecordSale.How refundedBy, List<RecordReturn.Piece> pieces) {

    static Back of(RecordReturn told) {
      return new Back(told.at(), told.how(), told.pieces());
    }
  }

  /**
   * @param readySince {@code null} while it is not ready
   * @param keptUntil so long it is kept for her
   * @param endedAt when she collected it, or when it was kept no longer
   */
  record Collect(LocationId store, Instant readySince, Instant keptUntil, Instant endedAt) {}

  /** @param next what to give as {@code after} for the orders that follow; {@code null} where none do */
  record Page(List<View> orders, String next) {}

  @GetMapping
  @Operation(summary = "The caller's orders, newest first", description = """
      At most size of them; the ones that follow come with after=<next>. Staff see everybody's with scope=all.""")
  Page list(@RequestParam(defaultValue = "mine") String scope, @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int size, Caller caller) {
    if (size < 1 || size > MOST) {
      throw Refusal.invalid("ordering.refused.size", MOST);
    }
    var found = switch (scope) {
      case "mine" -> orders.of(caller, after, size + 1);
      case "all" -> everybodys(caller, after, size + 1);
      default -> throw Refusal.invalid("ordering.refused.scope");
    };
    var views = found.stream().limit(size).map(this::view).toList();
    return new Page(views, found.size() > size ? views.getLast().id() : null);
  }

  private List<Order> everybodys(Caller caller, String after, int most) {
    if (!caller.staff()) {
      throw Refusal.forbidden("ordering.refused.all");
    }
    return orders.all(null, after, most);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One order", description = """
      status is RECEIVED (acknowledged, and being written down: ask again in a moment), PLACED (stock, delivery and \
      payment are being arranged), CONFIRMED (what is collected is ready then), then PACKED, SHIPPED and DELIVERED, or \
      COLLECTED; or CANCELLED (with a reason). 404 for unknown orders and those of \
      others.""")
  ResponseEntity<View> one(@PathVariable String id, Caller caller) {
    return ResponseEntity.ok(orders.show(id, caller).map(this::view).orElseGet(() -> View.received(id)));
  }

  @PutMapping("/{id}/collected")
  @RolesAllowed("STAFF")
  @Operation(summary = "Hand over an order that is collected", description = """
      It waits in a store, and she has come: CONFIRMED becomes COLLECTED. Told twice, it is handed over once; 409 for \
      one that is not ready, or was cancelled.""")
  View handOver(@PathVariable String id) {
    return view(collecting.handOver(new OrderId(id)));
  }
}
