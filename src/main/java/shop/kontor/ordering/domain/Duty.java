package shop.kontor.ordering.domain;

/** What ordering must have said, given what it knows; in the order in which it is said. */
public enum Duty {
  TELL_PLACED, ASK_COUPON, ASK_STOCK, ASK_DELIVERY, ASK_PAYMENT, TELL_CONFIRMED, TELL_CANCELLED, UNDO_COUPON,
  UNDO_STOCK, UNDO_DELIVERY, UNDO_PAYMENT;

  static Duty ask(Step step) {
    return switch (step) {
      case COUPON -> ASK_COUPON;
      case STOCK -> ASK_STOCK;
      case DELIVERY -> ASK_DELIVERY;
      case PAYMENT -> ASK_PAYMENT;
    };
  }

  static Duty undo(Step step) {
    return switch (step) {
      case COUPON -> UNDO_COUPON;
      case STOCK -> UNDO_STOCK;
      case DELIVERY -> UNDO_DELIVERY;
      case PAYMENT -> UNDO_PAYMENT;
    };
  }
}
