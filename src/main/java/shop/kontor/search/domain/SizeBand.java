package shop.kontor.search.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import shop.kontor.catalog.VariantSheet;

/**
 * Sizes as people filter by them: of a thing with measures how wide it is, in steps of 40 cm; of anything else what its
 * option "Size" says. As it stands in a URL: {@code 120-160}, or {@code m}.
 */
public final class SizeBand {

  private static final int STEP = 40;
  private static final int WIDEST = 240;
  private static final int LONGEST_OPTION = 20;

  private SizeBand() {}

  public static Optional<String> of(VariantSheet variant) {
    if (variant.dimensions() != null) {
      return Optional.of(ofWidth(variant.dimensions().width()));
    }
    return variant.options().entrySet().stream().filter(option -> option.getKey().equalsIgnoreCase("size"))
        .map(option -> option.getValue().strip().toLowerCase(Locale.ROOT))
        .filter(size -> !size.isEmpty() && size.length() <= LONGEST_OPTION).findFirst();
  }

  static String ofWidth(BigDecimal cm) {
    int from = cm.intValue() / STEP * STEP;
    return from >= WIDEST ? WIDEST + "-" : from + "-" + (from + STEP);
  }

  /** Widths come first, in order; then options. */
  public static int order(String size) {
    return isWidth(size) ? Integer.parseInt(size.substring(0, size.indexOf('-'))) : Integer.MAX_VALUE;
  }

  public static boolean isWidth(String size) {
    return size.matches("\\d{1,3}-(\\d{2,3})?");
  }
}
