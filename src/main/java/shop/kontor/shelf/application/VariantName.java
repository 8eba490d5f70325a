package shop.kontor.shelf.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.OptionValue;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.text.LocalText;

/** What a variant is called: its product's name, what tells it from its siblings, and its colour. */
public record VariantName(LocalText product, Map<String, String> options, @Nullable LocalText colour)
    implements Document {

  /** What tells it from its siblings, in order, in the reader's language. */
  public List<String> notes(Locale locale) {
    return options.values().stream().map(value -> new OptionValue(value, colour).in(locale)).toList();
  }

  /** Everything that a person may look for, in lower case. */
  String words() {
    return (String.join(" ", product.texts().values()) + " " + String.join(" ", options.values())
        + (colour == null ? "" : " " + String.join(" ", colour.texts().values()))).toLowerCase(Locale.ROOT);
  }
}
