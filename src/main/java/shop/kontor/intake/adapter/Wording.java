package shop.kontor.intake.adapter;

import java.math.BigDecimal;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.kontor.catalog.Gtin;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;

/** How the words of a feed become the house's: ids, SKUs, amounts, texts. The same words always become the same. */
final class Wording {

  private static final Pattern NOT_IN_ID = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+");
  private static final Pattern NOT_IN_SKU = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]|\\p{Cs}");
  private static final Pattern KOREAN = Pattern.compile("\\p{IsHangul}");
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3}){1,2}(\\.\\d{1,6})?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{1,9},\\d{1,2}");

  private Wording() {}

  /** Without control characters and space around it; lines end in a line feed. */
  static String clean(String text) {
    var one = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < one.length(); i++) {
      char c = one.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c)) {
        return CONTROL.matcher(one).replaceAll("").strip();
      }
    }
    return one.strip();
  }

  /** @throws IllegalArgumentException if nothing is left to call it by */
  static ProductId productId(String handle) {
    return new ProductId(slug(handle, 120));
  }

  /** Lower-case letters, digits and hyphens; what would be too long ends in a number made from the rest. */
  static String slug(String text, int most) {
    var lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    var slug = trim(NOT_IN_ID.matcher(lower).replaceAll("-"));
    if (slug.isEmpty()) {
      throw new IllegalArgumentException("\"" + shortened(text) + "\" has no letter or digit to name a product by");
    }
    return fitting(slug, most);
  }

  static Sku sku(String text) {
    var plain = Normalizer.normalize(text.startsWith("'") ? text.substring(1) : text, Normalizer.Form.NFC);
    var sku = NOT_IN_SKU.matcher(plain).replaceAll("-").replaceFirst("^[\\p{M}._-]+", "");
    if (sku.isEmpty()) {
      throw new IllegalArgumentException("The SKU \"" + shortened(text) + "\" has no letter or digit");
    }
    return new Sku(fitting(sku, 80));
  }

  private static String trim(String slug) {
    return slug.replaceFirst("^[\\p{M}-]+", "").replaceFirst("-+$", "");
  }

  private static String fitting(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 9;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "-" + String.format("%08x", text.hashCode());
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** A path of slugs out of {@code Furniture > Sofas}; {@code null} for nothing. */
  static String category(String path) {
    var parts = new ArrayList<String>();
    for (var part : path.split("[>/]")) {
      if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
        parts.add(slug(part, 60));
      }
    }
    return parts.isEmpty() ? null : String.join("/", parts.subList(0, Math.min(5, parts.size())));
  }

  /** Filed under the language that it is in, as far as the shop knows that one; {@code null} for nothing. */
  static LocalText text(String text) {
    return text.isEmpty() ? null : new LocalText(Map.of(KOREAN.matcher(text).find() ? "ko" : "en", text));
  }

  /** @throws IllegalArgumentException unless it is a number of at most nine digits before the point */
  static BigDecimal number(String what, String text) {
    var plain = text.strip();
    if (PLAIN.matcher(plain).matches()) {
      return new BigDecimal(plain);
    }
    if (GROUPED.matcher(plain).matches()) {
      return new BigDecimal(plain.replace(",", ""));
    }
    if (DECIMAL_COMMA.matcher(plain).matches()) {
      return new BigDecimal(plain.replace(',', '.'));
    }
    throw new IllegalArgumentException("The " + what + " \"" + shortened(text) + "\" is no number that goes in");
  }

  /** Without idle zeros, and never in scientific notation. */
  static BigDecimal plain(BigDecimal number) {
    var bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A count; what is below zero, as some shops keep what they owe, is zero. */
  static int count(String text) {
    var number = number("quantity", text);
    try {
      return Math.max(0, number.intValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("The quantity \"" + shortened(text) + "\" is no whole number", e);
    }
  }

  /** A GTIN, if these characters are a valid one. */
  static Optional<Gtin> gtin(String barcode) {
    try {
      return Optional.of(new Gtin(barcode.replaceAll("['\\s-]", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The address of a picture, if it is one that a page may show. */
  static Optional<String> picture(String address) {
    try {
      var uri = URI.create(address.replace(" ", "%20"));
      return uri.getHost() != null && uri.getScheme() != null && uri.getScheme().matches("(?i)https?")
          && address.length() <= 2000 ? Optional.of(uri.toString()) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static List<String> tags(String text) {
    return List.of(text.split(",")).stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
  }
}
