package shop.kontor.inventory.web;

import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.application.Collecting;

/** The choice between delivery and the stores, for the checkout: radio inputs named {@code collectAt}. */
@Controller
@PermitAll
class CollectFragment {

  private static final int MOST = 200;

  private final Collecting collecting;

  CollectFragment(Collecting collecting) {
    this.collecting = collecting;
  }

  /**
   * @param line what is wanted, {@code SKU:2} each
   * @param hold references of what she holds
   * @param chosen a store; none for delivery
   */
  @GetMapping("/inventory/fragments/collect")
  String collect(@RequestParam(defaultValue = "") List<String> line, @RequestParam(defaultValue = "") List<String> hold,
      @RequestParam(defaultValue = "") String chosen, Model model) {
    if (line.size() > MOST || hold.size() > MOST) {
      throw Refusal.invalid("inventory.refused.lines", MOST);
    }
    var stores = collecting.stores(wanted(line), hold);
    model.addAttribute("stores", stores);
    model.addAttribute("chosen", stores.stream().filter(Collecting.Store::ready)
        .map(store -> store.place().id().value()).filter(chosen::equals).findFirst().orElse(""));
    return "inventory/collect";
  }

  private static Map<Sku, Integer> wanted(List<String> lines) {
    var wanted = new LinkedHashMap<Sku, Integer>();
    for (var line : lines) {
      int colon = line.lastIndexOf(':');
      if (colon < 0 || !line.substring(colon + 1).matches("\\d{1,6}")) {
        throw Refusal.invalid("inventory.refused.line");
      }
      wanted.merge(new Sku(line.substring(0, colon)), Integer.parseInt(line.substring(colon + 1)), Integer::sum);
    }
    return wanted;
  }
}
