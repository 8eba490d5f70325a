package shop.kontor.ordering.application;

import static shop.kontor.ordering.domain.Answer.GRANTED;
import static shop.kontor.ordering.domain.Answer.OUTSTANDING;
import static shop.kontor.ordering.domain.Answer.REFUSED;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.BookDelivery;
import shop.kontor.delivery.CancelDelivery;
import shop.kontor.delivery.DeliveryBooked;
import shop.kontor.delivery.DeliveryRefused;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.inventory.HandOverStock;
import shop.kontor.inventory.ReleaseStock;
import shop.kontor.inventory.ReserveStock;
import shop.kontor.inventory.StockRefused;
import shop.kontor.inventory.StockReserved;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderCollected;
import shop.kontor.ordering.OrderConfirmed;
import shop.kontor.ordering.OrderDelivered;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderPacked;
import shop.kontor.ordering.OrderPlaced;
import shop.kontor.ordering.OrderShipped;
import shop.kontor.ordering.PlaceOrder;
import shop.kontor.ordering.domain.Answer;
import shop.kontor.ordering.domain.Course;
import shop.kontor.ordering.domain.Duty;
import shop.kontor.ordering.domain.Handovers;
import shop.kontor.ordering.domain.OrderContent;
import shop.kontor.ordering.domain.Orders;
import shop.kontor.ordering.domain.Step;
import shop.kontor.ordering.domain.Transit;
import shop.kontor.ordering.domain.Why;
import shop.kontor.payment.AuthorisePayment;
import shop.kontor.payment.CancelPayment;
import shop.kontor.payment.PaymentAuthorised;
import shop.kontor.payment.PaymentDeclined;
import shop.kontor.pricing.CouponRedeemed;
import shop.kontor.pricing.CouponRefused;
import shop.kontor.pricing.RedeemCoupon;
import shop.kontor.pricing.ReleaseCoupon;

/** Leads orders: hears what became of each step, and says what follows from it. The rules are in its domain. */
@Component
class OrderProcess {

  private static final String HOLDER = "coupon holder";

  private final Orders orders;
  private final Handovers handovers;
  private final Sending sending;
  private final OrderLetters letters;
  private final ApplicationEventPublisher post;
  private final ObjectProvider<LiveUpdates> live;
  private final Seals seals;
  private final Clock clock;
  private final ZoneId zone;

  OrderProcess(Orders orders, Handovers handovers, Sending sending, OrderLetters letters,
      ApplicationEventPublisher post, ObjectProvider<LiveUpdates> live, Seals seals, Clock clock, ZoneId zone) {
    this.orders = orders;
    this.handovers = handovers;
    this.sending = sending;
    this.letters = letters;
    this.post = post;
    this.live = live;
    this.seals = seals;
    this.clock = clock;
    this.zone = zone;
  }

  @ApplicationModuleListener(id = "ordering.place-order")
  void on(PlaceOrder request) {
    var before = orders.course(request.order());
    if (!before.progress().placed()) {
      var content = OrderContent.of(request);
      orders.write(content);
      if (before.version() > 0) {
        sending.due(content); // its stock may have been heard of
      }
      goOn(before, before.placed(content), content);
    }
  }

  @ApplicationModuleListener(id = "ordering.hear-coupon-redeemed")
  void on(CouponRedeemed fact) {
    hear(fact.reference(), Step.COUPON, GRANTED, null);
  }

  @ApplicationModuleListener(id = "ordering.hear-coupon-refused")
  void on(CouponRefused fact) {
    hear(fact.reference(), Step.COUPON, REFUSED, Why.noCoupon(fact.reason()));
  }

  @ApplicationModuleListener(id = "ordering.hear-stock-reserved")
  void on(StockReserved fact) {
    if (!OrderId.isOne(fact.reference())) {
      return; // somebody else's reference
    }
    var before = orders.course(new OrderId(fact.reference()));
    if (before.progress().stock() == OUTSTANDING) {
      sending.note(before, fact);
      hear(before, Step.STOCK, GRANTED, null);
    }
  }

  @ApplicationModuleListener(id = "ordering.hear-stock-refused")
  void on(StockRefused fact) {
    hear(fact.reference(), Step.STOCK, REFUSED, Why.outOfStock(fact.shortages()));
  }

  @ApplicationModuleListener(id = "ordering.hear-delivery-booked")
  void on(DeliveryBooked fact) {
    hear(fact.reference(), Step.DELIVERY, GRANTED, null);
  }

  @ApplicationModuleListener(id = "ordering.hear-delivery-refused")
  void on(DeliveryRefused fact) {
    hear(fact.reference(), Step.DELIVERY, REFUSED, Why.noDelivery(fact.reason()));
  }

  @ApplicationModuleListener(id = "ordering.hear-payment-authorised")
  void on(PaymentAuthorised fact) {
    hear(fact.reference(), Step.PAYMENT, GRANTED, null);
  }

  @ApplicationModuleListener(id = "ordering.hear-payment-declined")
  void on(PaymentDeclined fact) {
    hear(fact.reference(), Step.PAYMENT, REFUSED, Why.notPaid(fact.reason()));
  }

  private void hear(String reference, Step step, Answer answer, Why why) {
    if (OrderId.isOne(reference)) { // else somebody else's
      hear(orders.course(new OrderId(reference)), step, answer, why);
    }
  }

  /** The same course if this brings nothing new. In a transaction. */
  Course hear(Course before, Step step, Answer answer, Why why) {
    var after = before.heard(step, answer, why, clock.instant());
    if (after != before) {
      goOn(before, after, null);
    }
    return after;
  }

  /** It is so far on its way. In a transaction. */
  void go(OrderId order, Transit to) {
    var before = orders.course(order);
    var after = before.gone(to, clock.instant());
    if (after != before) {
      goOn(before, after, null);
    }
  }

  private void goOn(Course before, Course after, OrderContent known) {
    orders.save(after);
    var duties = after.progress().dutiesSince(before.progress());
    if (duties.isEmpty()) {
      return;
    }
    var content = known == null ? orders.content(after.order()) : known;
    if (duties.contains(Duty.TELL_CONFIRMED) && content.collectAt() != null) {
      handovers.ready(content);
      sending.drop(content.order());
    } else if (duties.contains(Duty.UNDO_STOCK)) {
      sending.drop(content.order());
    }
    duties.forEach(duty -> {
      post.publishEvent(message(duty, content, after));
      letters.about(duty, content, after).ifPresent(post::publishEvent);
    });
    live.ifAvailable(pages -> {
      pages.changed(LiveTopics.order(after.order()));
      pages.changedOften(LiveTopics.ALL);
    });
  }

  private Message message(Duty duty, OrderContent order, Course course) {
    var id = order.order();
    var reference = id.value();
    var visitor = order.buyer().visitor();
    var customer = order.buyer().customer();
    return switch (duty) {
      case TELL_PLACED -> new OrderPlaced(id, visitor, customer, order.lines(), order.total(), order.placedAt(),
          order.fee() == null ? null : order.fee().amount(), order.channel(), order.agent());
      case ASK_COUPON -> new RedeemCoupon(reference, order.coupon(), customer,
          seals.fingerprint(HOLDER, order.buyer().email().toLowerCase(Locale.ROOT)));
      case ASK_STOCK -> new ReserveStock(reference, order.lines().stream()
          .map(line -> new ReserveStock.Line(line.sku(), line.quantity())).toList(), order.collectAt(), null,
          order.holder());
      case ASK_DELIVERY -> new BookDelivery(reference, order.address(), order.date(), order.window());
      case ASK_PAYMENT -> new AuthorisePayment(reference, order.total(), order.paymentMethod());
      case TELL_CONFIRMED -> confirmed(order);
      case HAND_OVER_STOCK -> new HandOverStock(reference, clock.instant());
      case TELL_COLLECTED -> new OrderCollected(id, visitor, customer, order.collectAt(), clock.instant());
      case TELL_PACKED -> new OrderPacked(id, visitor, customer, course.packedAt());
      case TELL_SHIPPED -> new OrderShipped(id, visitor, customer, course.shippedAt());
      case TELL_DELIVERED -> new OrderDelivered(id, visitor, customer, course.deliveredAt());
      case TELL_CANCELLED -> new OrderCancelled(id, visitor, customer,
          course.progress().reason().orElseThrow(), clock.instant());
      case UNDO_COUPON -> new ReleaseCoupon(reference);
      case UNDO_STOCK -> new ReleaseStock(reference);
      case UNDO_DELIVERY -> new CancelDelivery(reference);
      case UNDO_PAYMENT -> new CancelPayment(reference);
    };
  }

  private OrderConfirmed confirmed(OrderContent order) {
    var now = clock.instant();
    var here = LocalDateTime.ofInstant(now, zone);
    boolean collected = order.collectAt() != null;
    return new OrderConfirmed(order.order(), order.buyer().visitor(), order.buyer().customer(), order.total(),
        collected ? here.toLocalDate() : order.date(), collected ? Window.at(here.toLocalTime()) : order.window(), now,
        order.collectAt());
  }
}
