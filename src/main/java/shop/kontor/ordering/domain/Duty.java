package shop.kontor.ordering.domain;

import java.util.Optional;

/** What ordering must have said, given what it knows; in the order in which it is said. */
public enum Duty {
  TELL_PLACED, ASK_COUPON, ASK_STOCK, ASK_DELIVERY, ASK_PAYMENT, TELL_CONFIRMED, HAND_OVER_STOCK, TELL_COLLECTED,
  TELL_PACKED, TELL_SHIPPED, TELL_DELIVERED, TELL_CANCELLED, UNDO_COUPON, UNDO_STOCK, UNDO_DELIVERY, UNDO_PAYMENT;

  /** Nobody is asked to come and collect. */
  static Optional<Duty> ask(Step step) {
    return switch (step) {
      case COUPON -> Optional.of(ASK_COUPON);
      case STOCK -> Optional.of(ASK_STOCK);
      case DELIVERY -> Optional.of(ASK_DELIVERY);
      case PAYMENT -> Optional.of(ASK_PAYMENT);
      case COLLECTION -> Optional.empty();
    };
  }

  static Optional<Duty> undo(Step step) {
    return switch (step) {
      case COUPON -> Optional.of(UNDO_COUPON);
      case STOCK -> Optional.of(UNDO_STOCK);
      case DELIVERY -> Optional.of(UNDO_DELIVERY);
      case PAYMENT -> Optional.of(UNDO_PAYMENT);
      case COLLECTION -> Optional.empty();
    };
  }
}
