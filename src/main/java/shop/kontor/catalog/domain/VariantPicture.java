package shop.kontor.catalog.domain;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.catalog.domain.picture.Picture;
import shop.kontor.catalog.domain.picture.Piece;

/**
 * Draws a variant as it is: its kind in its own proportions, colour and material. For every variant that brings no
 * picture of its own. Where size or colour are not known it is drawn square, in the grey of unpainted board.
 */
public final class VariantPicture {

  private static final String UNPAINTED = "#c9b79c";
  private static final double UNMEASURED = 50;
  private static final double SMALLEST = 20;
  private static final double LARGEST = 400;

  private VariantPicture() {
  }

  /**
   * @param language of the title, as ISO 639-1 code
   * @return an SVG document; the same for the same variant, always
   */
  public static String svg(ProductSheet product, VariantSheet variant, String language) {
    var size = variant.dimensions();
    var colour = variant.colour();
    var title = Stream.of(product.name().in(language), colour == null ? "" : colour.name().in(language), caption(size))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    return Picture.of(new Piece(
        product.kind() == null ? "" : product.kind(),
        drawn(size, Dimensions::width), drawn(size, Dimensions::depth), drawn(size, Dimensions::height),
        colour == null ? UNPAINTED : colour.srgb(),
        variant.material() == null ? "" : variant.material().in("en"),
        traits(product, variant), title, caption(size)));
  }

  /**
   * A side as it is drawn. The drawings are made for furniture, so an earring or a hangar is first brought to such a
   * size; and a sheet of paper stays thick enough to be seen, at a hundredth of its longest side.
   */
  private static double drawn(Dimensions size, Function<Dimensions, BigDecimal> side) {
    if (size == null) {
      return UNMEASURED;
    }
    double longest = size.width().max(size.depth()).max(size.height()).doubleValue();
    double scale = Math.clamp(longest, SMALLEST, LARGEST) / longest;
    return Math.max(side.apply(size).doubleValue(), longest / 100) * scale;
  }

  private static Set<String> traits(ProductSheet product, VariantSheet variant) {
    var traits = new LinkedHashSet<>(product.tags());
    if (product.style() != null) {
      traits.add(product.style());
    }
    variant.options().values().forEach(option -> traits.add(option.toLowerCase(Locale.ROOT)));
    return traits;
  }

  private static String caption(Dimensions size) {
    return size == null ? "" : "%s × %s × %s cm".formatted(
        size.width().stripTrailingZeros().toPlainString(),
        size.depth().stripTrailingZeros().toPlainString(),
        size.height().stripTrailingZeros().toPlainString());
  }
}
