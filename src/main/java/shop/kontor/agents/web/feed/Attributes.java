package shop.kontor.agents.web.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Assortment.Ware;
import shop.kontor.catalog.Content;
import shop.kontor.catalog.Measure;
import shop.kontor.delivery.Tariff;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.web.ShopAddress;

/** Tells a piece as Google Merchant Center reads it. */
@Component
class Attributes {

  private static final int LONGEST_ID = 50;

  private final ShopAddress shop;
  private final String country;

  /** @param country to which is delivered, ISO 3166-1 alpha-2 */
  Attributes(ShopAddress shop, @Value("${kontor.agents.feed-country:DE}") String country) {
    if (Arrays.stream(Locale.getISOCountries()).noneMatch(country::equals)) {
      throw new NotOpened("kontor.agents.feed-country=%s is no country".formatted(country), "Give a code of two letters, such as DE.");
    }
    this.shop = shop;
    this.country = country;
  }

  /** @param fees {@code null} for a shop that delivers free */
  Map<Attribute, String> of(Ware ware, @Nullable Tariff fees, String language) {
    var piece = ware.piece();
    var title = piece.name().in(language);
    var options = String.join(", ", piece.options().values());
    var all = new EnumMap<Attribute, String>(Attribute.class);
    put(all, Attribute.ID, id(piece.sku()));
    put(all, Attribute.ITEM_GROUP_ID, id(piece.product()));
    put(all, Attribute.TITLE, options.isBlank() ? title : title + ", " + options);
    put(all, Attribute.DESCRIPTION, piece.description() == null ? title : piece.description().in(language));
    put(all, Attribute.LINK, link(shop, piece.product(), piece.sku()));
    if (piece.image() != null && !piece.image().endsWith(".svg")) { // which is none of the formats that Google reads
      put(all, Attribute.IMAGE_LINK, piece.image().startsWith("/") ? shop.of(piece.image()) : piece.image());
    }
    put(all, Attribute.AVAILABILITY, ware.available() > 0 ? "in_stock" : "out_of_stock");
    put(all, Attribute.PRICE, written(ware.price()));
    put(all, Attribute.CONDITION, "new");
    put(all, Attribute.BRAND, piece.brand());
    put(all, Attribute.GTIN, piece.gtin());
    if (piece.gtin() == null) {
      put(all, Attribute.IDENTIFIER_EXISTS, "no");
    }
    put(all, Attribute.COLOR, in(piece.colour(), language));
    put(all, Attribute.MATERIAL, in(piece.material(), language));
    put(all, Attribute.PRODUCT_TYPE, piece.category().replace("/", " > "));
    var fee = fees == null ? Money.zero(ware.price().getCurrencyUnit()) : fees.fee(ware.price(), piece.kilograms()).amount();
    put(all, Attribute.SHIPPING, country + ":::" + written(fee));
    if (piece.kilograms() != null && piece.kilograms().signum() > 0) {
      put(all, Attribute.SHIPPING_WEIGHT, piece.kilograms().stripTrailingZeros().toPlainString() + " kg");
    }
    measure(all, piece.content());
    return all;
  }

  private static void measure(Map<Attribute, String> all, Content content) {
    if (content != null) {
      put(all, Attribute.UNIT_PRICING_MEASURE, written(content.holds()));
      put(all, Attribute.UNIT_PRICING_BASE_MEASURE, written(content.per()));
    }
  }

  private static String written(Measure measure) {
    return measure.amount().toPlainString() + measure.unit().written();
  }

  private static String written(Money money) {
    return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
  }

  static String link(ShopAddress shop, String product, String sku) {
    return shop.of("/catalog/products/" + product + "?sku=" + URLEncoder.encode(sku, StandardCharsets.UTF_8));
  }

  /** The SKU; of a longer one its beginning, and what tells it from others that begin alike. */
  static String id(String sku) {
    if (sku.length() <= LONGEST_ID) {
      return sku;
    }
    var rest = Integer.toHexString(sku.hashCode()) + Integer.toHexString(new StringBuilder(sku).reverse().toString().hashCode());
    return sku.substring(0, LONGEST_ID - 1 - rest.length()) + "-" + rest;
  }

  private static String in(LocalText text, String language) {
    return text == null ? null : text.in(language);
  }

  private static void put(Map<Attribute, String> all, Attribute attribute, String value) {
    if (value != null && !value.isBlank()) {
      all.put(attribute, attribute.fit(value));
    }
  }
}
