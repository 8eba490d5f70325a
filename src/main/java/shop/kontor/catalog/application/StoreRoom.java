package shop.kontor.catalog.application;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import shop.kontor.catalog.domain.Product;
import shop.kontor.catalog.domain.Products;

/** Finds products for staff, withdrawn ones too, and for those who make lists of them all. */
@Service
public class StoreRoom {

  private static final int PAGE = 50;

  private final Products products;

  StoreRoom(Products products) {
    this.products = products;
  }

  /** @param next after which product the next page begins; {@code null} on the last */
  public record Found(List<Product> products, String next) {
  }

  /** Products that have this SKU or GTIN, else those with these words in their names; all for no words. */
  public Found find(String words, String after) {
    var asked = words.strip();
    var numbered = asked.isEmpty() || asked.length() > 80 ? List.<Product>of() : products.numbered(asked);
    if (!numbered.isEmpty()) {
      return new Found(numbered, null);
    }
    var like = "%" + asked.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    var found = products.named(like, after, PAGE + 1);
    var page = found.stream().limit(PAGE).toList();
    return new Found(page, found.size() > PAGE ? page.getLast().getId().value() : null);
  }

  /** Ids of products on sale, at most so many. */
  public List<String> idsOnSale(int most) {
    return products.idsOnSale(most);
  }

  public long countOnSale() {
    return products.countOnSale();
  }
}
