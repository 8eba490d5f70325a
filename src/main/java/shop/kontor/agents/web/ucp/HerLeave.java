package shop.kontor.agents.web.ucp;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Dealing;
import shop.kontor.agents.application.Tokens.Bearer;
import shop.kontor.agents.domain.Audience;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Scope;
import shop.kontor.agents.web.Admission;
import shop.kontor.foundation.web.Refusal;

/**
 * Carts and checkouts of a customer who linked her account to the platform and lets it buy for her. What is begun with her
 * token is hers, and goes on with her token alone; without one, all is a guest's.
 */
@Component
class HerLeave {

  static final Set<Scope> NEEDED = Set.of(Scope.BUYING);

  private final Dealing dealing;
  private final Admission admission;

  HerLeave(Dealing dealing, Admission admission) {
    this.dealing = dealing;
    this.admission = admission;
  }

  /**
   * @return by which what is begun is hers; empty for a guest's
   * @throws HerOrders.Closed for a token that does not count here, or not any more: it is never passed over
   */
  Optional<Deal.Leave> of(HttpServletRequest sent) {
    return bearer(sent).flatMap(Bearer::leave);
  }

  /**
   * @param deal id of a cart or checkout; {@code null} for none
   * @throws HerOrders.Closed for what is hers, without a token by which it may be gone on with
   */
  void check(@Nullable String deal, HttpServletRequest sent) {
    if (deal == null) {
      return;
    }
    dealing.leave(deal).ifPresent(leave -> {
      var bearer = bearer(sent).orElseThrow(() -> new HerOrders.Closed(false));
      if (!bearer.permit().equals(leave.permit())) {
        throw Refusal.notFound("agents.refused.deal");
      }
      if (bearer.leave().isEmpty()) {
        throw new HerOrders.Closed(true);
      }
    });
  }

  private Optional<Bearer> bearer(HttpServletRequest sent) {
    try {
      return admission.of(sent, Audience.UCP);
    } catch (Admission.Void none) {
      throw new HerOrders.Closed(false);
    }
  }
}
