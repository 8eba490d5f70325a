package shop.kontor.agents.web.acp;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.agents.web.Minor;
import shop.kontor.cart.CartChanged;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.databind.node.ArrayNode;

/**
 * Sums as the protocol has them, each with its words. What is taken off is told as a positive number, and VAT not apart,
 * for it is within: subtotal and fulfilment are the total.
 */
@Component
class AcpTotals {

  private final Sentences sentences;

  AcpTotals(Sentences sentences) {
    this.sentences = sentences;
  }

  void of(ArrayNode totals, CartChanged.Line line) {
    goods(totals, Minor.before(line), Minor.off(line));
    add(totals, "total", Minor.before(line) - Minor.off(line));
  }

  void of(ArrayNode totals, Shown shown) {
    long before = shown.cart().lines().stream().mapToLong(Minor::before).sum();
    long off = shown.cart().lines().stream().mapToLong(Minor::off).sum();
    Money fee = shown.deal().wish().manner() == Manner.DELIVERY ? shown.cart().deliveryFee() : null;
    goods(totals, before, off);
    if (fee != null) {
      add(totals, "fulfillment", Minor.of(fee));
    }
    add(totals, "total", before - off + Minor.of(fee));
  }

  /** What one way of coming costs. */
  void fee(ArrayNode totals, @Nullable Money fee) {
    add(totals, "total", Minor.of(fee));
  }

  private void goods(ArrayNode totals, long before, long off) {
    add(totals, "items_base_amount", before);
    if (off > 0) {
      add(totals, "items_discount", off);
    }
    add(totals, "subtotal", before - off);
  }

  private void add(ArrayNode totals, String type, long amount) {
    totals.addObject().put("type", type).put("display_text", sentences.say("agents.acp.total." + type)).put("amount", amount);
  }
}
