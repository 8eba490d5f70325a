package shop.kontor.agents.web.feed;

import java.util.Locale;

/**
 * What Google Merchant Center is told of a piece, and how long that may be: Google's product data specification,
 * support.google.com/merchants/answer/7052112.
 */
enum Attribute {
  ID(50), ITEM_GROUP_ID(50), TITLE(150), DESCRIPTION(5_000), LINK(2_000), IMAGE_LINK(2_000), AVAILABILITY(100), PRICE(100),
  CONDITION(100), BRAND(70), GTIN(50), IDENTIFIER_EXISTS(3), COLOR(100), MATERIAL(200), PRODUCT_TYPE(750),
  SHIPPING(100), SHIPPING_WEIGHT(20), UNIT_PRICING_MEASURE(20), UNIT_PRICING_BASE_MEASURE(20);

  private final int longest;

  Attribute(int longest) {
    this.longest = longest;
  }

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Cut between characters. */
  String fit(String value) {
    return value.codePointCount(0, value.length()) <= longest ? value
        : value.substring(0, value.offsetByCodePoints(0, longest));
  }
}
