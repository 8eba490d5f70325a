package shop.kontor.studio.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.catalog.Sku;
import shop.kontor.context.NoteDesign.What;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.application.Access.Seat;
import shop.kontor.studio.application.DesignBook.Design;
import shop.kontor.studio.application.DesignBook.Head;
import shop.kontor.studio.domain.Act;
import shop.kontor.studio.domain.Change;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Revision;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.State;

/**
 * What members do to a design. {@code seen} is the revision that she saw, {@code null} for whatever there is: of two who
 * touch different pieces, both changes are kept; of two who touch the same one, the later is told who was first.
 */
@Service
public class Designing {

  /** Of one design: beyond, somebody plays with it. */
  private static final int MOST_REVISIONS = 5_000;

  private final Access access;
  private final DesignBook designs;
  private final RoomBook rooms;
  private final Assortment assortment;
  private final Judging judging;
  private final Showing showing;
  private final Notes notes;
  private final Topics topics;
  private final Clock clock;

  Designing(Access access, DesignBook designs, RoomBook rooms, Assortment assortment, Judging judging, Showing showing,
      Notes notes, Topics topics, Clock clock) {
    this.access = access;
    this.designs = designs;
    this.rooms = rooms;
    this.assortment = assortment;
    this.judging = judging;
    this.showing = showing;
    this.notes = notes;
    this.topics = topics;
    this.clock = clock;
  }

  /** Moves, turns, locks or unlocks a piece; what is {@code null} stays as it is. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public DesignView move(Caller caller, String design, Change.Moved moved, @Nullable Integer seen) {
    return change(caller, design, (seat, _) -> {
      if (moved.at() != null) {
        mustBeIn(rooms.room(seat.project()).map(RoomBook.Kept::room).orElse(null), moved.at());
      }
      return moved;
    }, seen);
  }

  /** Far outside nobody would find it again. */
  private static void mustBeIn(@Nullable Room room, Point at) {
    if (room != null && !room.extent().contains(at)) {
      throw Refusal.unprocessable("studio.refused.outside");
    }
  }

  /** Another variant in the place of a piece. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public DesignView swap(Caller caller, String design, String placement, Sku sku, @Nullable Integer seen) {
    return change(caller, design, (_, _) -> new Change.Swapped(placement, onSale(sku).piece()), seen);
  }

  /** A corner sofa that may be put together either way, the other way round. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public DesignView reverse(Caller caller, String design, String placement, @Nullable Integer seen) {
    return change(caller, design, (_, _) -> new Change.Reversed(placement), seen);
  }

  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public DesignView remove(Caller caller, String design, String placement, @Nullable Integer seen) {
    return change(caller, design, (_, _) -> new Change.Removed(placement), seen);
  }

  /** @param at {@code null} for the middle of the room, from where she drags it */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public DesignView add(Caller caller, String design, Sku sku, @Nullable Point at, int turn, @Nullable Integer seen) {
    return change(caller, design, (seat, last) -> {
      var room = judging.task(seat).room();
      if (at != null) {
        mustBeIn(room, at);
      }
      return new Change.Added(new Placement(free(last.draft()), onSale(sku).piece(),
          at == null ? room.extent().middle() : at, turn, 0, false));
    }, seen);
  }

  private Article onSale(Sku sku) {
    return assortment.find(sku).filter(Article::listed).filter(article -> article.piece().price() != null)
        .orElseThrow(() -> Refusal.notFound("studio.refused.variant", sku));
  }

  /** An id that no piece of it ever had. */
  static String free(Draft draft) {
    return "p-" + Long.toString(System.nanoTime(), 36) + "-" + draft.placements().size();
  }

  private interface Making {
    Change of(Seat seat, Revision last);
  }

  private DesignView change(Caller caller, String design, Making making, @Nullable Integer seen) {
    return with(caller, design, (seat, head, last) -> {
      var change = making.of(seat, last);
      var placements = change.in(last.draft().placements());
      var touched = Set.of(change.placement());
      refuseWhatOverrules(seat, head, seen, touched);
      return placements.equals(last.draft().placements()) ? new Design(head, last)
          : add(seat, head, last, last.number(), change.act(), touched, judging.judged(seat, last.draft().idea(),
              placements), State.KEPT);
    });
  }

  /** As it was before what was done last; again for what was done before that. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public DesignView undo(Caller caller, String design, @Nullable Integer seen) {
    return with(caller, design, (seat, head, last) -> {
      if (last.before() == 0) {
        throw Refusal.conflict("studio.refused.undo");
      }
      var target = designs.revision(design, last.before()).orElseThrow();
      refuseWhatOverrules(seat, head, seen, Set.of());
      return add(seat, head, last, target.before(), Act.UNDONE, all(last.draft()), target.draft(), State.KEPT);
    });
  }

  /** This is the design of the project from now on, instead of any other. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public DesignView choose(Caller caller, String design) {
    return with(caller, design, (seat, head, last) -> {
      if (head.state() == State.CHOSEN) {
        return new Design(head, last);
      }
      designs.of(seat.project()).stream().map(Design::head).filter(each -> each.state() == State.CHOSEN)
          .forEach(each -> designs.state(each.id(), State.KEPT));
      return add(seat, head, last, last.before(), Act.CHOSEN, Set.of(), last.draft(), State.CHOSEN);
    });
  }

  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public void drop(Caller caller, String design) {
    var head = designs.held(design);
    var seat = access.look(head.project(), caller).mayChange();
    var last = designs.revision(design, head.revision()).orElseThrow();
    designs.drop(design);
    notes.note(head, head.revision() + 1, seat.me(), What.DROPPED, last.draft(), now());
    topics.changed(head.project());
  }

  /** What was worked out for the revision that was seen takes its place, unless somebody was faster. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public DesignView replace(Caller caller, String design, int seen, Act act, UnaryOperator<Draft> better) {
    return with(caller, design, (seat, head, last) -> {
      if (last.number() != seen) {
        throw meanwhile(seat, last);
      }
      return add(seat, head, last, last.number(), act, all(last.draft()), better.apply(last.draft()), State.KEPT);
    });
  }

  private interface Work {
    Design on(Seat seat, Head head, Revision last);
  }

  private DesignView with(Caller caller, String design, Work work) {
    var head = designs.held(design);
    var seat = access.look(head.project(), caller).mayChange();
    return showing.view(seat, work.on(seat, head, designs.revision(design, head.revision()).orElseThrow()));
  }

  private void refuseWhatOverrules(Seat seat, Head head, @Nullable Integer seen, Set<String> touched) {
    if (seen == null || seen >= head.revision()) {
      return;
    }
    designs.after(head.id(), seen).stream().filter(each -> !each.by().equals(seat.me()))
        .filter(each -> touched.isEmpty() || each.touched().stream().anyMatch(touched::contains))
        .reduce((_, later) -> later).ifPresent(other -> {
          throw meanwhile(seat, other);
        });
  }

  private static Refusal meanwhile(Seat seat, Revision other) {
    return seat.name(other.by()).map(name -> Refusal.conflict("studio.refused.meanwhile.by", name))
        .orElseGet(() -> Refusal.conflict("studio.refused.meanwhile"));
  }

  private static Set<String> all(Draft draft) {
    return draft.placements().stream().map(Placement::id).collect(Collectors.toSet());
  }

  private Design add(Seat seat, Head head, Revision last, int before, Act act, Set<String> touched, Draft draft,
      State state) {
    if (last.number() >= MOST_REVISIONS) {
      throw Refusal.conflict("studio.refused.full", MOST_REVISIONS);
    }
    var now = now();
    var next = new Revision(last.number() + 1, before, seat.me(), act, touched, draft, now);
    var after = new Head(head.id(), head.project(), head.idea(), head.state() == State.CHOSEN ? State.CHOSEN : state,
        next.number(), head.notedAt());
    designs.add(after, next);
    notes.note(after, next.number(), seat.me(), act == Act.CHOSEN ? What.CHOSEN : What.CHANGED, draft, now);
    topics.changed(head.project());
    return new Design(after, next);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
