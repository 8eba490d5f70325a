package shop.kontor.context.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.context.application.Access.Seat;
import shop.kontor.context.domain.Entry;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Step;
import shop.kontor.foundation.web.Refusal;

/**
 * Takes a step in a project that is held. Two members never overrule each other without knowing: a step about something
 * that somebody else changed since she looked is refused; about anything else, it goes in beside. What is so already is
 * not done again.
 */
@Component
class Taking {

  /** Steps that people take in one project: beyond, somebody plays with it. */
  private static final int MOST = 5_000;

  private final StepBook steps;
  private final ProjectBook projects;
  private final Topics topics;
  private final ProjectTelling telling;
  private final Clock clock;

  Taking(StepBook steps, ProjectBook projects, Topics topics, ProjectTelling telling, Clock clock) {
    this.steps = steps;
    this.projects = projects;
    this.topics = topics;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * @param seen number of the last step that she saw; {@code null} to overrule whatever came since
   * @return the project as it is then
   */
  Seat take(Seat seat, @Nullable Integer seen, Step step) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var entry = new Entry(seat.journal().last() + 1, now, seat.me(), step);
    var journal = seat.journal().and(entry);
    var after = journal.project();
    if (after.equals(seat.project()) && !(step instanceof Step.Noted) && !(step instanceof Step.Undone)) {
      return seat;
    }
    if (seen != null) {
      refuseWhatOverrules(journal, entry, seen);
    }
    if (seat.journal().taken() >= MOST && !(step instanceof Step.Recognised)) {
      throw Refusal.conflict("context.refused.full", MOST);
    }
    steps.add(seat.id(), entry);
    projects.keep(seat.id(), seat.project(), after, now);
    topics.changed(seat.id(), seat.project(), after);
    telling.tell(seat.id(), seat.project(), journal);
    return new Seat(seat.id(), journal, after, seat.me(), seat.role());
  }

  private static void refuseWhatOverrules(Journal journal, Entry entry, int seen) {
    journal.meanwhile(journal.subject(entry), seen, entry.by()).filter(other -> other.number() < entry.number())
        .ifPresent(other -> {
          var name = journal.project().names().get(other.by());
          throw name == null ? Refusal.conflict("context.refused.meanwhile")
              : Refusal.conflict("context.refused.meanwhile.by", name);
        });
  }
}
