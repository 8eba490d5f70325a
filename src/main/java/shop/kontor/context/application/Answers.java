package shop.kontor.context.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.Need;
import shop.kontor.context.domain.Piece;
import shop.kontor.context.domain.Project;
import shop.kontor.context.domain.Standing;

/**
 * What can be said of a project now, by its own state and what is known of the shop. Only what is chosen counts.
 *
 * @param used what it costs as its owner is asked on the web; {@code null} where nothing has a price
 * @param left of the budget, less than 0 where it is exceeded; {@code null} without a budget
 * @param overBudget whether it costs more than the budget
 * @param problems why a piece can't be had as it stands
 * @param daysLeft until the date; less than 0 once it is over; {@code null} without one
 * @param booked whether nothing more can be delivered on that date
 * @param fits whether all of it can be had, within the budget, and delivered on a date that lies ahead
 * @param missing what the room still wants, by the few rules of its kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answers(@Nullable Money used, @Nullable Money left, boolean overBudget, List<Problem> problems,
    @Nullable Integer daysLeft, boolean booked, boolean fits, List<Need> missing) {

  /** Why a piece can't be had. */
  public enum Obstacle { NOT_SOLD, NO_PRICE, SOLD_OUT, TOO_FEW }

  /** @param left pieces that can be had */
  public record Problem(Sku sku, Obstacle what, int left) {}

  static Answers of(Project project, Map<Sku, Article> articles, @Nullable String group, boolean booked, Instant now,
      ZoneId zone) {
    var chosen = project.pieces(Standing.CHOSEN);
    var wishes = project.wishes();
    var used = total(chosen, articles, wishes.budget() == null ? null : wishes.budget().getCurrencyUnit(), group,
        now);
    var left = wishes.budget() == null ? null : used == null ? wishes.budget() : wishes.budget().minus(used);
    var problems = chosen.stream().map(piece -> problem(piece, articles.get(piece.sku()), now))
        .filter(Objects::nonNull).toList();
    var days = wishes.date() == null ? null
        : (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), wishes.date());
    boolean over = left != null && left.isNegative();
    return new Answers(used, left, over, problems, days, booked,
        !over && problems.isEmpty() && !booked && (days == null || days >= 0), missing(project, chosen, articles));
  }

  /** In one currency, the budget's or the first that comes; {@code null} where nothing has a price in it. */
  static @Nullable Money total(List<Piece> pieces, Map<Sku, Article> articles, @Nullable CurrencyUnit currency,
      @Nullable String group, Instant now) {
    Money total = null;
    for (var piece : pieces) {
      var article = articles.get(piece.sku());
      var each = article == null ? null : article.each(piece.quantity(), group, now);
      if (each != null && (total == null ? currency == null || each.getCurrencyUnit().equals(currency)
          : each.isSameCurrency(total))) {
        var sum = each.multipliedBy(piece.quantity());
        total = total == null ? sum : total.plus(sum);
      }
    }
    return total;
  }

  private static @Nullable Problem problem(Piece piece, @Nullable Article article, Instant now) {
    var what = obstacle(piece, article, now);
    return what == null ? null : new Problem(piece.sku(), what, article == null || article.available() == null ? 0
        : Math.max(0, article.available()));
  }

  /** {@code null} where there is none. */
  static @Nullable Obstacle obstacle(Piece piece, @Nullable Article article, Instant now) {
    if (article == null || !article.listed()) {
      return Obstacle.NOT_SOLD;
    }
    if (article.offer() == null) {
      return Obstacle.NO_PRICE;
    }
    int available = article.available() == null ? 0 : article.available();
    return available <= 0 ? Obstacle.SOLD_OUT : available < piece.quantity() ? Obstacle.TOO_FEW : null;
  }

  private static List<Need> missing(Project project, List<Piece> chosen, Map<Sku, Article> articles) {
    var missing = new ArrayList<>(project.wishes().room().needs());
    chosen.stream().map(piece -> articles.get(piece.sku())).filter(Objects::nonNull)
        .forEach(article -> missing.removeIf(need -> need.isMetBy(article.described().kind())));
    return List.copyOf(missing);
  }
}
