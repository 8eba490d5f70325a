package shop.kontor.context.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Member;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.Project;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Role;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;

/** The only way into a project: through its membership. Whoever has none can't tell it from one that does not exist. */
@Component
class Access {

  private final StepBook steps;

  Access(StepBook steps) {
    this.steps = steps;
  }

  /**
   * A caller within a project.
   *
   * @param me as whom she is a member
   */
  record Seat(ProjectId id, Journal journal, Project project, Person me, Role role) {

    Seat mayChange() {
      if (!role.mayChange()) {
        throw Refusal.forbidden("context.refused.viewer");
      }
      return this;
    }

    Seat mayInvite() {
      if (!role.mayInvite()) {
        throw Refusal.forbidden("context.refused.owner");
      }
      return this;
    }

    Seat at(Journal other) {
      return new Seat(id, other, other.project(), me, role);
    }

    boolean byShare() {
      return project.member(me).isEmpty();
    }
  }

  /** @throws Refusal for a project that does not exist, or is somebody else's: nobody learns which */
  Seat look(String id, Caller caller) {
    return seat(id, caller, false);
  }

  /** For changing it: nobody else does meanwhile. */
  Seat hold(String id, Caller caller) {
    return seat(id, caller, true);
  }

  private Seat seat(String id, Caller caller, boolean held) {
    if (!ProjectId.isOne(id)) {
      throw unknown();
    }
    var project = new ProjectId(id);
    return (held ? steps.hold(project) : steps.read(project)).flatMap(journal -> seat(project, journal, caller))
        .orElseThrow(Access::unknown);
  }

  private static Optional<Seat> seat(ProjectId id, Journal journal, Caller caller) {
    var project = journal.project();
    var place = persons(caller).stream().flatMap(person -> project.member(person).stream())
        .max(Comparator.comparing(Member::role));
    if (place.isEmpty() && caller.staff() && project.openToStaff()) {
      return Optional.of(new Seat(id, journal, project, Person.staff(caller.staffName()), Role.EDITOR));
    }
    return place.map(member -> new Seat(id, journal, project, member.person(), member.role()));
  }

  static Refusal unknown() {
    return Refusal.notFound("context.refused.unknown");
  }

  /** As whom a caller may take part: as staff, and as a customer, or as a guest as long as she is none. */
  static List<Person> persons(Caller caller) {
    var persons = new ArrayList<Person>();
    if (caller.staff()) {
      persons.add(Person.staff(caller.staffName()));
    }
    persons.add(caller.customer().map(Person::customer).orElseGet(() -> Person.visitor(caller.visitor())));
    return persons;
  }
}
