package shop.kontor.ordering.domain;

import java.time.Instant;
import shop.kontor.ordering.OrderId;

/**
 * An order's way so far: its progress, and when each answer came.
 *
 * @param why why it was cancelled; {@code null} unless it was
 * @param version 0 while nothing of it is stored
 */
public record Course(OrderId order, Progress progress, Instant couponAt, Instant stockAt, Instant deliveryAt,
    Instant paymentAt, Instant collectionAt, Instant packedAt, Instant shippedAt, Instant deliveredAt, Why why,
    long version) {

  public static Course of(OrderId order) {
    return new Course(order, Progress.NOTHING_HEARD, null, null, null, null, null, null, null, null, null, 0);
  }

  public Course placed(OrderContent content) {
    return new Course(order, progress.place(content.coupon() != null, content.collectAt() != null), couponAt, stockAt,
        deliveryAt, paymentAt, collectionAt, packedAt, shippedAt, deliveredAt, why, version);
  }

  /** It is paid and gone: no step is left to be taken. */
  public Course bought() {
    return new Course(order, Progress.BOUGHT, couponAt, stockAt, deliveryAt, paymentAt, collectionAt, packedAt,
        shippedAt, deliveredAt, why, version);
  }

  /** The same course if this answer brings nothing new. */
  public Course heard(Step step, Answer answer, Why because, Instant at) {
    var next = progress.hear(step, answer);
    if (next.equals(progress)) {
      return this;
    }
    return new Course(order, next, step == Step.COUPON ? at : couponAt, step == Step.STOCK ? at : stockAt,
        step == Step.DELIVERY ? at : deliveryAt, step == Step.PAYMENT ? at : paymentAt,
        step == Step.COLLECTION ? at : collectionAt, packedAt, shippedAt, deliveredAt, why == null ? because : why,
        version);
  }

  /** The same course if it was as far before. What was passed over on the way happened then, too. */
  public Course gone(Transit to, Instant at) {
    var next = progress.go(to);
    return next.equals(progress) ? this : new Course(order, next, couponAt, stockAt, deliveryAt, paymentAt, collectionAt,
        packedAt == null ? at : packedAt,
        shippedAt == null && to.compareTo(Transit.SHIPPED) >= 0 ? at : shippedAt,
        to == Transit.DELIVERED ? at : deliveredAt, why, version);
  }

  /** When it was so far; {@code null} while it is not. */
  public Instant at(Transit transit) {
    return switch (transit) {
      case WAITING -> null;
      case PACKED -> packedAt;
      case SHIPPED -> shippedAt;
      case DELIVERED -> deliveredAt;
    };
  }

  /** When this step was answered; {@code null} while it was not. */
  public Instant at(Step step) {
    return switch (step) {
      case COUPON -> couponAt;
      case STOCK -> stockAt;
      case DELIVERY -> deliveryAt;
      case PAYMENT -> paymentAt;
      case COLLECTION -> collectionAt;
    };
  }

  public Status status() {
    return progress.status();
  }
}
