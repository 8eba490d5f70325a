package shop.kontor.agents.web.ucp;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Dealing;
import shop.kontor.agents.application.Herald;
import shop.kontor.agents.application.Outside;
import shop.kontor.agents.application.Partners;
import shop.kontor.agents.domain.Deal;
import shop.kontor.foundation.web.ShopAddress;
import tools.jackson.databind.json.JsonMapper;

/** Sends a platform the whole order, signed, to the address in its profile. */
@Component
class OrderHerald implements Herald {

  private final Dealing dealing;
  private final Platforms platforms;
  private final OrderWire orders;
  private final Signatures signatures;
  private final Outside outside;
  private final ShopAddress shop;
  private final JsonMapper json;

  OrderHerald(Dealing dealing, Platforms platforms, OrderWire orders, Signatures signatures, Outside outside,
      ShopAddress shop, JsonMapper json) {
    this.dealing = dealing;
    this.platforms = platforms;
    this.orders = orders;
    this.signatures = signatures;
    this.outside = outside;
    this.shop = shop;
    this.json = json;
  }

  @Override
  public boolean speaksTo(String platform) {
    return !Partners.is(platform);
  }

  @Override
  public boolean tell(String purse, String id, Instant at) {
    var shown = dealing.ofPurse(purse);
    if (shown.isEmpty()) {
      return true; // of somebody who was forgotten
    }
    if (shown.get().deal().state() != Deal.State.DONE) {
      return shown.get().deal().over() || id.endsWith(".cancelled"); // of this her agent sees by itself
    }
    if (!id.startsWith(shown.get().deal().order() + ".")) {
      return true; // of an order that came to nothing before this one
    }
    var platform = platforms.profile(shown.get().deal().platform(), "the shop itself");
    if (platform.webhook() == null || !platform.has(Ucp.ORDER)) {
      return true;
    }
    var to = URI.create(platform.webhook());
    var body = json.writeValueAsString(orders.order(platform, shown.get()));
    int status = outside.send(to, body, signatures.request(to, body, Map.of("UCP-Agent",
        "profile=\"" + shop.withoutCaller("/.well-known/ucp") + "\"", "Webhook-Id", id, "Webhook-Timestamp",
        String.valueOf(at.getEpochSecond()), "Idempotency-Key", id)));
    return status / 100 == 2 || status == 410;
  }
}
