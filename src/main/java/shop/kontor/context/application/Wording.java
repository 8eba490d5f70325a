package shop.kontor.context.application;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.News;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.Project;
import shop.kontor.context.domain.Step;
import shop.kontor.foundation.money.Formats;

/** What things and people in a project are called, and what of a step is told. */
@Component
public class Wording {

  private static final Pattern COUNTED = Pattern.compile("(\\d+) (seats|drawers|doors|tiers)");
  private static final String KEY = "context.option.";

  private final MessageSource messages;

  Wording(MessageSource messages) {
    this.messages = messages;
  }

  /** Whoever it is to the others; {@code null} for the shop, and if she did not say. */
  @Nullable String name(Project project, Person person) {
    var name = project.names().get(person);
    return name == null && person.isStaff() ? person.staffName() : name;
  }

  String name(Described described, Locale locale) {
    var note = note(described, locale);
    return described.name().in(locale) + (note.isEmpty() ? "" : ", " + note);
  }

  /** What tells a variant from its siblings, such as "2 seats, Moss green". */
  String note(Described described, Locale locale) {
    return described.notes(locale).stream().map(value -> option(value, locale)).collect(Collectors.joining(", "));
  }

  private String option(String value, Locale locale) {
    var counted = COUNTED.matcher(value);
    return counted.matches()
        ? messages.getMessage(KEY + counted.group(2), new Object[] {counted.group(1)}, value, locale)
        : messages.getMessage(KEY + value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), null, value, locale);
  }

  /** Width, depth and height in centimetres. */
  static @Nullable String size(Described described) {
    var size = described.size();
    return size == null ? null : size.width().stripTrailingZeros().toPlainString() + " × "
        + size.depth().stripTrailingZeros().toPlainString() + " × "
        + size.height().stripTrailingZeros().toPlainString();
  }

  /** What was noticed, in a sentence. */
  public String news(News news, String piece, Locale locale) {
    var british = "en".equals(locale.getLanguage()) ? Locale.UK : locale;
    var key = "context.news." + news.what();
    return messages.getMessage(key, news.day() == null
        ? new Object[] {piece, money(news.now(), locale), money(news.before(), locale), money(news.total(), locale),
            news.left()}
        : new Object[] {DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(british).format(news.day()),
            messages.getMessage("context.window." + news.window(), null, british)}, british);
  }

  private static String money(@Nullable Money money, Locale locale) {
    return money == null ? "" : Formats.money(money, locale);
  }

  static Optional<Sku> sku(Step step) {
    return Optional.ofNullable(switch (step) {
      case Step.Weighed weighed -> weighed.sku();
      case Step.Dropped dropped -> dropped.sku();
      case Step.Noticed noticed -> noticed.news().sku();
      default -> null;
    });
  }

  /** A step as members may read it: who somebody is to the shop concerns nobody else. */
  static @Nullable Step shown(Step step) {
    return switch (step) {
      case Step.Begun _, Step.Joined _, Step.Removed _, Step.Recognised _, Step.LinkMade _, Step.LinkRevoked _ -> null;
      default -> step;
    };
  }
}
