package shop.kontor.agents.web.acp;

import org.jspecify.annotations.Nullable;
import shop.kontor.agents.application.Lack;

/** How the protocol calls what cart and ordering refuse, and what is lacking. */
final class AcpRefused {

  private AcpRefused() {}

  static String code(String reason) {
    return switch (reason) {
      case "SOLD_OUT", "OUT_OF_STOCK" -> "out_of_stock";
      case "TOO_MANY" -> "quantity_exceeded";
      case "unknown", "NOT_FOR_SALE" -> "not_found";
      case "PAYMENT_DECLINED", "payment" -> "payment_declined";
      case "NO_DELIVERY" -> "unsupported";
      case "COUPON_REFUSED" -> "coupon_invalid";
      case "total" -> "conflict";
      default -> "invalid";
    };
  }

  static String code(Lack.What what) {
    return switch (what) {
      case UNAVAILABLE -> "not_found";
      case SOLD_OUT -> "out_of_stock";
      case TOO_MANY -> "quantity_exceeded";
      case EMAIL, MANNER, STORE, ADDRESS, WINDOW -> "missing";
      case UNDELIVERABLE -> "invalid";
    };
  }

  static String param(Lack lack) {
    return switch (lack.what()) {
      case UNAVAILABLE, SOLD_OUT -> "$.line_items[" + lack.line() + "]";
      case TOO_MANY -> "$.line_items[" + lack.line() + "].quantity";
      case EMAIL -> "$.buyer.email";
      case MANNER, STORE, WINDOW -> "$.selected_fulfillment_options";
      case ADDRESS, UNDELIVERABLE -> "$.fulfillment_details.address";
    };
  }

  /** @param why a code does not count; {@code null} if it makes nothing cheaper */
  static String discount(@Nullable String why) {
    return why == null ? "discount_code_user_ineligible" : why.equals("combination")
        ? "discount_code_combination_disallowed" : "discount_code_invalid";
  }

  static String words(@Nullable String why) {
    return why == null ? "agents.ucp.code.idle" : why.equals("combination") ? "agents.ucp.code.one" : "agents.ucp.code.unknown";
  }
}
