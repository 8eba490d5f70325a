package shop.kontor.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shop.kontor.search.domain.Facet;
import shop.kontor.search.domain.Order;
import shop.kontor.search.domain.Wish;

/** Where the answer to a wish is found: each wish has one address. */
final class Address {

  private Address() {}

  /** The query of a wish's URL, without its page: names and values in a fixed order. */
  static List<Map.Entry<String, String>> parameters(Wish wish) {
    var parameters = new ArrayList<Map.Entry<String, String>>();
    if (!wish.text().isEmpty()) {
      parameters.add(Map.entry("q", wish.text()));
    }
    for (var facet : List.of(Facet.CATEGORY, Facet.STYLE, Facet.COLOUR, Facet.SIZE)) {
      wish.chosen(facet).forEach(value -> parameters.add(Map.entry(facet.slug(), value)));
    }
    if (wish.min() != null) {
      parameters.add(Map.entry("min", wish.min().toPlainString()));
    }
    if (wish.max() != null) {
      parameters.add(Map.entry("max", wish.max().toPlainString()));
    }
    if (wish.inStock()) {
      parameters.add(Map.entry("stock", "1"));
    }
    if (wish.order() != Order.RELEVANCE) {
      parameters.add(Map.entry("sort", wish.order().slug()));
    }
    return parameters;
  }

  static String of(String path, Wish wish) {
    var query = query(wish) + (wish.page() == 1 ? "" : "&page=" + wish.page());
    return query.isEmpty() ? path : path + "?" + query.replaceFirst("^&", "");
  }

  /** Up to and including {@code page=}. */
  static String ofPages(String path, Wish wish) {
    var query = query(wish);
    return path + "?" + query + (query.isEmpty() ? "" : "&") + "page=";
  }

  private static String query(Wish wish) {
    return parameters(wish).stream().map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
