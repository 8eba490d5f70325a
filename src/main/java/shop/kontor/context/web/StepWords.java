package shop.kontor.context.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.context.application.StepView;
import shop.kontor.context.application.Wording;
import shop.kontor.context.domain.Step;
import shop.kontor.foundation.money.Formats;

/** Says in a sentence what a step was, in the reader's language. */
@Component
class StepWords {

  private final MessageSource messages;
  private final Wording wording;

  StepWords(MessageSource messages, Wording wording) {
    this.messages = messages;
    this.wording = wording;
  }

  /**
   * A step as pages show it.
   *
   * @param who took it, in the reader's words; empty for the shop
   * @param note what somebody said; {@code null} where nobody said anything
   * @param tone of news: good or bad; {@code null} for anything else
   */
  record Line(int number, Instant at, String who, String said, String note, String tone, boolean counts,
      boolean reversible) {}

  Line line(StepView step, Locale locale) {
    var note = step.content() instanceof Step.Noted noted ? noted.text()
        : step.content() instanceof Step.Weighed weighed ? weighed.reason() : null;
    var tone = step.content() instanceof Step.Noticed noticed ? noticed.news().isBad() ? "bad" : "good" : null;
    var who = tone != null ? "" : step.you() ? say(locale, "you") : step.by() != null ? step.by() : say(locale, "somebody");
    return new Line(step.number(), step.at(), who, said(step, locale), note, tone, step.counts(), step.reversible());
  }

  private String said(StepView step, Locale locale) {
    var kind = "step." + step.kind();
    return switch (step.content()) {
      case null -> say(locale, kind);
      case Step.GoalSet set -> say(locale, kind, set.goal());
      case Step.RoomSet set -> say(locale, kind, say(locale, "room." + set.room()));
      case Step.BudgetSet set -> set.budget() == null ? say(locale, kind + ".none")
          : say(locale, kind, Formats.money(set.budget(), locale));
      case Step.DateSet set -> set.date() == null ? say(locale, kind + ".none")
          : say(locale, kind, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(set.date()));
      case Step.StyleSet set -> set.style() == null ? say(locale, kind + ".none") : say(locale, kind, set.style());
      case Step.SpaceSet set -> set.space() == null ? say(locale, kind + ".none") : say(locale, kind, set.space());
      case Step.Weighed weighed -> say(locale, kind + "." + weighed.standing()
          + (weighed.quantity() > 1 ? ".many" : ""), step.piece(), weighed.quantity());
      case Step.Dropped _ -> say(locale, kind, step.piece());
      case Step.Designed designed -> say(locale, kind + "." + designed.what(), designed.name().in(locale));
      case Step.StoreAsked asked -> say(locale, kind + (asked.open() ? "" : ".none"));
      case Step.Undone undone -> step.piece() != null ? say(locale, kind + ".piece", step.piece())
          : say(locale, kind, undone.number());
      case Step.Noticed noticed -> wording.news(noticed.news(), step.piece(), locale);
      default -> say(locale, kind);
    };
  }

  private String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage("context." + key, arguments, "en".equals(locale.getLanguage()) ? Locale.UK : locale);
  }
}
