package shop.kontor.inventory.web;

import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.application.StockDesk;
import shop.kontor.inventory.domain.Stock;

/** Parts that pages of other rooms include. */
@Controller
@PermitAll
class StockFragments {

  private final StockDesk desk;

  StockFragments(StockDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/inventory/fragments/stock")
  String stock(@RequestParam String sku, Locale locale, Model model) {
    var known = new Sku(sku);
    var stock = desk.stock(known).orElseGet(() -> Stock.uncounted(known));
    model.addAttribute("available", stock.available());
    model.addAttribute("places", places(stock, locale));
    return "inventory/stock";
  }

  private Map<String, Integer> places(Stock stock, Locale locale) {
    var places = new LinkedHashMap<String, Integer>();
    desk.locations().forEach(location -> stock.places().stream()
        .filter(place -> place.location().equals(location.id()))
        .forEach(place -> places.put(location.name(locale), Math.min(place.free(), stock.available()))));
    return places;
  }
}
