package shop.kontor.agents.web.ucp;

import java.util.List;
import java.util.Set;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.application.Lack;

/**
 * What stands between a checkout and its order, as the protocol calls it.
 *
 * @param path in the answer, RFC 9535
 * @param sentence key of the words for it
 */
record Lacks(String code, String path, String sentence) {

  private static final String METHOD = "$.fulfillment.methods[0]";

  /** @param stores in which can be collected */
  static List<Lacks> of(Shown shown, Set<String> stores) {
    return Lack.of(shown, stores).stream().map(Lacks::of).toList();
  }

  private static Lacks of(Lack lack) {
    var line = "$.line_items[" + lack.line() + "]";
    return switch (lack.what()) {
      case UNAVAILABLE -> of(lack, "item_unavailable", line);
      case SOLD_OUT -> of(lack, "out_of_stock", line);
      case TOO_MANY -> of(lack, "out_of_stock", line + ".quantity");
      case EMAIL -> of(lack, "missing", "$.buyer.email");
      case MANNER -> of(lack, "missing", "$.fulfillment.methods");
      case STORE -> of(lack, "missing", METHOD + ".selected_destination_id");
      case ADDRESS -> of(lack, "missing", METHOD + ".destinations");
      case UNDELIVERABLE -> of(lack, "address_undeliverable", METHOD + ".destinations[0]");
      case WINDOW -> of(lack, "missing", METHOD + ".groups[0].selected_option_id");
    };
  }

  private static Lacks of(Lack lack, String code, String path) {
    return new Lacks(code, path, lack.what().sentence());
  }
}
