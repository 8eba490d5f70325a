package shop.kontor.agents.web.ucp;

import org.jspecify.annotations.Nullable;
import org.joda.money.Money;
import shop.kontor.agents.application.CustomerOrders;
import shop.kontor.cart.CartChanged;
import tools.jackson.databind.node.ArrayNode;

/** Money as the protocol has it: whole numbers of the currency's smallest unit, and sums that add up. */
final class Amounts {

  private Amounts() {}

  static long minor(@Nullable Money money) {
    return money == null ? 0 : money.getAmountMinorLong();
  }

  static void add(ArrayNode totals, String type, long amount) {
    totals.addObject().put("type", type).put("amount", amount);
  }

  static long before(CartChanged.Line line) {
    return minor(line.unitPrice()) * line.quantity();
  }

  static long off(CartChanged.Line line) {
    return line.total() == null ? 0 : before(line) - minor(line.total());
  }

  static void of(ArrayNode totals, CartChanged.Line line) {
    add(totals, "subtotal", before(line));
    if (off(line) > 0) {
      add(totals, "items_discount", -off(line));
    }
    add(totals, "total", before(line) - off(line));
  }

  /** @param fee of its delivery; {@code null} for what has none, or none yet */
  static void of(ArrayNode totals, CartChanged cart, @Nullable Money fee) {
    long before = cart.lines().stream().mapToLong(Amounts::before).sum();
    long off = cart.lines().stream().mapToLong(Amounts::off).sum();
    add(totals, "subtotal", before);
    if (off > 0) {
      add(totals, "items_discount", -off);
    }
    if (fee != null) {
      add(totals, "fulfillment", minor(fee));
    }
    add(totals, "total", before - off + minor(fee));
  }

  static void of(ArrayNode totals, CustomerOrders.Line line) {
    long before = minor(line.price()) * line.quantity();
    add(totals, "subtotal", before);
    if (minor(line.discount()) > 0) {
      add(totals, "items_discount", -minor(line.discount()));
    }
    add(totals, "total", before - minor(line.discount()));
  }

  /** What does not come from lines and fee was taken off the whole. */
  static void of(ArrayNode totals, CustomerOrders.Order order) {
    long before = order.lines().stream().mapToLong(line -> minor(line.price()) * line.quantity()).sum();
    long off = before + minor(order.fee()) - minor(order.total());
    add(totals, "subtotal", before);
    if (off > 0) {
      add(totals, "items_discount", -off);
    }
    if (order.fee() != null) {
      add(totals, "fulfillment", minor(order.fee()));
    }
    add(totals, "total", minor(order.total()));
  }
}
