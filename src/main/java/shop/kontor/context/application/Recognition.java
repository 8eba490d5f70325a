package shop.kontor.context.application;

import java.time.temporal.ChronoUnit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.context.application.Access.Seat;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.Role;
import shop.kontor.context.domain.Step;
import shop.kontor.customer.CustomerSignedIn;

/** A guest signed in: the projects in which she took part until then are the customer's, and so is what she did. */
@Component
class Recognition {

  private final ProjectBook projects;
  private final StepBook steps;
  private final Taking taking;
  private final Moments moments;

  Recognition(ProjectBook projects, StepBook steps, Taking taking, Moments moments) {
    this.projects = projects;
    this.steps = steps;
    this.taking = taking;
    this.moments = moments;
  }

  @ApplicationModuleListener(id = "context.recognise-guest")
  void on(CustomerSignedIn fact) {
    moments.recognise(fact.visitor(), fact.customer().value(), fact.at());
    var guest = Person.visitor(fact.visitor());
    var customer = Person.customer(fact.customer().value());
    for (var id : projects.joinedBefore(guest, fact.at().plus(1, ChronoUnit.MILLIS))) {
      steps.hold(id).ifPresent(journal -> taking.take(
          new Seat(id, journal, journal.project(), guest, Role.EDITOR), null, new Step.Recognised(guest, customer)));
    }
  }
}
