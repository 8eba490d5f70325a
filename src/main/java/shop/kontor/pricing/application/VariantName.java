package shop.kontor.pricing.application;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.OptionValue;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.text.LocalText;

/** What a variant is called: its product's name, what tells it from its siblings, and its colour. */
record VariantName(LocalText product, Map<String, String> options, @Nullable LocalText colour) implements Document {

  String in(Locale locale) {
    return options.isEmpty() ? product.in(locale) : product.in(locale) + " · " + options.values().stream()
        .map(value -> new OptionValue(value, colour).in(locale)).collect(Collectors.joining(", "));
  }

  /** Everything that a person may look for, in lower case. */
  String words() {
    return (String.join(" ", product.texts().values()) + " " + String.join(" ", options.values())
        + (colour == null ? "" : " " + String.join(" ", colour.texts().values()))).toLowerCase(Locale.ROOT);
  }
}
