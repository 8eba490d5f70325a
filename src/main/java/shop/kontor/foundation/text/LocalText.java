package shop.kontor.foundation.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one or more languages, keyed by ISO 639-1 code; JSON shape {@code {"en": "Sofa", "ko": "소파"}}.
 *
 * @throws IllegalArgumentException without any text
 */
public record LocalText(@JsonValue Map<String, String> texts) {

  @JsonCreator
  public LocalText {
    if (texts == null || texts.values().stream().allMatch(text -> text == null || text.isBlank())) {
      throw new IllegalArgumentException("A text needs at least one language");
    }
    texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  public static LocalText of(String en) {
    return new LocalText(Map.of("en", en));
  }

  public static LocalText of(String en, String ko) {
    return new LocalText(Map.of("en", en, "ko", ko));
  }

  /** The text in this language, else in English, else in whichever there is. */
  public String in(Locale locale) {
    return in(locale.getLanguage());
  }

  public String in(String language) {
    var text = texts.get(language);
    if (text == null) {
      text = texts.get("en");
    }
    return text == null ? texts.values().iterator().next() : text;
  }
}
