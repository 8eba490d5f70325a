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
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.application.StockDesk;
import shop.kontor.inventory.domain.Location;
import shop.kontor.inventory.domain.Stock;

/** Parts that pages of other rooms include. */
@Controller
@PermitAll
class StockFragments {

  private final StockDesk desk;

  StockFragments(StockDesk desk) {
    this.desk = desk;
  }

  /** @param store where she stands: told first, and named as here */
  @GetMapping("/inventory/fragments/stock")
  String stock(@RequestParam String sku, @RequestParam(defaultValue = "") String store, Locale locale, Model model) {
    var known = new Sku(sku);
    var stock = desk.stock(known).orElseGet(() -> Stock.uncounted(known));
    model.addAttribute("sku", known);
    model.addAttribute("store", store);
    model.addAttribute("available", stock.available());
    var here = desk.locations().stream().filter(location -> location.id().value().equals(store)
        && location.kind() == Location.Kind.STORE).findFirst();
    model.addAttribute("places", places(stock, here.orElse(null), locale));
    model.addAttribute("here", here.map(location -> location.name(locale)).orElse(null));
    model.addAttribute("hereFree", here.map(location -> stock.at(location.id())
        .map(place -> Math.min(place.free(), stock.available())).orElse(0)).orElse(null));
    return "inventory/stock";
  }

  /** But for where she is. */
  private Map<String, Integer> places(Stock stock, Location here, Locale locale) {
    var places = new LinkedHashMap<String, Integer>();
    desk.locations().stream().filter(location -> !location.equals(here)).forEach(location -> stock.places().stream()
        .filter(place -> place.location().equals(location.id()))
        .forEach(place -> places.put(location.name(locale), Math.min(place.free(), stock.available()))));
    return places;
  }

  /** What a place is called, for rooms that know its id alone. */
  @GetMapping("/inventory/fragments/place")
  String place(@RequestParam String id, Locale locale, Model model) {
    model.addAttribute("place", desk.locations().stream().filter(location -> location.id().value().equals(id))
        .findFirst().map(location -> location.name(locale))
        .orElseThrow(() -> Refusal.notFound("inventory.refused.location", id)));
    return "inventory/place";
  }

  /** A choice of stores, to be put inside a form as {@code store}. */
  @GetMapping("/inventory/fragments/stores")
  String stores(@RequestParam(defaultValue = "") String chosen, Model model) {
    model.addAttribute("stores", desk.locations().stream()
        .filter(location -> location.kind() == Location.Kind.STORE).toList());
    model.addAttribute("chosen", chosen);
    return "inventory/stores";
  }
}
