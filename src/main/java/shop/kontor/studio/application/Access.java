package shop.kontor.studio.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import shop.kontor.context.ProjectChanged;
import shop.kontor.context.ProjectChanged.Role;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;

/**
 * The only way to a project's room and designs: through its membership, as context tells it. Whoever has none can't tell
 * it from one that does not exist.
 */
@Component
class Access {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  /** So long after a project was begun elsewhere, news of it may still be on its way. */
  private static final Duration YOUNG = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ProjectsKnown projects;
  private final Clock clock;
  private final Semaphore waiting = new Semaphore(3);

  Access(ProjectsKnown projects, Clock clock) {
    this.projects = projects;
    this.clock = clock;
  }

  /**
   * A caller within a project.
   *
   * @param me as whom she is a member
   * @param byShare whether she is staff who help because it is open to them
   */
  record Seat(ProjectSheet sheet, String me, Role role, boolean byShare) {

    String project() {
      return sheet.project();
    }

    Seat mayChange() {
      if (!isOpen()) {
        throw Refusal.forbidden("studio.refused.viewer");
      }
      return this;
    }

    boolean isOpen() {
      return role != Role.VIEWER;
    }

    /** As the others call somebody; empty if she did not say, or is a member no more. */
    Optional<String> name(String person) {
      return sheet.members().stream().filter(member -> member.person().equals(person)).findFirst()
          .map(ProjectChanged.Member::name);
    }
  }

  /** @throws Refusal for a project that does not exist, or is somebody else's: nobody learns which */
  Seat look(String project, Caller caller) {
    return seat(project, caller).orElseThrow(Access::unknown);
  }

  /** As {@link #look}, for whoever comes straight from where it was begun. */
  Seat enter(String project, Caller caller) {
    var seat = seat(project, caller);
    if (seat.isPresent() || !isYoung(project) || !waiting.tryAcquire()) {
      return seat.orElseThrow(Access::unknown);
    }
    try {
      var until = System.nanoTime() + PATIENCE.toNanos();
      while (seat.isEmpty() && System.nanoTime() < until) {
        LockSupport.parkNanos(50_000_000);
        seat = seat(project, caller);
      }
      return seat.orElseThrow(Access::unknown);
    } finally {
      waiting.release();
    }
  }

  /** Whether she takes part, or may turn out to: of what was begun a moment ago, nobody may have told yet. */
  boolean mayBe(String project, Caller caller) {
    return seat(project, caller).isPresent() || isYoung(project);
  }

  private boolean isYoung(String project) {
    return isId(project) && Ids.madeAt(UUID.fromString(project)).isAfter(clock.instant().minus(YOUNG));
  }

  static boolean isId(String text) {
    return text != null && ID.matcher(text).matches();
  }

  private Optional<Seat> seat(String project, Caller caller) {
    return isId(project) ? projects.find(project).flatMap(sheet -> seat(sheet, caller)) : Optional.empty();
  }

  private static Optional<Seat> seat(ProjectSheet sheet, Caller caller) {
    var persons = persons(caller);
    var place = sheet.members().stream().filter(member -> persons.contains(member.person()))
        .max(Comparator.comparing(ProjectChanged.Member::role));
    if (place.isEmpty() && caller.staff() && sheet.openToStaff()) {
      return Optional.of(new Seat(sheet, persons.getFirst(), Role.EDITOR, true));
    }
    return place.map(member -> new Seat(sheet, member.person(), member.role(), false));
  }

  static Refusal unknown() {
    return Refusal.notFound("studio.refused.unknown");
  }

  /** As whom a caller may take part, the way context says it: as staff, and as a customer, or a guest while she is none. */
  static List<String> persons(Caller caller) {
    var persons = new ArrayList<String>();
    if (caller.staff()) {
      persons.add("staff:" + caller.staffName());
    }
    persons.add(caller.customer().map(id -> "customer:" + id).orElseGet(() -> "visitor:" + caller.visitor()));
    return persons;
  }
}
