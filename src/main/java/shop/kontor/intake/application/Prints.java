package shop.kontor.intake.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.SetPrice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Short forms of what was asked, by which the same is known again: a fingerprint of a sheet, prices and counts whole.
 */
final class Prints {

  /** A message has at most 262,144 characters; more than this is no description of a product. */
  static final int LARGEST_SHEET = 200_000;

  private Prints() {}

  /** @throws IllegalArgumentException if the sheet is larger than the post carries */
  static String of(ProductSheet sheet, JsonMapper json) {
    var bytes = json.writeValueAsBytes(sheet);
    if (bytes.length > LARGEST_SHEET) {
      throw new IllegalArgumentException("What is told of this product needs " + bytes.length + " bytes; at most "
          + LARGEST_SHEET + " go in");
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(SetPrice price) {
    return price.price() + " +" + price.vat().percent().stripTrailingZeros().toPlainString();
  }

  static String of(Map<String, Integer> counts) {
    return counts.entrySet().stream().map(count -> count.getKey() + "=" + count.getValue())
        .collect(Collectors.joining(" "));
  }

  static Map<String, Integer> counts(String print) {
    var counts = new TreeMap<String, Integer>();
    if (print != null && !print.isEmpty()) {
      for (var count : print.split(" ")) {
        int equals = count.indexOf('=');
        counts.put(count.substring(0, equals), Integer.valueOf(count.substring(equals + 1)));
      }
    }
    return counts;
  }

  static Map<String, Integer> plain(Map<LocationId, Integer> counts) {
    var plain = new TreeMap<String, Integer>();
    counts.forEach((location, count) -> plain.put(location.value(), count));
    return plain;
  }
}
