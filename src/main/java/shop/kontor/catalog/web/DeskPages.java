package shop.kontor.catalog.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.application.StoreRoom;
import shop.kontor.catalog.application.Wishes;
import shop.kontor.catalog.domain.Product;

/** The staff's view of the catalogue. */
@Controller
@RolesAllowed("STAFF")
class DeskPages {

  private final StoreRoom storeRoom;
  private final Wishes wishes;
  private final Words words;

  DeskPages(StoreRoom storeRoom, Wishes wishes, Words words) {
    this.storeRoom = storeRoom;
    this.wishes = wishes;
    this.words = words;
  }

  record Row(String id, String name, String category, int variants, long version, boolean withdrawn) {
  }

  @GetMapping("/catalog/backoffice")
  String products(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "false") boolean asked, Locale locale, Model model) {
    var found = storeRoom.find(q, after);
    model.addAttribute("q", q);
    model.addAttribute("asked", asked);
    model.addAttribute("rows", found.products().stream().map(product -> row(product, locale)).toList());
    model.addAttribute("next", found.next());
    model.addAttribute("count", storeRoom.countOnSale());
    return "catalog/backoffice";
  }

  private Row row(Product product, Locale locale) {
    var sheet = product.sheet();
    var category = String.join(" / ", List.copyOf(words.trail(sheet.category(), locale).values()));
    return new Row(sheet.id().value(), sheet.name().in(locale), category, sheet.variants().size(), product.version(),
        product.withdrawn());
  }

  @PostMapping("/catalog/backoffice/products/{id}/withdraw")
  String withdraw(@PathVariable ProductId id) {
    wishes.withdraw(id);
    return "redirect:/catalog/backoffice?asked=true";
  }

  @PostMapping("/catalog/backoffice/products/{id}/list")
  String listAgain(@PathVariable ProductId id) {
    wishes.listAgain(id);
    return "redirect:/catalog/backoffice?asked=true";
  }
}
