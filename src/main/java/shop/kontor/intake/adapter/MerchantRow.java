package shop.kontor.intake.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One item of a Google Merchant Center feed: attributes by name, without {@code g:}, some several times. */
record MerchantRow(long line, Map<String, List<String>> attributes) {

  /** More than this is in no item that a shop could show. */
  private static final int MOST = 500;

  static MerchantRow at(long line) {
    return new MerchantRow(line, new HashMap<>());
  }

  void add(String name, String value) {
    var text = Wording.clean(value);
    var values = attributes.computeIfAbsent(key(name), _ -> new ArrayList<>());
    if (!text.isEmpty() && values.size() < MOST) {
      values.add(text);
    }
  }

  private static String key(String name) {
    var lower = name.strip().toLowerCase(Locale.ROOT);
    return (lower.startsWith("g:") ? lower.substring(2) : lower).replace(' ', '_');
  }

  String get(String... names) {
    for (var name : names) {
      var values = attributes.getOrDefault(name, List.of());
      if (!values.isEmpty()) {
        return values.getFirst();
      }
    }
    return "";
  }

  List<String> all(String name) {
    return attributes.getOrDefault(name, List.of());
  }

  String id() {
    return get("id");
  }

  /** What is sold in several forms has one group; else every item is a product of its own. */
  String group() {
    return get("item_group_id", "id");
  }
}
