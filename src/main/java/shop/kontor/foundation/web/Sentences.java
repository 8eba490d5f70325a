package shop.kontor.foundation.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import shop.kontor.foundation.money.Formats;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.text.Unfit;

/** What the house says to whoever asks just now, in her language. */
public class Sentences {

  private static final Set<Integer> OWN_WORDS = Set.of(403, 404, 409, 429, 503);

  private final MessageSource messages;

  Sentences(MessageSource messages) {
    this.messages = messages;
  }

  /** Why something was refused, for pages that say it themselves. */
  public String of(RuntimeException refused) {
    return switch (refused) {
      case Refusal refusal -> say(refusal.getMessage(), refusal.arguments());
      case Unfit unfit -> messages.getMessage(unfit.key(), null, unfit.getMessage(), locale());
      default -> say(refused.getMessage());
    };
  }

  /** What a library says, if the house has no better words. */
  String of(ErrorResponse known) {
    var detail = known.updateAndGetBody(messages, locale()).getDetail();
    return detail == null ? say("foundation.refused.invalid") : detail;
  }

  /** What is said of every error of this kind. */
  String of(HttpStatusCode status) {
    int code = status.value();
    return say("foundation.problem." + (OWN_WORDS.contains(code) ? code : code >= 500 ? 500 : 400) + ".detail");
  }

  /** @param sentence a key of the messages; anything else is said as it stands */
  public String say(String sentence, Object... arguments) {
    var locale = locale();
    return messages.getMessage(sentence, Arrays.stream(arguments).map(argument -> words(argument, locale)).toArray(),
        sentence, locale);
  }

  private static Object words(Object argument, Locale locale) {
    return switch (argument) {
      case null -> "";
      case Money money -> Formats.money(money, locale);
      case LocalText text -> text.in(locale);
      case Number number -> number;
      default -> argument.toString();
    };
  }

  private static Locale locale() {
    var locale = LocaleContextHolder.getLocale();
    return "en".equals(locale.getLanguage()) ? Locale.UK : locale;
  }
}
