package shop.kontor.agents.web.ucp;

import org.jspecify.annotations.Nullable;
import org.joda.money.Money;
import shop.kontor.agents.application.CustomerOrders;
import shop.kontor.agents.web.Minor;
import shop.kontor.cart.CartChanged;
import tools.jackson.databind.node.ArrayNode;

/** Money as the protocol has it: whole numbers of the currency's smallest unit, and sums that add up. */
final class Amounts {

  private Amounts() {}

  static void add(ArrayNode totals, String type, long amount) {
    totals.addObject().put("type", type).put("amount", amount);
  }

  static void of(ArrayNode totals, CartChanged.Line line) {
    add(totals, "subtotal", Minor.before(line));
    if (Minor.off(line) > 0) {
      add(totals, "items_discount", -Minor.off(line));
    }
    add(totals, "total", Minor.before(line) - Minor.off(line));
  }

  /** @param fee of its delivery; {@code null} for what has none, or none yet */
  static void of(ArrayNode totals, CartChanged cart, @Nullable Money fee) {
    long before = cart.lines().stream().mapToLong(Minor::before).sum();
    long off = cart.lines().stream().mapToLong(Minor::off).sum();
    add(totals, "subtotal", before);
    if (off > 0) {
      add(totals, "items_discount", -off);
    }
    if (fee != null) {
      add(totals, "fulfillment", Minor.of(fee));
    }
    add(totals, "total", before - off + Minor.of(fee));
  }

  static void of(ArrayNode totals, CustomerOrders.Line line) {
    long before = Minor.of(line.price()) * line.quantity();
    add(totals, "subtotal", before);
    if (Minor.of(line.discount()) > 0) {
      add(totals, "items_discount", -Minor.of(line.discount()));
    }
    add(totals, "total", before - Minor.of(line.discount()));
  }

  /** What does not come from lines and fee was taken off the whole. */
  static void of(ArrayNode totals, CustomerOrders.Order order) {
    long before = order.lines().stream().mapToLong(line -> Minor.of(line.price()) * line.quantity()).sum();
    long off = before + Minor.of(order.fee()) - Minor.of(order.total());
    add(totals, "subtotal", before);
    if (off > 0) {
      add(totals, "items_discount", -off);
    }
    if (order.fee() != null) {
      add(totals, "fulfillment", Minor.of(order.fee()));
    }
    add(totals, "total", Minor.of(order.total()));
  }
}
