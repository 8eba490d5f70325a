package shop.kontor.catalog.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.application.Shelf;
import shop.kontor.foundation.web.PrintedPages;
import shop.kontor.foundation.web.Refusal;

/** The page of a product. The same for everyone of one language: price and stock arrive as fragments of their rooms. */
@Controller
class ProductPages {

  private static final int MOST_PICTURES = 10;
  private static final Pattern STORE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private final Shelf shelf;
  private final Screens screens;
  private final PrintedPages pages;

  ProductPages(Shelf shelf, Screens screens, PrintedPages pages) {
    this.shelf = shelf;
    this.screens = screens;
    this.pages = pages;
  }

  private record Page(ProductId id, long version, String sku, int picture, String store) {
  }

  /** @param store id of the place where the reader stands, as a label's code tells it; anything else is passed over */
  @PermitAll
  @GetMapping("/catalog/products/{id}")
  ResponseEntity<byte[]> product(@PathVariable String id, @RequestParam(defaultValue = "") String sku,
      @RequestParam(defaultValue = "0") String picture, @RequestParam(defaultValue = "") String store, Locale locale,
      HttpServletRequest request, HttpServletResponse response) {
    var product = find(id);
    var sheet = product.sheet();
    var variant = Screens.variant(sheet, sku);
    int shown = shown(sheet, picture);
    var here = STORE.matcher(store).matches() ? store : "";
    return pages.page(new Page(sheet.id(), product.version(), variant.sku().value(), shown, here), request, response,
        () -> new ModelAndView("catalog/product",
        Map.of("product", screens.of(sheet, variant, shown, locale).in(here))));
  }

  private Shelf.Shelved find(String id) {
    try {
      return shelf.onSale(new ProductId(id)).orElseThrow(() -> Refusal.notFound("catalog.product.unknown"));
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("catalog.product.unknown");
    }
  }

  private static int shown(ProductSheet sheet, String picture) {
    return picture.matches("\\d") ? Math.min(Integer.parseInt(picture), Math.min(sheet.images().size(), MOST_PICTURES))
        : 0;
  }
}
