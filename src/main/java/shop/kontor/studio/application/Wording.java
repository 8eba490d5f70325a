package shop.kontor.studio.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.money.Formats;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.studio.domain.Piece;

/** What things are called, and what guidelines say, in the reader's language. */
@Component
class Wording {

  private static final Pattern COUNTED = Pattern.compile("(\\d+) (seats|drawers|doors|tiers)");

  private final MessageSource messages;

  Wording(MessageSource messages) {
    this.messages = messages;
  }

  /** @param key of a message; whatever is none is said as it stands */
  String say(String key, List<?> values, Locale locale) {
    return messages.getMessage(key, values.stream().map(value -> plain(value, locale)).toArray(), key,
        "en".equals(locale.getLanguage()) ? Locale.UK : locale);
  }

  String say(String key, Locale locale) {
    return say(key, List.of(), locale);
  }

  /** What came back out of a document: a text in several languages is a map there. */
  private static Object plain(Object value, Locale locale) {
    return switch (value) {
      case null -> "";
      case LocalText text -> text.in(locale);
      case Money money -> Formats.money(money, locale);
      case Map<?, ?> texts -> String.valueOf(texts.get(texts.containsKey(locale.getLanguage())
          ? locale.getLanguage() : texts.containsKey("en") ? "en" : texts.keySet().iterator().next()));
      case Number number -> number;
      default -> value.toString();
    };
  }

  /** In both languages of the house, for rooms that don't know the studio's words. */
  LocalText texts(String key) {
    return LocalText.of(say(key, Locale.ENGLISH), say(key, Locale.KOREAN));
  }

  /** What tells a variant from its siblings, such as "2 seats, Moss green". */
  String note(Piece piece, Map<String, String> options, Locale locale) {
    return options.values().stream().filter(value -> !value.isBlank())
        .map(value -> piece.colour() != null && piece.colour().name().texts().containsValue(value)
            ? piece.colour().name().in(locale) : option(value, locale)).collect(Collectors.joining(", "));
  }

  private String option(String value, Locale locale) {
    var counted = COUNTED.matcher(value);
    return counted.matches()
        ? messages.getMessage("studio.option." + counted.group(2), new Object[] {counted.group(1)}, value, locale)
        : messages.getMessage("studio.option." + value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), null,
            value, locale);
  }

  String kind(String kind, Locale locale) {
    return messages.getMessage("studio.kind." + kind, null, kind, locale);
  }
}
