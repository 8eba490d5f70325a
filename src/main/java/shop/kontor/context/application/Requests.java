package shop.kontor.context.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.context.BeginProject;
import shop.kontor.context.NoteDesign;
import shop.kontor.context.SetWishes;
import shop.kontor.context.application.Access.Seat;
import shop.kontor.context.domain.Entry;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Role;
import shop.kontor.context.domain.RoomKind;
import shop.kontor.context.domain.Step;
import shop.kontor.context.domain.Wishes;
import shop.kontor.foundation.text.Unfit;

/** What other rooms ask of projects. */
@Component
class Requests {

  private final StepBook steps;
  private final ProjectBook projects;
  private final Taking taking;
  private final ProjectTelling telling;
  private final Clock clock;

  Requests(StepBook steps, ProjectBook projects, Taking taking, ProjectTelling telling, Clock clock) {
    this.steps = steps;
    this.projects = projects;
    this.taking = taking;
    this.telling = telling;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "context.begin-project")
  void on(BeginProject request) {
    var id = new ProjectId(request.project());
    if (steps.read(id).isPresent()) {
      return;
    }
    var owner = new Person(request.owner());
    var wishes = Wishes.asFarAsFit(request.goal(), RoomKind.valueOf(request.room().name()), request.budget(),
        request.style(), request.space());
    var at = request.at().truncatedTo(ChronoUnit.MILLIS);
    var begun = new Entry(1, at, owner, new Step.Begun(owner, name(request), wishes));
    var journal = new Journal(List.of(begun));
    projects.begin(id, journal.project(), at);
    steps.add(id, begun);
    telling.tell(id, null, journal);
  }

  private static @Nullable String name(BeginProject request) {
    try {
      return Beginning.name(request.name(), null);
    } catch (Unfit e) {
      return null;
    }
  }

  /** Not of a project that nobody began, nor by somebody who may no longer change it. */
  @ApplicationModuleListener(id = "context.note-design")
  void on(NoteDesign request) {
    var id = new ProjectId(request.project());
    var by = new Person(request.by());
    steps.hold(id).filter(journal -> journal.project().mayBeChangedBy(by))
        .filter(journal -> journal.noted(request.design()) < request.revision())
        .ifPresent(journal -> taking.take(new Seat(id, journal, journal.project(), by, Role.EDITOR), null,
            step(request)));
  }

  /** Wishes that no project can have are not taken; nor of a project that nobody began, as above. */
  @ApplicationModuleListener(id = "context.set-wishes")
  void on(SetWishes request) {
    var id = new ProjectId(request.project());
    var by = new Person(request.by());
    steps.hold(id).filter(journal -> journal.project().mayBeChangedBy(by)).filter(journal -> fits(request, journal))
        .ifPresent(journal -> {
          var seat = new Seat(id, journal, journal.project(), by, Role.EDITOR);
          for (var step : steps(request)) {
            if (projects.isAskedAnew(id, step.subject(), request.at().truncatedTo(ChronoUnit.MILLIS))) {
              seat = taking.take(seat, null, step);
            }
          }
        });
  }

  private static boolean fits(SetWishes request, Journal journal) {
    try {
      new Wishes(journal.project().wishes().goal(), null, request.budget(), request.date(), request.style(),
          request.space());
      return true;
    } catch (Unfit e) {
      return false;
    }
  }

  private static List<Step> steps(SetWishes request) {
    var steps = new ArrayList<Step>();
    if (request.room() != null) {
      steps.add(new Step.RoomSet(RoomKind.valueOf(request.room().name())));
    }
    if (request.budget() != null) {
      steps.add(new Step.BudgetSet(request.budget()));
    }
    if (request.date() != null) {
      steps.add(new Step.DateSet(request.date()));
    }
    if (request.style() != null) {
      steps.add(new Step.StyleSet(request.style()));
    }
    if (request.space() != null) {
      steps.add(new Step.SpaceSet(request.space()));
    }
    return steps;
  }

  private static Step.Designed step(NoteDesign request) {
    return new Step.Designed(request.design(), request.revision(), Step.Designed.What.valueOf(request.what().name()),
        request.name(), request.pieces(), request.total(), request.gaveWay());
  }
}
