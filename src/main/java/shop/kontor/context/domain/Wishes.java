package shop.kontor.context.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.OneLine;
import shop.kontor.foundation.text.Unfit;

/**
 * What a project is to come to, and within which limits.
 *
 * @param goal in her words, such as "the living room of our new flat"
 * @param budget for all that is chosen, including VAT; {@code null} for none
 * @param date by which all of it is needed; {@code null} for none
 * @param style such as {@code scandinavian}, or in her words; {@code null} for none
 * @param space what there is of it, in her words; {@code null} if she did not say
 */
public record Wishes(String goal, RoomKind room, @Nullable Money budget, @Nullable LocalDate date,
    @Nullable String style, @Nullable String space) {

  public static final int LONGEST_GOAL = 200;
  public static final int LONGEST = 300;
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

  public Wishes {
    goal = goal == null ? null : goal.strip();
    room = room == null ? RoomKind.OTHER : room;
    style = blank(style);
    space = blank(space);
    if (!OneLine.fits(goal, LONGEST_GOAL)) {
      throw new Unfit("context.unfit.goal", "A goal has 1 to " + LONGEST_GOAL + " characters");
    }
    if (style != null && !OneLine.fits(style, LONGEST) || space != null && !OneLine.fits(space, LONGEST)) {
      throw new Unfit("context.unfit.text", "Style and space have at most " + LONGEST + " characters, on one line");
    }
    if (budget != null && (!budget.isPositive() || budget.getAmount().compareTo(MOST) > 0)) {
      throw new Unfit("context.unfit.budget", "A budget is more than 0 and at most " + MOST.toPlainString());
    }
    if (date != null && (date.getYear() < 2000 || date.getYear() > 2200)) {
      throw new Unfit("context.unfit.date", "A date lies between 2000 and 2200");
    }
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** As far as a project can have them: what does not fit is left out, and a goal that does not is the room itself. */
  public static Wishes asFarAsFit(@Nullable String goal, RoomKind room, @Nullable Money budget, @Nullable String style,
      @Nullable String space) {
    var bare = new Wishes(room.name().toLowerCase(Locale.ROOT).replace('_', ' '), room, null, null, null, null);
    return bare.ifFit(wishes -> wishes.goal(goal)).ifFit(wishes -> wishes.budget(budget))
        .ifFit(wishes -> wishes.style(style)).ifFit(wishes -> wishes.space(space));
  }

  private Wishes ifFit(UnaryOperator<Wishes> change) {
    try {
      return change.apply(this);
    } catch (Unfit e) {
      return this;
    }
  }

  Wishes goal(String other) {
    return new Wishes(other, room, budget, date, style, space);
  }

  Wishes room(RoomKind other) {
    return new Wishes(goal, other, budget, date, style, space);
  }

  Wishes budget(@Nullable Money other) {
    return new Wishes(goal, room, other, date, style, space);
  }

  Wishes date(@Nullable LocalDate other) {
    return new Wishes(goal, room, budget, other, style, space);
  }

  Wishes style(@Nullable String other) {
    return new Wishes(goal, room, budget, date, other, space);
  }

  Wishes space(@Nullable String other) {
    return new Wishes(goal, room, budget, date, style, other);
  }
}
