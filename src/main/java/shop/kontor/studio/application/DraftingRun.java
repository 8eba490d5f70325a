package shop.kontor.studio.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.context.NoteDesign.What;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.studio.application.DesignBook.Design;
import shop.kontor.studio.application.DesignBook.Head;
import shop.kontor.studio.domain.Act;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Drafting.Outcome;
import shop.kontor.studio.domain.Revision;
import shop.kontor.studio.domain.State;

/** Writes down what comes off the drafting table: each draft when it is first worth a look, and as it becomes better. */
@Component
class DraftingRun {

  /** In milliseconds: nobody sees more of them. */
  private static final long BETWEEN = 400;
  private static final String CLOSEST = "studio.idea.closest";

  private final RunBook runs;
  private final DesignBook designs;
  private final Notes notes;
  private final Answers answers;
  private final Topics topics;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DraftingRun(RunBook runs, DesignBook designs, Notes notes, Answers answers, Topics topics,
      PlatformTransactionManager transactions, Clock clock) {
    this.runs = runs;
    this.designs = designs;
    this.notes = notes;
    this.answers = answers;
    this.topics = topics;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Nobody wants it any more. */
  static final class Stopped extends RuntimeException {

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  /** One run, as far as it has come: used by one thread. */
  final class Sheets {

    private final String project;
    private final String run;
    private final String by;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Long> written = new HashMap<>();

    Sheets(String project, String run, String by) {
      this.project = project;
      this.run = run;
      this.by = by;
    }

    void improved(Draft draft) {
      var now = System.currentTimeMillis();
      if (now - written.getOrDefault(draft.idea(), 0L) >= BETWEEN) {
        written.put(draft.idea(), now);
        transaction.executeWithoutResult(_ -> {
          goOn();
          write(draft);
          topics.changed(project);
        });
      }
    }

    private void goOn() {
      if (!runs.goesOn(project, run, now())) {
        throw new Stopped();
      }
    }

    private Head write(Draft draft) {
      var known = ids.get(draft.idea());
      var head = known == null ? null : designs.hold(known).orElse(null);
      if (head == null) {
        head = new Head(Ids.next().toString(), project, draft.idea(), State.PROPOSED, 1, null);
        designs.begin(head, new Revision(1, 0, by, Act.DRAFTED, Set.of(), draft, now()));
        ids.put(draft.idea(), head.id());
      } else if (head.state() == State.PROPOSED && head.revision() == 1) {
        designs.improve(head.id(), draft, now());
      }
      return head;
    }

    void done(Outcome outcome) {
      transaction.executeWithoutResult(_ -> {
        goOn();
        var drafts = !outcome.drafts().isEmpty() || outcome.hindrance() == null
            || outcome.hindrance().closest() == null ? outcome.drafts() : List.of(closest(outcome));
        var good = drafts.stream().map(Draft::idea).toList();
        ids.entrySet().stream().filter(each -> !good.contains(each.getKey())).map(Map.Entry::getValue)
            .forEach(this::giveWay);
        drafts.forEach(draft -> notes.note(write(draft), 1, by, What.MADE, draft, now()));
        runs.end(project, run, RunBook.State.DONE, outcome.hindrance(), now());
        answers.drafted(project);
        topics.changed(project);
      });
    }

    private Draft closest(Outcome outcome) {
      var closest = outcome.hindrance().closest();
      return new Draft(CLOSEST, closest.placements(), closest.verdicts(), closest.percent());
    }

    private void giveWay(String design) {
      designs.hold(design).filter(head -> head.state() == State.PROPOSED).ifPresent(head -> designs.drop(design));
    }

    void failed() {
      transaction.executeWithoutResult(_ -> {
        if (runs.end(project, run, RunBook.State.FAILED, null, now())) {
          answers.drafted(project);
          topics.changed(project);
        }
      });
    }
  }

  /** In the current transaction: what was proposed before and nobody touched gives way to what comes now. */
  void clear(String project, String by) {
    for (Design design : designs.of(project)) {
      if (design.head().state() == State.PROPOSED) {
        designs.drop(design.head().id());
        notes.gaveWay(design.head(), design.head().revision() + 1, by, design.last().draft(), now());
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
