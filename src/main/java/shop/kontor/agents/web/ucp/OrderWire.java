package shop.kontor.agents.web.ucp;

import java.time.Instant;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.CustomerOrders;
import shop.kontor.agents.application.Dealing;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.application.Purchases;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.agents.web.Minor;
import shop.kontor.agents.web.Permalinks;
import shop.kontor.agents.web.Spoken;
import shop.kontor.foundation.web.ShopAddress;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An order as the protocol tells it. Its id is the checkout's secret, so that nobody else can ask for it. */
@Component
class OrderWire {

  private static final String PREFIX = "order-";

  private final Dealing dealing;
  private final Envelope envelope;
  private final DealWire deals;
  private final Permalinks permalinks;
  private final ShopAddress shop;

  OrderWire(Dealing dealing, Envelope envelope, DealWire deals, Permalinks permalinks, ShopAddress shop) {
    this.permalinks = permalinks;
    this.dealing = dealing;
    this.envelope = envelope;
    this.deals = deals;
    this.shop = shop;
  }

  static String id(Deal deal) {
    return PREFIX + deal.id().substring("checkout-".length());
  }

  /** Of the checkout from which this order came. */
  static String checkout(String order) {
    return "checkout-" + (order.startsWith(PREFIX) ? order.substring(PREFIX.length()) : order);
  }

  /** Whether by its id alone it may be asked for. */
  static boolean isSecret(String order) {
    return order.startsWith(PREFIX);
  }

  /** One that she placed elsewhere: in place of a checkout it names itself. */
  ObjectNode order(Platform platform, CustomerOrders.Order known, String language) {
    var order = envelope.success(platform, Ucp.ORDER).put("id", known.id()).put("label", known.id())
        .put("checkout_id", known.id()).put("permalink_url", shop.of("/ordering/orders/" + known.id()));
    boolean delivered = known.delivered() != null;
    boolean gone = known.status() == CustomerOrders.Status.CANCELLED;
    var lines = order.putArray("line_items");
    var fulfilment = order.putObject("fulfillment");
    var expectations = fulfilment.putArray("expectations");
    var events = fulfilment.putArray("events");
    for (int index = 0; index < known.lines().size(); index++) {
      var line = known.lines().get(index);
      int back = HerReturns.pieces(known, index);
      int left = gone ? 0 : line.quantity() - back;
      var entry = lines.addObject().put("id", HerReturns.id(known, index));
      entry.putObject("item").put("id", line.sku()).put("title", line.name().in(language))
          .put("price", Minor.of(line.price()));
      entry.putObject("quantity").put("original", line.quantity()).put("total", left)
          .put("fulfilled", delivered ? left : 0);
      Amounts.of(entry.putArray("totals"), line);
      entry.put("status", left == 0 ? "removed" : delivered ? "fulfilled" : "processing");
    }
    if (!known.returns().isEmpty()) {
      HerReturns.tell(order.putArray("adjustments"), known);
    }
    event(events, "shipped", known.shipped(), lines);
    event(events, known.store() == null ? "delivered" : "picked_up", known.delivered(), lines);
    if (known.date() != null && known.store() == null) {
      var expected = expectations.addObject().put("id", "all").put("method_type", "shipping").put("description",
          Spoken.window(known.date(), known.window(), language)).put("fulfillable_on", known.date().toString());
      expected.putObject("destination"); // where she lives is hers to tell
      var those = expected.putArray("line_items");
      lines.forEach(line -> those.addObject().put("id", line.path("id").asString())
          .put("quantity", line.at("/quantity/original").asInt()));
    }
    order.put("currency", known.total().getCurrencyUnit().getCode());
    Amounts.of(order.putArray("totals"), known);
    return order;
  }

  private static void event(ArrayNode events, String type, Instant at, ArrayNode lines) {
    if (at != null) {
      var told = events.addObject().put("id", type).put("type", type).put("occurred_at", at.toString()).putArray("line_items");
      lines.forEach(line -> told.addObject().put("id", line.path("id").asString())
          .put("quantity", line.at("/quantity/original").asInt()));
    }
  }

  ObjectNode order(Platform platform, Shown shown) {
    var deal = shown.deal();
    var wish = deal.wish();
    var became = dealing.purchase(deal);
    boolean delivered = became.filter(purchase -> purchase.delivered() != null).isPresent();
    boolean gone = became.filter(purchase -> purchase.status() == Purchases.Status.CANCELLED).isPresent();
    var order = envelope.success(platform, Ucp.ORDER).put("id", id(deal)).put("label", deal.order())
        .put("checkout_id", deal.id()).put("permalink_url", permalinks.of(deal));
    var lines = order.putArray("line_items");
    var fulfilment = order.putObject("fulfillment");
    var expectation = fulfilment.putArray("expectations").addObject().put("id", "all");
    var expected = expectation.putArray("line_items");
    for (var line : shown.cart().lines()) {
      var entry = lines.addObject().put("id", DealWire.id(line));
      deals.item(entry.putObject("item"), line, wish.language());
      entry.putObject("quantity").put("original", line.quantity()).put("total", gone ? 0 : line.quantity())
          .put("fulfilled", delivered && !gone ? line.quantity() : 0);
      Amounts.of(entry.putArray("totals"), line);
      entry.put("status", gone ? "removed" : delivered ? "fulfilled" : "processing");
      expected.addObject().put("id", DealWire.id(line)).put("quantity", line.quantity());
    }
    boolean collected = wish.manner() == Manner.COLLECTION;
    expectation.put("method_type", collected ? "pickup" : "shipping");
    var destination = expectation.putObject("destination");
    if (wish.place() != null) {
      FulfilmentWire.address(destination, wish.place());
    }
    if (wish.date() != null && wish.window() != null) {
      expectation.put("description", Spoken.window(wish.date(), wish.window(), wish.language()))
          .put("fulfillable_on", wish.date().toString());
    }
    var events = fulfilment.putArray("events");
    became.ifPresent(purchase -> {
      event(events, "shipped", purchase.shipped(), shown);
      event(events, collected ? "picked_up" : "delivered", purchase.delivered(), shown);
    });
    order.put("currency", DealWire.currency(shown.cart()));
    Amounts.of(order.putArray("totals"), shown.cart(), collected ? null : shown.cart().deliveryFee());
    return order;
  }

  private static void event(ArrayNode events, String type, Instant at, Shown shown) {
    if (at == null) {
      return;
    }
    var event = events.addObject().put("id", type).put("type", type).put("occurred_at", at.toString());
    var lines = event.putArray("line_items");
    shown.cart().lines().forEach(line -> lines.addObject().put("id", DealWire.id(line)).put("quantity", line.quantity()));
  }
}
