package shop.kontor.search.adapter;

import shop.kontor.search.domain.Facet;

/** The fields of a product in the index. */
final class Fields {

  static final String ENGLISH = ".en";
  static final String KOREAN = ".ko";
  /** Words as they are spelled, for typing ahead and for slips of the finger. */
  static final String LETTERS = ".letters";

  static final String ID = "id";
  /** SKUs and GTINs. */
  static final String CODE = "code";
  static final String NAME = "name";
  /** What it is, as its category says: a desk, and not what stands on one. */
  static final String KIND = "kind";
  /** Category, style, colours, materials, tags, brand. */
  static final String TRAITS = "traits";
  static final String TEXT = "text";
  static final String CARD = "card";
  /** The lowest price, in the currency's smallest unit. */
  static final String PRICE = "price";
  static final String LISTED = "listed";
  /** The order of a list that nobody sorted: sold out last, then as listed. The index itself lies in this order. */
  static final String RANK = "rank";
  static final String BY_NAME = "by-name";

  private Fields() {}

  static String facet(Facet facet) {
    return "facet." + facet.slug();
  }

  static String byName(String language) {
    return BY_NAME + "." + language;
  }
}
