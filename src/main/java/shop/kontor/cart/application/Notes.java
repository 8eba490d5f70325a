package shop.kontor.cart.application;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.OptionValue;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;

/** Says in each language what tells a variant from its siblings, such as "2 seats, Moss green". */
final class Notes {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);
  private static final int LONGEST = 500;

  private Notes() {}

  /** @return {@code null} for a variant without options */
  static @Nullable LocalText of(VariantSheet variant) {
    if (variant.options().values().stream().allMatch(String::isBlank)) {
      return null;
    }
    return new LocalText(LANGUAGES.stream()
        .collect(Collectors.toMap(Locale::getLanguage, language -> note(variant, language))));
  }

  private static String note(VariantSheet variant, Locale language) {
    var colour = variant.colour() == null ? null : variant.colour().name();
    var note = variant.options().values().stream().filter(value -> !value.isBlank())
        .map(value -> new OptionValue(value, colour).in(language)).collect(Collectors.joining(", "));
    return note.length() > LONGEST ? note.substring(0, LONGEST - 1) + "…" : note;
  }
}
