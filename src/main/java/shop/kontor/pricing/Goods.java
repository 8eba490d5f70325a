package shop.kontor.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.Unfit;

/**
 * What a promotion concerns: these variants, all variants of these products, and all of these categories and of what
 * is below them; everything if it names nothing.
 *
 * @param categories paths from the general to the particular, such as {@code living/sofas}
 */
public record Goods(@Nullable List<Sku> skus, @Nullable List<ProductId> products, @Nullable List<String> categories) {

  /** Names in one promotion. */
  public static final int MOST = 500;
  public static final Goods EVERYTHING = new Goods(null, null, null);
  private static final int LONGEST_CATEGORY = 200;

  public Goods {
    skus = skus == null ? List.of() : skus.stream().distinct().toList();
    products = products == null ? List.of() : products.stream().distinct().toList();
    categories = categories == null ? List.of() : categories.stream().distinct().toList();
    if (skus.size() + products.size() + categories.size() > MOST) {
      throw new Unfit("pricing.unfit.goods", "A promotion names at most " + MOST + " goods");
    }
    if (categories.stream().anyMatch(each -> each.isBlank() || each.length() > LONGEST_CATEGORY)) {
      throw new Unfit("pricing.unfit.category", "A category is a path such as living/sofas");
    }
  }

  public static Goods of(Sku... skus) {
    return new Goods(List.of(skus), null, null);
  }

  public boolean coverAll() {
    return size() == 0;
  }

  /** How many names it takes to say. */
  public int size() {
    return skus.size() + products.size() + categories.size();
  }
}
