package shop.kontor.agents.web.ucp;

/** How the protocol calls what cart and ordering refuse. */
final class Refused {

  private Refused() {}

  static String code(String reason) {
    return switch (reason) {
      case "SOLD_OUT", "TOO_MANY", "OUT_OF_STOCK" -> "out_of_stock";
      case "unknown", "NOT_FOR_SALE" -> "item_unavailable";
      case "PAYMENT_DECLINED", "payment" -> "payment_failed";
      case "NO_DELIVERY" -> "fulfillment_unavailable";
      case "COUPON_REFUSED" -> "discount_code_invalid";
      case "total" -> "total_changed";
      default -> "invalid";
    };
  }
}
