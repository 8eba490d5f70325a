package shop.kontor.search.domain;

import java.util.Locale;

/** What a list of products can be narrowed by. */
public enum Facet {
  CATEGORY, PRICE, COLOUR, STYLE, SIZE, STOCK;

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
