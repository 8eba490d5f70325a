package shop.kontor.agents.web.ucp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.foundation.text.EmailShape;
import shop.kontor.foundation.text.Unfit;

/**
 * What stands between a checkout and its order, in the order in which an agent mends it.
 *
 * @param path in the answer, RFC 9535
 * @param sentence key of the words for it
 */
record Lacks(String code, String path, String sentence) {

  private static final String METHOD = "$.fulfillment.methods[0]";

  /** @param stores in which can be collected */
  static List<Lacks> of(Shown shown, Set<String> stores) {
    var all = new ArrayList<Lacks>();
    var lines = shown.cart().lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).problem() != null) {
        all.add(switch (lines.get(i).problem()) {
          case NOT_FOR_SALE -> new Lacks("item_unavailable", "$.line_items[" + i + "]", "agents.ucp.unavailable");
          case SOLD_OUT -> new Lacks("out_of_stock", "$.line_items[" + i + "]", "agents.ucp.soldout");
          case TOO_MANY -> new Lacks("out_of_stock", "$.line_items[" + i + "].quantity", "agents.ucp.toomany");
        });
      }
    }
    var wish = shown.deal().wish();
    if (wish.buyer() == null || wish.buyer().email() == null || !EmailShape.fits(wish.buyer().email())) {
      all.add(new Lacks("missing", "$.buyer.email", "agents.ucp.email"));
    }
    if (wish.manner() == null) {
      all.add(new Lacks("missing", "$.fulfillment.methods", "agents.ucp.method"));
    } else if (wish.manner() == Manner.COLLECTION) {
      if (wish.store() == null || !stores.contains(wish.store())) {
        all.add(new Lacks("missing", METHOD + ".selected_destination_id", "agents.ucp.store"));
      }
    } else {
      delivered(wish, all);
    }
    return all;
  }

  private static void delivered(Deal.Wish wish, List<Lacks> all) {
    if (wish.place() == null || !wish.place().complete()) {
      all.add(new Lacks("missing", METHOD + ".destinations", "agents.ucp.address"));
    } else if (!isAddress(wish)) {
      all.add(new Lacks("address_undeliverable", METHOD + ".destinations[0]", "agents.ucp.undeliverable"));
    }
    if (wish.date() == null || wish.window() == null) {
      all.add(new Lacks("missing", METHOD + ".groups[0].selected_option_id", "agents.ucp.option"));
    }
  }

  private static boolean isAddress(Deal.Wish wish) {
    try {
      wish.place().address(wish.buyer());
      return true;
    } catch (Unfit none) {
      return false;
    }
  }
}
