package shop.kontor.agents.web.ucp;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.CustomerOrders;
import shop.kontor.agents.application.CustomerOrders.Order;
import shop.kontor.agents.domain.Audience;
import shop.kontor.agents.domain.Scope;
import shop.kontor.agents.web.Admission;
import shop.kontor.foundation.web.Refusal;

/** Orders of a customer who linked her account to the platform: ucp.dev/2026-04-08, identity linking. */
@Component
class HerOrders {

  static final Set<Scope> NEEDED = Set.of(Scope.ORDERS);

  private final CustomerOrders orders;
  private final Admission admission;

  HerOrders(CustomerOrders orders, Admission admission) {
    this.orders = orders;
    this.admission = admission;
  }

  /** Its user must be known, or must have allowed it. */
  static final class Closed extends RuntimeException {

    private final boolean known;

    Closed(boolean known) {
      super("Closed", null, false, false);
      this.known = known;
    }

    int status() {
      return known ? 403 : 401;
    }

    String code() {
      return known ? "insufficient_scope" : "identity_required";
    }
  }

  /**
   * @throws Closed for whoever comes without a token that allows it
   * @throws Refusal for what is not hers
   */
  Order find(String id, HttpServletRequest sent) {
    try {
      var bearer = admission.of(sent, Audience.UCP).orElseThrow(() -> new Closed(false));
      if (!bearer.scopes().containsAll(NEEDED)) {
        throw new Closed(true);
      }
      return orders.find(bearer.customer(), id).filter(order -> order.total() != null)
          .orElseThrow(() -> Refusal.notFound("agents.refused.order"));
    } catch (Admission.Void none) {
      throw new Closed(false);
    }
  }
}
