package shop.kontor.search.domain;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What somebody looks for. Two equal wishes have the same answer.
 *
 * @param text her words, as plain as she likes; they have no syntax that could be wrong
 * @param category path such as {@code living/sofas}, everything below it included; or {@code null}
 * @param min least price in the currency's main unit; or {@code null}
 * @param max highest price; or {@code null}
 * @param page from 1
 * @param size products to a page
 */
public record Wish(String text, String category, List<String> styles, List<String> colours, List<String> sizes,
    BigDecimal min, BigDecimal max, boolean inStock, Order order, int page, int size) {

  public static final int PAGE = 24;
  /** Nobody turns so many pages; to go deeper costs more with every page, so narrow the search instead. */
  public static final int LAST_PAGE = 200;
  public static final int LONGEST_TEXT = 200;
  private static final int MOST_VALUES = 40;
  private static final int LONGEST_VALUE = 200;
  private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000L);

  /** @throws IllegalArgumentException with a sentence for whoever wishes for something impossible */
  public Wish {
    text = tidy(text);
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("A search has at most " + LONGEST_TEXT + " characters");
    }
    category = category == null || category.isBlank() ? null : slugs(List.of(category)).getFirst();
    styles = slugs(styles);
    colours = slugs(colours);
    sizes = slugs(sizes);
    check(min);
    check(max);
    if (page < 1 || page > LAST_PAGE) {
      throw new IllegalArgumentException("Pages go from 1 to " + LAST_PAGE + "; narrow the search to see the rest");
    }
    if (size < 1 || size > 100) {
      throw new IllegalArgumentException("A page has 1 to 100 products");
    }
    order = Objects.requireNonNullElse(order, Order.RELEVANCE);
  }

  public static Wish forAnything() {
    return new Wish("", null, List.of(), List.of(), List.of(), null, null, false, Order.RELEVANCE, 1, PAGE);
  }

  public Wish with(String words) {
    return new Wish(words, category, styles, colours, sizes, min, max, inStock, order, page, size);
  }

  public Wish on(int anotherPage) {
    return new Wish(text, category, styles, colours, sizes, min, max, inStock, order, anotherPage, size);
  }

  public Wish sorted(Order anotherOrder) {
    return new Wish(text, category, styles, colours, sizes, min, max, inStock, anotherOrder, 1, size);
  }

  public Wish in(String anotherCategory) {
    return new Wish(text, anotherCategory, styles, colours, sizes, min, max, inStock, order, 1, size);
  }

  public Wish between(BigDecimal anotherMin, BigDecimal anotherMax) {
    return new Wish(text, category, styles, colours, sizes, anotherMin, anotherMax, inStock, order, 1, size);
  }

  public Wish onlyInStock(boolean wanted) {
    return new Wish(text, category, styles, colours, sizes, min, max, wanted, order, 1, size);
  }

  /** With these values of one of the facets that allow several. */
  public Wish choosing(Facet facet, List<String> values) {
    return switch (facet) {
      case STYLE -> new Wish(text, category, values, colours, sizes, min, max, inStock, order, 1, size);
      case COLOUR -> new Wish(text, category, styles, values, sizes, min, max, inStock, order, 1, size);
      case SIZE -> new Wish(text, category, styles, colours, values, min, max, inStock, order, 1, size);
      case CATEGORY, PRICE, STOCK -> throw new IllegalArgumentException("One value of " + facet.slug() + " at a time");
    };
  }

  /** What was chosen of a facet. */
  public List<String> chosen(Facet facet) {
    return switch (facet) {
      case CATEGORY -> category == null ? List.of() : List.of(category);
      case STYLE -> styles;
      case COLOUR -> colours;
      case SIZE -> sizes;
      case STOCK -> inStock ? List.of("1") : List.of();
      case PRICE -> List.of();
    };
  }

  public boolean isNarrowed() {
    return category != null || min != null || max != null || inStock
        || !styles.isEmpty() || !colours.isEmpty() || !sizes.isEmpty();
  }

  private static String tidy(String text) {
    if (text == null) {
      return "";
    }
    // what is far too long is refused as it is, without being worked on
    return text.length() > 4 * LONGEST_TEXT ? text : Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\s]+", " ").strip();
  }

  private static List<String> slugs(Collection<String> values) {
    if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
      throw new IllegalArgumentException("A filter has at most " + MOST_VALUES + " values of " + LONGEST_VALUE
          + " characters");
    }
    return values.stream().map(value -> tidy(value).toLowerCase(Locale.ROOT)).filter(value -> !value.isEmpty())
        .distinct()
        .sorted().toList();
  }

  private static void check(BigDecimal price) {
    if (price != null && (price.signum() < 0 || price.compareTo(DEAREST) > 0)) {
      throw new IllegalArgumentException("A price to search by is between 0 and " + DEAREST);
    }
  }
}
