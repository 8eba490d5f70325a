package shop.kontor.catalog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.LocalText;

/**
 * A sellable form of a product. Only the SKU must be known; what a supplier did not tell is {@code null}.
 *
 * @param options what tells it from its siblings, in order: {@code {"Size": "Large"}}
 * @param weightKg in kilograms
 * @param image URL of its own picture; where there is none, the catalogue draws it from size and colour
 * @param content how much is in it, where it is sold by weight, volume, length or area; else {@code null}
 */
public record VariantSheet(Sku sku, @Nullable Gtin gtin, Map<String, String> options, @Nullable Colour colour,
    @Nullable LocalText material, @Nullable Dimensions dimensions, @Nullable BigDecimal weightKg,
    @Nullable String image, @Nullable Model model, @Nullable Content content) {

  public VariantSheet {
    if (sku == null) {
      throw new IllegalArgumentException("A variant needs a SKU");
    }
    options = options == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(options));
    if (weightKg != null && weightKg.signum() < 0) {
      throw new IllegalArgumentException("A weight can't be negative");
    }
  }

  /** Not sold by measure. */
  public VariantSheet(Sku sku, @Nullable Gtin gtin, Map<String, String> options, @Nullable Colour colour,
      @Nullable LocalText material, @Nullable Dimensions dimensions, @Nullable BigDecimal weightKg,
      @Nullable String image, @Nullable Model model) {
    this(sku, gtin, options, colour, material, dimensions, weightKg, image, model, null);
  }
}
