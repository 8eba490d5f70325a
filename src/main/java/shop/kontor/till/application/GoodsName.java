package shop.kontor.till.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.OptionValue;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.text.LocalText;

/** What a variant is called: its product's name, what tells it from its siblings, and its colour. */
record GoodsName(LocalText product, Map<String, String> options, @Nullable LocalText colour) implements Document {

  private String in(Locale language) {
    return options.isEmpty() ? product.in(language) : product.in(language) + " · " + options.values().stream()
        .map(value -> new OptionValue(value, colour).in(language)).collect(Collectors.joining(", "));
  }

  /** In each language of the house, in one line. */
  LocalText line() {
    var lines = new TreeMap<String, String>();
    List.of(Locale.ENGLISH, Locale.KOREAN).forEach(each -> lines.put(each.getLanguage(), in(each)));
    return new LocalText(lines);
  }
}
