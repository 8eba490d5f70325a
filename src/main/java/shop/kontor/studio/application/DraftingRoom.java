package shop.kontor.studio.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.application.Access.Seat;
import shop.kontor.studio.application.DraftingRun.Sheets;
import shop.kontor.studio.application.RunBook.Run;
import shop.kontor.studio.domain.Drafting.Offered;
import shop.kontor.studio.domain.Drafting.Underway;
import shop.kontor.studio.domain.Repertoire;

/** Has designs drafted, beside whatever else the house does: one run at a time for a project, and few for one person. */
@Service
public class DraftingRoom {

  private static final Logger log = LoggerFactory.getLogger(DraftingRoom.class);
  private static final int MOST_OF_ONE = 2;
  /** Designs that somebody touched, and that stay when others are drafted. */
  private static final int MOST_KEPT = 24;

  private final Access access;
  private final Judging judging;
  private final Assortment assortment;
  private final DesignBook designs;
  private final RunBook runs;
  private final DraftingRun drafting;
  private final Answers answers;
  private final Bench bench;
  private final Topics topics;
  private final Wording wording;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DraftingRoom(Access access, Judging judging, Assortment assortment, DesignBook designs, RunBook runs,
      DraftingRun drafting, Answers answers, Bench bench, Topics topics, Wording wording, PlatformTransactionManager transactions,
      Clock clock) {
    this.access = access;
    this.judging = judging;
    this.assortment = assortment;
    this.designs = designs;
    this.runs = runs;
    this.drafting = drafting;
    this.answers = answers;
    this.bench = bench;
    this.topics = topics;
    this.wording = wording;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * How drafting goes.
   *
   * @param underWay whether more is to come
   * @param failed whether it broke off
   * @param hindrance what was in the way, in the reader's language; {@code null} for nothing
   */
  public record Progress(boolean underWay, boolean failed, @Nullable String hindrance) {}

  private record Task(String run, Seat seat, Judging.Task task, List<Offered> offered) {}

  /** Drafts from now on; what is under way already goes on. */
  public Progress start(Caller caller, String project) {
    judging.table();
    var task = begin(caller, project);
    if (task != null) {
      var sheets = drafting.new Sheets(project, task.run(), task.seat().me());
      try {
        bench.submit(new Work(task, sheets));
      } catch (Refusal busy) {
        sheets.failed();
        throw busy;
      }
    }
    return progress(caller, project);
  }

  private @Nullable Task begin(Caller caller, String project) {
    try {
      return transaction.execute(_ -> begin(access.look(project, caller).mayChange()));
    } catch (DuplicateKeyException somebodyElse) { // began the first of all in the same moment
      return null;
    }
  }

  private @Nullable Task begin(Seat seat) {
    var now = now();
    if (runs.hold(seat.project()).filter(run -> run.isUnderWay(now)).isPresent()) {
      return null;
    }
    if (runs.underWay(seat.me(), now) >= MOST_OF_ONE) {
      throw Refusal.tooMany("studio.refused.drafting");
    }
    var task = judging.task(seat);
    drafting.clear(seat.project(), seat.me());
    if (designs.count(seat.project()) >= MOST_KEPT) {
      throw Refusal.conflict("studio.refused.designs", MOST_KEPT);
    }
    var run = Ids.next().toString();
    runs.begin(seat.project(), run, seat.me(), now);
    topics.changed(seat.project());
    return new Task(run, seat, task, assortment.offered(Repertoire.of(task.brief().purpose(), task.brief().musts()),
        task.brief().style()));
  }

  /** A run on the bench. */
  private final class Work implements Bench.Work {

    private final Task task;
    private final Sheets sheets;
    private @Nullable Underway underway;

    Work(Task task, Sheets sheets) {
      this.task = task;
      this.sheets = sheets;
    }

    @Override
    public boolean goOn() {
      try {
        if (underway == null) {
          underway = judging.table().begin(task.task().room(), task.task().brief(), task.offered(), sheets::improved);
        }
        var outcome = underway.step();
        outcome.ifPresent(sheets::done);
        return outcome.isEmpty();
      } catch (DraftingRun.Stopped stopped) {
        log.debug("Drafting for {} was stopped", task.seat().project());
      } catch (RuntimeException | Error e) {
        log.warn("Drafting for {} broke off", task.seat().project(), e);
        sheets.failed();
      }
      return false;
    }
  }

  /** What there is by then stays. */
  public Progress cancel(Caller caller, String project) {
    transaction.executeWithoutResult(_ -> {
      access.look(project, caller).mayChange();
      runs.find(project).ifPresent(run -> runs.end(project, run.id(), RunBook.State.CANCELLED, null, now()));
      answers.drafted(project);
      topics.changed(project);
    });
    return progress(caller, project);
  }

  public Progress progress(Caller caller, String project) {
    return transaction.execute(_ -> {
      access.look(project, caller);
      return runs.find(project).map(this::progress).orElse(new Progress(false, false, null));
    });
  }

  private Progress progress(Run run) {
    var hindrance = run.hindrance();
    return new Progress(run.isUnderWay(now()), run.state() == RunBook.State.FAILED, hindrance == null ? null
        : wording.say(hindrance.words(), hindrance.values(), LocaleContextHolder.getLocale()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
