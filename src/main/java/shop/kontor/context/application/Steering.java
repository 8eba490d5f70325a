package shop.kontor.context.application;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.catalog.Sku;
import shop.kontor.context.application.Access.Seat;
import shop.kontor.context.domain.Objection;
import shop.kontor.context.domain.Standing;
import shop.kontor.context.domain.Step;
import shop.kontor.context.domain.Wishes;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;

/**
 * What members do in a project. {@code seen} is the number of the last step that she saw, {@code null} for whatever
 * there is: what somebody else changed since is not overruled, and she is told who did.
 */
@Service
public class Steering {

  /** Variants on one board. */
  private static final int MOST = 200;

  private final Access access;
  private final Taking taking;
  private final Assortment assortment;
  private final Groups groups;
  private final Showing showing;
  private final Clock clock;

  Steering(Access access, Taking taking, Assortment assortment, Groups groups, Showing showing, Clock clock) {
    this.access = access;
    this.taking = taking;
    this.assortment = assortment;
    this.groups = groups;
    this.showing = showing;
    this.clock = clock;
  }

  /** What is to become of a piece; {@code null} for as it was: considered, one of it, nothing said. */
  public record Weighing(@Nullable Standing standing, @Nullable Integer quantity, @Nullable Objection objection,
      @Nullable String reason) {}

  /** Puts a variant on the board, or moves it there. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public ProjectView weigh(Caller caller, String id, Sku sku, Weighing weighing, @Nullable Integer seen) {
    return showing.view(change(caller, id, seat -> {
      if (seat.project().pieces().get(sku) == null && seat.project().pieces().size() >= MOST) {
        throw Refusal.conflict("context.refused.board", MOST);
      }
      return weighed(seat, sku, weighing).orElseThrow(() -> Refusal.notFound("context.refused.variant", sku));
    }, seen));
  }

  /** The step that does it; empty where the board is full, or for what is neither on it nor for sale. */
  Optional<Step.Weighed> weighed(Seat seat, Sku sku, Weighing weighing) {
    var known = seat.project().pieces().get(sku);
    var article = assortment.find(sku);
    if (known == null && (article.isEmpty() || seat.project().pieces().size() >= MOST)) {
      return Optional.empty();
    }
    int quantity = weighing.quantity != null ? weighing.quantity : known == null ? 1 : known.quantity();
    var standing = weighing.standing != null ? weighing.standing
        : known == null ? Standing.CONSIDERED : known.standing();
    boolean asBefore = known != null && standing == known.standing();
    return Optional.of(new Step.Weighed(sku, standing, quantity,
        weighing.objection == null && asBefore ? known.objection() : weighing.objection,
        weighing.reason == null && asBefore ? known.reason() : weighing.reason,
        article.map(each -> each.each(quantity, groups.of(seat.project()), clock.instant())).orElse(null)));
  }

  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public ProjectView drop(Caller caller, String id, Sku sku, @Nullable Integer seen) {
    return showing.view(change(caller, id, _ -> new Step.Dropped(sku), seen));
  }

  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public ProjectView note(Caller caller, String id, String text) {
    return showing.view(change(caller, id, _ -> new Step.Noted(text), null));
  }

  /** Wishes as she would have them: those that she changed since she looked are, and the others stay as they are. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public ProjectView wish(Caller caller, String id, Wishes wishes, @Nullable Integer seen) {
    var seat = access.hold(id, caller).mayChange();
    var before = seen == null ? seat.project().wishes() : seat.journal().until(seen).project().wishes();
    seat = set(seat, before.goal(), wishes.goal(), Step.GoalSet::new, seen);
    seat = set(seat, before.room(), wishes.room(), Step.RoomSet::new, seen);
    seat = set(seat, before.budget(), wishes.budget(), Step.BudgetSet::new, seen);
    seat = set(seat, before.date(), wishes.date(), Step.DateSet::new, seen);
    seat = set(seat, before.style(), wishes.style(), Step.StyleSet::new, seen);
    seat = set(seat, before.space(), wishes.space(), Step.SpaceSet::new, seen);
    return showing.view(seat);
  }

  private <T> Seat set(Seat seat, T before, T now, Function<T, Step> step, @Nullable Integer seen) {
    return Objects.equals(before, now) ? seat : taking.take(seat, seen, step.apply(now));
  }

  /** A step counts no more; of one that undid another, the other counts again. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public ProjectView undo(Caller caller, String id, int number) {
    var seat = access.hold(id, caller).mayChange();
    return showing.view(switch (seat.journal().undoing(number)) {
      case POSSIBLE -> taking.take(seat, null, new Step.Undone(number));
      case DONE -> seat;
      case NEVER -> throw Refusal.conflict("context.refused.undo.never");
      case OVERTAKEN -> throw Refusal.conflict("context.refused.undo.overtaken");
    });
  }

  private Seat change(Caller caller, String id, Function<Seat, Step> step, @Nullable Integer seen) {
    var seat = access.hold(id, caller).mayChange();
    return taking.take(seat, seen, step.apply(seat));
  }
}
