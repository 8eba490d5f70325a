package shop.kontor.context.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.context.PieceWeighed;
import shop.kontor.context.PieceWeighed.Outcome;
import shop.kontor.context.WeighPiece;
import shop.kontor.context.application.Access.Seat;
import shop.kontor.context.application.Steering.Weighing;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Objection;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Role;
import shop.kontor.context.domain.Standing;
import shop.kontor.context.domain.Step;
import shop.kontor.foundation.web.Refusal;

/** Considers, chooses and rejects pieces for a member who said so elsewhere in the shop, and answers. */
@Component
class PieceRequests {

  private final StepBook steps;
  private final ProjectBook projects;
  private final Steering steering;
  private final Assortment assortment;
  private final Taking taking;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  PieceRequests(StepBook steps, ProjectBook projects, Steering steering, Assortment assortment, Taking taking,
      ApplicationEventPublisher post, Clock clock) {
    this.steps = steps;
    this.projects = projects;
    this.steering = steering;
    this.assortment = assortment;
    this.taking = taking;
    this.post = post;
    this.clock = clock;
  }

  /** As {@link Steering#weigh} has it; what would be refused there is not done here. */
  @ApplicationModuleListener(id = "context.weigh-piece")
  void on(WeighPiece request) {
    var by = new Person(request.by());
    var id = new ProjectId(request.project());
    var outcome = steps.hold(id).filter(journal -> journal.project().mayBeChangedBy(by))
        .map(journal -> weigh(new Seat(id, journal, journal.project(), by, Role.EDITOR), request))
        .orElse(Outcome.NOT_ALLOWED);
    if (request.request() != null) {
      post.publishEvent(new PieceWeighed(request.request(), request.project(), request.sku(), outcome, clock.instant()));
    }
  }

  private Outcome weigh(Seat seat, WeighPiece request) {
    int quantity = request.quantity() == null ? 1 : request.quantity();
    if (quantity < 1 || quantity > Step.Weighed.MOST) {
      return Outcome.FULL;
    }
    var step = steering.weighed(seat, request.sku(), weighing(request));
    if (step.isEmpty()) {
      return assortment.find(request.sku()).isEmpty() ? Outcome.UNKNOWN_VARIANT : Outcome.FULL;
    }
    boolean anew = projects.isAskedAnew(seat.id(), step.get().subject(), request.at().truncatedTo(ChronoUnit.MILLIS));
    if (isSo(seat.journal(), step.get())) {
      return Outcome.DONE;
    }
    if (!anew) {
      return Outcome.OVERTAKEN;
    }
    try {
      taking.take(seat, null, step.get());
      return Outcome.DONE;
    } catch (Refusal full) {
      return Outcome.FULL;
    }
  }

  private static boolean isSo(Journal journal, Step.Weighed step) {
    var piece = journal.project().pieces().get(step.sku());
    return piece != null && piece.standing() == step.standing() && piece.quantity() == step.quantity()
        && piece.objection() == step.objection() && Objects.equals(piece.reason(), step.reason());
  }

  private static Weighing weighing(WeighPiece request) {
    return new Weighing(request.standing() == null ? null : Standing.valueOf(request.standing().name()),
        request.quantity(), request.objection() == null ? null : Objection.valueOf(request.objection().name()), request.reason());
  }
}
