package shop.kontor.agents.web.acp;

import shop.kontor.agents.domain.Deal;

/**
 * The version of the Agentic Commerce Protocol that is spoken here, and what it calls things: agenticcommerce.dev,
 * specification 2026-04-17. The next one is a package beside this one.
 */
final class Acp {

  static final String VERSION = "2026-04-17";
  static final String PATH = "/acp";

  private static final String CHECKOUT = "checkout-";
  private static final String ORDER = "order-";

  private Acp() {}

  /** Of the order that came of a checkout: as secret as that. */
  static String order(Deal deal) {
    return ORDER + deal.id().substring(CHECKOUT.length());
  }

  /** @param ready whether nothing stands between it and its order */
  static String status(Deal deal, boolean ready) {
    return switch (deal.state()) {
      case OPEN -> deal.hers() ? "requires_escalation" : ready ? "ready_for_payment" : "not_ready_for_payment";
      case PAYING -> "complete_in_progress";
      case DONE -> "completed";
      case CANCELLED -> "canceled";
    };
  }
}
