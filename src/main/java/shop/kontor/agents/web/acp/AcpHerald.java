package shop.kontor.agents.web.acp;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Dealing;
import shop.kontor.agents.application.Herald;
import shop.kontor.agents.application.Outside;
import shop.kontor.agents.application.Partners;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.SharedSecret;
import tools.jackson.databind.json.JsonMapper;

/** Sends a partner the whole order, signed by the secret that both know, to the address that was agreed upon. */
@Component
class AcpHerald implements Herald {

  private final Dealing dealing;
  private final Partners partners;
  private final AcpOrders orders;
  private final Outside outside;
  private final JsonMapper json;
  private final Clock clock;

  AcpHerald(Dealing dealing, Partners partners, AcpOrders orders, Outside outside, JsonMapper json, Clock clock) {
    this.dealing = dealing;
    this.partners = partners;
    this.orders = orders;
    this.outside = outside;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public boolean speaksTo(String platform) {
    return Partners.is(platform);
  }

  /** The signature bears the moment of each try, for receivers refuse what is older than some minutes. */
  @Override
  public boolean tell(String purse, String id, Instant at) {
    var shown = dealing.ofPurse(purse);
    if (shown.isEmpty()) {
      return true;
    }
    var deal = shown.get().deal();
    if (deal.state() != Deal.State.DONE) {
      return deal.over() || id.endsWith(".cancelled"); // of this her agent sees by itself
    }
    if (!id.startsWith(deal.order() + ".")) {
      return true; // of an order that came to nothing before this one
    }
    var partner = partners.named(deal.platform());
    if (partner.isEmpty() || partner.get().webhook() == null) {
      return true;
    }
    var event = json.createObjectNode().put("type", id.endsWith(".confirmed") ? "order_create" : "order_update");
    orders.tell(event.putObject("data"), shown.get());
    var body = json.writeValueAsString(event);
    var now = String.valueOf(clock.instant().getEpochSecond());
    int status = outside.send(partner.get().webhook(), body, Map.of("Content-Type", "application/json", "Request-Id", id,
        "Timestamp", at.toString(), "Merchant-Signature",
        "t=" + now + ",v1=" + new SharedSecret(partner.get().telling()).hex(now, body)));
    return status / 100 == 2 || status == 409 || status == 410;
  }
}
