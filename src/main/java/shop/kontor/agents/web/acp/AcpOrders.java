package shop.kontor.agents.web.acp;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Dealing;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.application.Purchases.Purchase;
import shop.kontor.agents.application.Purchases.Status;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.web.Minor;
import shop.kontor.agents.web.Permalinks;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An order as the protocol tells it, to whoever bought it and wherever its platform listens. */
@Component
class AcpOrders {

  private final Dealing dealing;
  private final AcpTotals totals;
  private final Permalinks permalinks;
  private final ZoneId zone;

  AcpOrders(Dealing dealing, AcpTotals totals, Permalinks permalinks, ZoneId zone) {
    this.dealing = dealing;
    this.totals = totals;
    this.permalinks = permalinks;
    this.zone = zone;
  }

  /** @param shown a deal of which an order came */
  void tell(ObjectNode order, Shown shown) {
    var deal = shown.deal();
    var became = dealing.purchase(deal).orElse(null);
    boolean gone = became != null && became.status() == Status.CANCELLED;
    boolean arrived = became != null && became.delivered() != null;
    boolean left = arrived || became != null && became.shipped() != null;
    order.put("type", "order").put("id", Acp.order(deal)).put("checkout_session_id", deal.id())
        .put("order_number", deal.order()).put("permalink_url", permalinks.of(deal))
        .put("status", gone ? "canceled" : arrived ? "completed" : left ? "shipped" : became == null
            || became.status() == Status.PLACED ? "created" : "confirmed");
    estimate(order, deal.wish());
    order.putObject("confirmation").put("confirmation_number", deal.order());
    var lines = order.putArray("line_items");
    for (var line : shown.cart().lines()) {
      var told = lines.addObject().put("id", AcpSessions.id(line)).put("title",
          AcpSessions.name(line, deal.wish().language()));
      if (line.product() != null) {
        told.put("product_id", line.product());
      }
      told.putObject("quantity").put("ordered", line.quantity()).put("current", gone ? 0 : line.quantity())
          .put("fulfilled", left && !gone ? line.quantity() : 0);
      told.put("unit_price", Minor.of(line.unitPrice())).put("subtotal", Minor.before(line) - Minor.off(line));
      totals.of(told.putArray("totals"), line);
      told.put("status", gone ? "removed" : left ? "fulfilled" : "processing");
    }
    fulfilment(order.putArray("fulfillments").addObject(), shown, became, gone);
    totals.of(order.putArray("totals"), shown);
  }

  private void fulfilment(ObjectNode told, Shown shown, Purchase became, boolean gone) {
    var wish = shown.deal().wish();
    boolean arrived = became != null && became.delivered() != null;
    boolean left = became != null && became.shipped() != null;
    told.put("id", "all").put("type", AcpOptions.type(wish))
        .put("status", gone ? "canceled" : arrived ? "delivered" : left ? "shipped" : "pending");
    var lines = told.putArray("line_items");
    shown.cart().lines().forEach(line -> lines.addObject().put("id", AcpSessions.id(line)).put("quantity", line.quantity()));
    if (wish.place() != null && wish.manner() == Deal.Manner.DELIVERY) {
      AcpOptions.address(told.putObject("destination"), wish.place(), wish.buyer());
    }
    estimate(told, wish);
    var events = told.putArray("events");
    if (became != null) {
      event(events, "shipped", became.shipped());
      event(events, "delivered", became.delivered());
    }
  }

  private void estimate(ObjectNode order, Deal.Wish wish) {
    if (wish.date() != null && wish.window() != null) {
      order.putObject("estimated_delivery")
          .put("earliest", wish.date().atTime(wish.window().from()).atZone(zone).toInstant().toString())
          .put("latest", wish.date().atTime(wish.window().until()).atZone(zone).toInstant().toString());
    }
  }

  private static void event(ArrayNode events, String type, Instant at) {
    if (at != null) {
      events.addObject().put("id", type).put("type", type).put("occurred_at", at.toString());
    }
  }
}
