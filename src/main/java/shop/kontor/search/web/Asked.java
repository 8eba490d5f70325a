package shop.kontor.search.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import shop.kontor.search.domain.Order;
import shop.kontor.search.domain.Wish;

/**
 * A wish as it stands in a URL.
 *
 * @param q plain words, in English or Korean
 * @param category path such as {@code living/sofas}
 * @param style any of these
 * @param colour any of these colour families, such as {@code green}
 * @param size any of these: width in cm such as {@code 120-160}, or an option such as {@code m}
 * @param min least price
 * @param max highest price
 * @param stock {@code 1} for what is in stock
 * @param sort {@code relevance}, {@code price}, {@code -price}, {@code newest} or {@code name}
 * @param page from 1
 */
record Asked(String q, String category, List<String> style, List<String> colour, List<String> size, String min,
    String max, String stock, String sort, String page) {

  /** @throws IllegalArgumentException with a sentence */
  Wish wish(int size) {
    return new Wish(q, category, list(style), list(colour), list(this.size), price("min", min), price("max", max),
        "1".equals(stock) || "true".equals(stock), isEmpty(sort) ? Order.RELEVANCE : Order.named(sort.strip()),
        number("page", page), size);
  }

  private static List<String> list(List<String> values) {
    return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
  }

  private static boolean isEmpty(String value) {
    return value == null || value.isBlank();
  }

  private static BigDecimal price(String name, String value) {
    if (isEmpty(value)) {
      return null;
    }
    var number = value.strip().replace(',', '.');
    if (!number.matches("\\d{1,10}(\\.\\d{1,4})?")) {
      throw new IllegalArgumentException("The price in \"" + name + "\" is a plain number such as 250 or 99.90");
    }
    return new BigDecimal(number);
  }

  private static int number(String name, String value) {
    if (isEmpty(value)) {
      return 1;
    }
    if (!value.strip().matches("\\d{1,9}")) {
      throw new IllegalArgumentException("The number in \"" + name + "\" is a whole number from 1");
    }
    return Integer.parseInt(value.strip());
  }
}
