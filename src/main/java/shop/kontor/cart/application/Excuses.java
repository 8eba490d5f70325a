package shop.kontor.cart.application;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Sentences;

/** Says in every language of the house why something was refused, for whoever is not there to be asked for hers. */
@Component
class Excuses {

  private static final String PREFIX = "cart.refused.";

  private final Sentences sentences;

  Excuses(Sentences sentences) {
    this.sentences = sentences;
  }

  LocalText of(RuntimeException refused) {
    return LocalText.of(in(Locale.ENGLISH, () -> sentences.of(refused)),
        in(Locale.KOREAN, () -> sentences.of(refused)));
  }

  /** What programs read: the key of the sentence within the room. */
  static String reason(RuntimeException refused) {
    var key = refused instanceof Unfit unfit ? unfit.key() : refused.getMessage();
    return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
  }

  private static String in(Locale language, Supplier<String> words) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(language);
    try {
      return words.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
