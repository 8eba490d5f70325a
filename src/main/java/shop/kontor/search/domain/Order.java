package shop.kontor.search.domain;

import java.util.Arrays;

/** How a list is sorted. Products without a price come last where prices sort. */
public enum Order {
  /** The best match first; without words to match, what is in stock in the order in which it was listed. */
  RELEVANCE("relevance"),
  PRICE_UP("price"),
  PRICE_DOWN("-price"),
  NEWEST("newest"),
  NAME("name");

  private final String slug;

  Order(String slug) {
    this.slug = slug;
  }

  public String slug() {
    return slug;
  }

  /** @throws IllegalArgumentException for anything else than the five */
  public static Order named(String slug) {
    return Arrays.stream(values()).filter(order -> order.slug.equals(slug)).findFirst().orElseThrow(() ->
        new IllegalArgumentException("A list is sorted by relevance, price, -price, newest or name"));
  }
}
