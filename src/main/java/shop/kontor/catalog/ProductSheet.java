package shop.kontor.catalog;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.LocalText;

/**
 * Everything that the catalogue knows of a product, with its variants.
 *
 * @param category path from the general to the particular: {@code living/sofas}
 * @param kind what it is, as its picture is drawn: {@code sofa}, {@code dining-table}; {@code null} if not known
 * @param style {@code scandinavian}, {@code industrial} ...; {@code null} if not known
 * @param images URLs of pictures beyond the variants' own
 */
public record ProductSheet(ProductId id, LocalText name, @Nullable LocalText description, @Nullable String brand,
    @Nullable String category, @Nullable String kind, @Nullable String style, List<String> tags, List<String> images,
    List<VariantSheet> variants) {

  /** More variants than this would make a message too large for the post. */
  public static final int MOST_VARIANTS = 200;

  public ProductSheet {
    if (id == null || name == null) {
      throw new IllegalArgumentException("A product needs an id and a name");
    }
    name.texts().values().forEach(text -> {
      if (text.length() > 300) {
        throw new IllegalArgumentException("A product's name has at most 300 characters");
      }
    });
    tags = tags == null ? List.of() : List.copyOf(tags);
    images = images == null ? List.of() : List.copyOf(images);
    variants = variants == null ? List.of() : List.copyOf(variants);
    if (variants.isEmpty() || variants.size() > MOST_VARIANTS) {
      throw new IllegalArgumentException("A product has 1 to " + MOST_VARIANTS + " variants");
    }
    var skus = new HashSet<Sku>();
    for (var variant : variants) {
      if (!skus.add(variant.sku())) {
        throw new IllegalArgumentException("SKU " + variant.sku() + " occurs twice in one product");
      }
    }
  }
}
