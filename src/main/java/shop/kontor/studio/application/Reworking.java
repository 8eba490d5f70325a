package shop.kontor.studio.application;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.domain.Act;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Change;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Drafting.Outcome;
import shop.kontor.studio.domain.Leaning;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.layout.Whereabouts;

/**
 * What is asked of a whole design: better places, cheaper, more natural, room for one piece more. Worked out beside
 * whatever else goes on, and put in its place unless somebody has changed the design meanwhile. Locked pieces stay.
 */
@Service
public class Reworking {

  /** Of places for one piece that others must make room for. */
  private static final int TRIES = 3;
  /** Points of a hundred by which a room may be the worse for a piece that was moved, before the others follow it. */
  private static final int WORSE = 5;

  private final Access access;
  private final DesignBook designs;
  private final Judging judging;
  private final Assortment assortment;
  private final Designing designing;
  private final Bench bench;
  private final Exchanging exchanging;
  private final Wording wording;
  private final TransactionTemplate reading;

  Reworking(Access access, DesignBook designs, Judging judging, Assortment assortment, Designing designing, Bench bench,
      Exchanging exchanging, Wording wording, PlatformTransactionManager transactions) {
    this.access = access;
    this.designs = designs;
    this.judging = judging;
    this.assortment = assortment;
    this.designing = designing;
    this.bench = bench;
    this.exchanging = exchanging;
    this.wording = wording;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  /** As it was when the work began. */
  record Task(Room room, Brief brief, int revision, Draft draft, List<Placement> priced) {

    /** Of the budget; {@code null} without one. */
    @Nullable Double left() {
      var budget = brief.budget();
      var used = Showing.total(priced.stream().map(each -> each.piece().price()).toList(), budget == null ? null : budget
          .getCurrencyUnit());
      return budget == null ? null : budget.getAmount().doubleValue() - (used == null ? 0 : used.getAmount().doubleValue());
    }
  }

  /** Those that are not locked in better places. */
  public DesignView rearrange(Caller caller, String design) {
    var task = task(caller, design);
    return replace(caller, design, task, Act.REARRANGED, () -> arranged(task, task.priced()));
  }

  /**
   * The same kinds of pieces for less money.
   *
   * @param limit what the design may cost, or as near to it as it comes; {@code null}: each for the next that costs less
   */
  public DesignView cheaper(Caller caller, String design, @Nullable Money limit) {
    var task = task(caller, design);
    return replace(caller, design, task, Act.CHEAPER, () -> exchanged(task, "studio.refused.cheaper",
        limit == null ? exchanging.cheaper(task) : exchanging.cheaper(task, limit)));
  }

  /**
   * The same kinds of pieces, nearer to what she would have.
   *
   * @param word as {@link Leaning} knows it
   */
  public DesignView lean(Caller caller, String design, String word) {
    var task = task(caller, design);
    var natural = word.equals("natural");
    return replace(caller, design, task, natural ? Act.NATURAL : Act.LEANT, () -> exchanged(task, natural ? "studio.refused.natural"
        : "studio.refused.lean", exchanging.leaning(task, Leaning.to(word))));
  }

  /** One more piece of this kind, where there is room for it; others move only if they must. */
  public DesignView roomFor(Caller caller, String design, String kind) {
    var task = task(caller, design);
    return replace(caller, design, task, Act.ADDED, () -> withOneMore(task, kind));
  }

  /** This piece, where there is room for it; others move only if they must. */
  public DesignView roomFor(Caller caller, String design, Sku sku) {
    var task = task(caller, design);
    var piece = assortment.find(sku).filter(Article::canBeHad).map(Article::piece)
        .orElseThrow(() -> Refusal.notFound("studio.refused.variant", sku));
    return replace(caller, design, task, Act.ADDED, () -> withOneMore(task, piece));
  }

  /**
   * This piece there, where it stands best; others move only if they must, or stand much better for it.
   *
   * @param where as {@link Whereabouts} knows it
   */
  public DesignView move(Caller caller, String design, String placement, String where) {
    var task = task(caller, design);
    var piece = task.priced().stream().filter(each -> each.id().equals(placement)).findFirst()
        .orElseThrow(() -> Refusal.notFound("studio.refused.placement"));
    return replace(caller, design, task, Act.MOVED, () -> moved(task, piece, where));
  }

  private Draft moved(Task task, Placement piece, String where) {
    var candidates = Whereabouts.of(task.room(), task.priced(), piece, where);
    var best = candidates.stream().map(each -> new Standing(each, judging.table().judge(task.room(), task.brief(), with(task.priced(), each
        .placement())))).filter(each -> holds(each.draft())).max(Comparator.comparingDouble(Standing::worth)).orElse(null);
    if (best == null) {
      return candidates.stream().limit(TRIES).map(each -> others(task, each.placement())).flatMap(Optional::stream).findFirst()
          .orElseThrow(() -> Refusal.conflict("studio.refused.place"));
    }
    if (best.draft().percent() >= task.draft().percent() - WORSE) {
      return best.draft();
    }
    return others(task, best.candidate().placement()).filter(each -> each.percent() > best.draft().percent() + WORSE).orElse(best.draft());
  }

  private record Standing(Whereabouts.Candidate candidate, Draft draft) {

    /** A point of a hundred for each 15 cm. */
    private double worth() {
      return draft.percent() - candidate.distance() / 150;
    }
  }

  /** This piece there, and the others in better places. */
  private Optional<Draft> others(Task task, Placement moved) {
    return holding(task, with(task.priced(), moved), each -> each.id().equals(moved.id()));
  }

  /** These stay as if they were locked, and all are as locked afterwards as they were; empty if nothing can hold then. */
  private Optional<Draft> holding(Task task, List<Placement> placements, Predicate<Placement> held) {
    var locked = placements.stream().filter(Placement::locked).map(Placement::id).collect(Collectors.toSet());
    var outcome = judging.table().rearrange(task.room(), task.brief(), placements.stream().map(each -> held.test(each) ? locked(each, true)
        : each).toList(), _ -> { });
    return outcome.drafts().stream().findFirst().map(draft -> new Draft(draft.idea(), draft.placements().stream()
        .map(each -> locked(each, locked.contains(each.id()))).toList(), draft.verdicts(), draft.percent()));
  }

  /** With what lies on it. */
  private static List<Placement> with(List<Placement> placements, Placement moved) {
    return new Change.Moved(moved.id(), moved.at(), moved.turn(), null, null).in(placements);
  }

  private Task task(Caller caller, String design) {
    return reading.execute(_ -> {
      var head = designs.known(design);
      var seat = access.look(head.project(), caller).mayChange();
      var last = designs.revision(design, head.revision()).orElseThrow();
      var task = judging.task(seat);
      return new Task(task.room(), task.brief(), head.revision(), last.draft(),
          judging.priced(last.draft().placements()));
    });
  }

  private interface Work {
    Draft result();
  }

  private DesignView replace(Caller caller, String design, Task task, Act act, Work work) {
    var locale = LocaleContextHolder.getLocale();
    var result = bench.await(() -> {
      LocaleContextHolder.setLocale(locale);
      try {
        return work.result();
      } finally {
        LocaleContextHolder.resetLocaleContext();
      }
    });
    return designing.replace(caller, design, task.revision(), act, draft -> new Draft(draft.idea(),
        result.placements(), result.verdicts(), result.percent()));
  }

  /** Other pieces in the places of some; the others follow only if they must. */
  private Draft exchanged(Task task, String refusal, List<Placement> placements) {
    if (placements.equals(task.priced())) {
      throw Refusal.conflict(refusal);
    }
    var judged = judging.table().judge(task.room(), task.brief(), placements);
    return holds(judged) ? judged : arranged(task, placements);
  }

  private static boolean holds(Draft draft) {
    return draft.verdicts().stream().allMatch(verdict -> !verdict.guideline().mustHold() || verdict.percent() == 100);
  }

  private Draft arranged(Task task, List<Placement> placements) {
    return first(judging.table().rearrange(task.room(), task.brief(), placements, _ -> { }));
  }

  /** @throws Refusal that says what was in the way */
  private Draft first(Outcome outcome) {
    if (outcome.drafts().isEmpty()) {
      throw outcome.hindrance() == null ? Refusal.conflict("studio.refused.rearrange")
          : Refusal.conflict(wording.say(outcome.hindrance().words(), outcome.hindrance().values(),
              LocaleContextHolder.getLocale()));
    }
    return outcome.drafts().getFirst();
  }

  private Draft withOneMore(Task task, String kind) {
    var left = task.left();
    var piece = assortment.ofKind(kind, task.brief().style()).stream().map(Article::piece)
        .filter(each -> left == null || Exchanging.costs(each) <= left)
        .min(Comparator.<Piece>comparingInt(each -> Objects.equals(each.style(), task.brief().style()) ? 0 : 1)
            .thenComparingLong(each -> (long) each.width() * each.depth()).thenComparing(each -> each.sku().value()))
        .orElseThrow(() -> Refusal.conflict("studio.refused.kind"));
    return withOneMore(task, piece);
  }

  private Draft withOneMore(Task task, Piece piece) {
    if (task.priced().size() >= Change.MOST) {
      throw Refusal.conflict("studio.refused.pieces", Change.MOST);
    }
    var added = new Placement(Designing.free(task.draft()), piece, task.room().extent().middle(), 0, 0, false);
    var all = Stream.concat(task.priced().stream(), Stream.of(added)).toList();
    return holding(task, all, each -> each != added).orElseGet(() -> arranged(task, all));
  }

  private static Placement locked(Placement placement, boolean locked) {
    return new Placement(placement.id(), placement.piece(), placement.at(), placement.turn(), placement.lift(), locked);
  }
}
