package shop.kontor.cart.application;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;

/** Says in each language what tells a variant from its siblings, such as "2 seats, Moss green". */
@Component
class Notes {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);
  private static final Pattern COUNTED = Pattern.compile("(\\d+) (seats|drawers|doors|tiers)");
  private static final Pattern LED = Pattern.compile("(Chaise|Bar|Counter) (.+)");
  private static final int LONGEST = 500;

  private final MessageSource messages;

  Notes(MessageSource messages) {
    this.messages = messages;
  }

  /** @return {@code null} for a variant without options */
  LocalText of(VariantSheet variant) {
    if (variant.options().values().stream().allMatch(String::isBlank)) {
      return null;
    }
    return new LocalText(LANGUAGES.stream()
        .collect(Collectors.toMap(Locale::getLanguage, language -> note(variant, language))));
  }

  private String note(VariantSheet variant, Locale language) {
    var note = variant.options().values().stream().filter(value -> !value.isBlank())
        .map(value -> word(variant, value, language)).collect(Collectors.joining(", "));
    return note.length() > LONGEST ? note.substring(0, LONGEST - 1) + "…" : note;
  }

  private String word(VariantSheet variant, String value, Locale language) {
    var colour = variant.colour();
    if (colour != null && colour.name().texts().containsValue(value)) {
      return colour.name().in(language);
    }
    var counted = COUNTED.matcher(value);
    if (counted.matches()) {
      return messages.getMessage("cart.option." + counted.group(2), new Object[] {counted.group(1)}, value, language);
    }
    var led = LED.matcher(value);
    if (led.matches()) {
      return messages.getMessage("cart.option." + key(led.group(1)), new Object[] {led.group(2)}, value, language);
    }
    return messages.getMessage("cart.option." + key(value), null, value, language);
  }

  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
