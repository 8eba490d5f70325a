package shop.kontor.studio.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.context.BeginProject;
import shop.kontor.context.ProjectChanged;
import shop.kontor.context.ProjectChanged.Member;
import shop.kontor.context.ProjectChanged.Role;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.text.OneLine;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.Room;

/**
 * Somebody furnishes a room and has no project yet: one begins, with the room in it if she has told of it. It is context's; until that tells of
 * it, whoever began it is its only member.
 */
@Service
public class Beginning {

  /** Projects of one person, as in context. */
  private static final int MOST = 100;
  private static final int LONGEST_GOAL = 200;
  private static final int LONGEST_STYLE = 300;
  private static final int LONGEST_NAME = 60;
  private static final BigDecimal MOST_BUDGET = BigDecimal.valueOf(10_000_000);

  private final ProjectsKnown projects;
  private final RoomBook rooms;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Beginning(ProjectsKnown projects, RoomBook rooms, ApplicationEventPublisher post, Clock clock) {
    this.projects = projects;
    this.rooms = rooms;
    this.post = post;
    this.clock = clock;
  }

  /**
   * @param goal in her words
   * @param budget for all that is bought, including VAT; {@code null} for none
   * @param style such as {@code scandinavian}; {@code null} if any will do
   * @param name by which others will know her; {@code null} if she does not say
   */
  public record Wish(String goal, Purpose purpose, @Nullable Money budget, @Nullable String style,
      @Nullable String name) {

    public Wish {
      goal = goal == null ? null : goal.strip();
      purpose = purpose == null ? Purpose.OTHER : purpose;
      style = blank(style);
      name = blank(name);
      if (!OneLine.fits(goal, LONGEST_GOAL)) {
        throw new Unfit("studio.unfit.goal", "A goal has 1 to " + LONGEST_GOAL + " characters");
      }
      if (style != null && !OneLine.fits(style, LONGEST_STYLE) || name != null && !OneLine.fits(name, LONGEST_NAME)) {
        throw new Unfit("studio.unfit.text", "A style has at most 300 characters, a name 60, on one line");
      }
      if (budget != null && (!budget.isPositive() || budget.getAmount().compareTo(MOST_BUDGET) > 0)) {
        throw new Unfit("studio.unfit.budget", "A budget is more than 0 and at most " + MOST_BUDGET.toPlainString());
      }
    }

    private static String blank(String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  /**
   * @param room {@code null} where she has not told of it yet
   * @return the project's id
   */
  @Transactional
  public String begin(Caller caller, Wish wish, @Nullable Room room) {
    var owner = Access.persons(caller).getFirst();
    if (projects.count(owner) >= MOST) {
      throw Refusal.conflict("studio.refused.projects", MOST);
    }
    var id = Ids.next().toString();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var use = ProjectChanged.Room.valueOf(wish.purpose().name());
    var name = wish.name() == null && caller.staff() ? caller.staffName() : wish.name();
    projects.begin(new ProjectSheet(id, 0, wish.goal(), use, wish.budget(), null, wish.style(), false,
        List.of(new Member(owner, Role.OWNER, name)), List.of()));
    if (room != null) {
      rooms.keep(id, room, 0, owner, now);
    }
    post.publishEvent(new BeginProject(id, owner, name, wish.goal(), use, wish.budget(), wish.style(),
        room == null ? null : "%.1f m²".formatted(room.area()), now));
    return id;
  }
}
