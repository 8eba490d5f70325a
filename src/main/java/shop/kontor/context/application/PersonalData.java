package shop.kontor.context.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.context.domain.Forgetting;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Step;
import shop.kontor.context.domain.Wishes;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import shop.kontor.foundation.post.Oblivion;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a customer was trying to do: handed over when she asks for it, and erased with her. A project that others take
 * part in goes on without her.
 */
@Component
class PersonalData {

  private static final String ROOM = "context";

  private final JdbcClient jdbc;
  private final StepBook steps;
  private final ProjectBook projects;
  private final Moments moments;
  private final Topics topics;
  private final ProjectTelling telling;
  private final ApplicationEventPublisher post;
  private final Oblivion oblivion;
  private final JsonMapper json;
  private final Clock clock;

  PersonalData(JdbcClient jdbc, StepBook steps, ProjectBook projects, Moments moments, Topics topics,
      ProjectTelling telling, ApplicationEventPublisher post, Oblivion oblivion, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.steps = steps;
    this.projects = projects;
    this.moments = moments;
    this.topics = topics;
    this.telling = telling;
    this.post = post;
    this.oblivion = oblivion;
    this.json = json;
    this.clock = clock;
  }

  private record Taken(int number, Instant at, String kind, Step step) {}

  private record Joined(ProjectId project, @Nullable Wishes wishes, List<Taken> steps) {}

  private record Known(List<Joined> projects, List<Moment> history) {}

  @ApplicationModuleListener(id = "context.erase-person")
  void on(PersonErased fact) {
    if (fact.round() > 1) {
      post.publishEvent(fact.confirmedBy(ROOM, List.of(), List.of()));
      return;
    }
    var customer = fact.customer().value();
    var references = new ArrayList<>(List.of(customer));
    int own = 0;
    int shared = 0;
    for (var id : projects.everJoined(Person.customer(customer))) {
      var journal = steps.hold(id).orElseThrow();
      if (isShared(journal, persons(customer, journal))) {
        leave(id, journal, customer);
        shared++;
      } else {
        projects.erase(id);
        topics.changed(id, journal.project(), journal.project());
        references.add(id.value());
        own++;
      }
    }
    int history = moments.erase(customer);
    jdbc.sql("DELETE FROM context.consent WHERE person = ?").param(Person.customer(customer).value()).update();
    jdbc.sql("DELETE FROM context.standing WHERE customer = ?").param(customer).update();
    jdbc.sql("DELETE FROM context.letter WHERE person = ?").param(Person.customer(customer).value()).update();
    oblivion.letGo(references);
    post.publishEvent(fact.confirmedBy(ROOM, List.of(Finding.erased("context.personal.projects", own),
        Finding.anonymised("context.personal.shared", shared), Finding.erased("context.personal.history", history)),
        references));
  }

  /** Staff alone keep nobody's project. */
  private static boolean isShared(Journal journal, Set<Person> her) {
    return journal.project().members().stream().map(member -> member.person())
        .anyMatch(person -> !person.isStaff() && !her.contains(person));
  }

  /** As whom she took part in this one. */
  private static Set<Person> persons(String customer, Journal journal) {
    var her = new HashSet<>(Set.of(Person.customer(customer)));
    journal.entries().forEach(entry -> {
      if (entry.step() instanceof Step.Recognised recognised && her.contains(recognised.customer())) {
        her.add(recognised.guest());
      }
    });
    return her;
  }

  private void leave(ProjectId id, Journal journal, String customer) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var her = persons(customer, journal);
    var kept = Forgetting.of(her, journal, now);
    steps.rewrite(id, journal, kept);
    projects.keep(id, journal.project(), kept.project(), now);
    projects.forget(id, her);
    telling.tell(id, null, kept);
    topics.changed(id, journal.project(), kept.project());
  }

  @ApplicationModuleListener(id = "context.export-person")
  void on(ExportAsked fact) {
    var customer = fact.customer().value();
    var joined = fact.round() > 1 ? List.<Joined>of() : projects.everJoined(Person.customer(customer)).stream()
        .flatMap(id -> steps.read(id).map(journal -> joined(id, journal, customer)).stream()).toList();
    var history = fact.round() > 1 ? List.<Moment>of() : moments.all(customer);
    var references = new ArrayList<String>();
    if (fact.round() == 1) {
      references.add(customer);
      joined.forEach(each -> references.add(each.project.value()));
    }
    fact.answeredBy(ROOM, joined.isEmpty() && history.isEmpty() ? "" : json.writeValueAsString(new Known(joined,
        history)), references).forEach(post::publishEvent);
  }

  /** What she did; what the others did is theirs. */
  private static Joined joined(ProjectId id, Journal journal, String customer) {
    var her = persons(customer, journal);
    boolean member = journal.project().members().stream().anyMatch(each -> her.contains(each.person()));
    return new Joined(id, member ? journal.project().wishes() : null, journal.entries().stream()
        .filter(entry -> her.contains(entry.by()))
        .map(entry -> new Taken(entry.number(), entry.at(), StepKinds.of(entry.step()), entry.step())).toList());
  }
}
