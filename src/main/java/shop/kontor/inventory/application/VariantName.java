package shop.kontor.inventory.application;

import java.util.Locale;
import java.util.Map;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.text.LocalText;

/** What a variant is called: its product's name and what tells it from its siblings. */
record VariantName(LocalText product, Map<String, String> options) implements Document {

  String in(Locale locale) {
    return options.isEmpty() ? product.in(locale) : product.in(locale) + " · " + String.join(", ", options.values());
  }

  /** Everything that a person may look for, in lower case. */
  String words() {
    return (String.join(" ", product.texts().values()) + " " + String.join(" ", options.values()))
        .toLowerCase(Locale.ROOT);
  }
}
