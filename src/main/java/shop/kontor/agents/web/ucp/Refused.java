package shop.kontor.agents.web.ucp;

/** How the protocol calls what cart and ordering refuse, and the words for what became of an order. */
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

  static String sentence(String reason) {
    return switch (reason) {
      case "OUT_OF_STOCK" -> "agents.ucp.soldout";
      case "PAYMENT_DECLINED" -> "agents.ucp.declined";
      case "NO_DELIVERY" -> "agents.ucp.nodelivery";
      case "COUPON_REFUSED" -> "agents.ucp.code.unknown";
      default -> "agents.ucp.changed";
    };
  }
}
