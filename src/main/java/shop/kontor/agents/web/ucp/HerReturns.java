package shop.kontor.agents.web.ucp;

import shop.kontor.agents.application.CustomerOrders.Order;
import shop.kontor.agents.web.Minor;
import tools.jackson.databind.node.ArrayNode;

/** What a customer brought back, as the protocol tells it: pieces and money with a minus. */
final class HerReturns {

  private HerReturns() {}

  /** One of its own for each line, though a variant be bought in two. */
  static String id(Order order, int line) {
    var sku = order.lines().get(line).sku();
    long before = order.lines().stream().limit(line).filter(each -> each.sku().equals(sku)).count();
    return "line-" + sku + (before == 0 ? "" : "-" + (before + 1));
  }

  /** Of this line; never more than it had. */
  static int pieces(Order order, int line) {
    return Math.min(order.lines().get(line).quantity(), order.returns().stream().flatMap(back -> back.what().stream())
        .filter(piece -> piece.line() == line).mapToInt(piece -> piece.quantity()).sum());
  }

  static void tell(ArrayNode adjustments, Order order) {
    for (var back : order.returns()) {
      var told = adjustments.addObject().put("id", back.id()).put("type", "return").put("occurred_at", back.at().toString())
          .put("status", "completed");
      if (!back.what().isEmpty()) {
        var lines = told.putArray("line_items");
        back.what().stream().filter(piece -> piece.line() < order.lines().size()).forEach(piece ->
            lines.addObject().put("id", id(order, piece.line())).put("quantity", -piece.quantity()));
      }
      told.putArray("totals").addObject().put("type", "total").put("amount", -Minor.of(back.refund()));
    }
  }
}
