package shop.kontor.till.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.text.LocalText;

/** What a variant is called: its product's name, what tells it from its siblings, and its colour. */
record GoodsName(LocalText product, Map<String, String> options, @Nullable LocalText colour) implements Document {

  private String in(String language) {
    var notes = options.values().stream().map(value -> colour != null && colour.texts().containsValue(value)
        ? colour.in(language) : value).toList();
    return notes.isEmpty() ? product.in(language) : product.in(language) + " · " + String.join(", ", notes);
  }

  /** In each language of the house, in one line. */
  LocalText line() {
    var lines = new TreeMap<String, String>();
    List.of(Locale.ENGLISH, Locale.KOREAN).forEach(each -> lines.put(each.getLanguage(), in(each.getLanguage())));
    return new LocalText(lines);
  }
}
