package shop.kontor.context.application;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.context.ProjectChanged;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Project;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Step;

/** Tells other rooms how a project stands, where that changed by a step. */
@Component
class ProjectTelling {

  private final ApplicationEventPublisher post;

  ProjectTelling(ApplicationEventPublisher post) {
    this.post = post;
  }

  /** @param before {@code null} for a project that has just begun */
  void tell(ProjectId id, @Nullable Project before, Journal journal) {
    var fact = fact(id, journal);
    if (before == null || !fact.equals(fact(id, before, fact.version()))) {
      post.publishEvent(fact);
    }
  }

  /** What the shop noticed changes nothing of it, and so not its version. */
  static ProjectChanged fact(ProjectId id, Journal journal) {
    int version = journal.entries().stream().filter(entry -> !(entry.step() instanceof Step.Noticed))
        .mapToInt(entry -> entry.number()).max().orElseThrow();
    return fact(id, journal.project(), version);
  }

  private static ProjectChanged fact(ProjectId id, Project project, int version) {
    var wishes = project.wishes();
    return new ProjectChanged(id.value(), version, wishes.goal(), ProjectChanged.Room.valueOf(wishes.room().name()),
        wishes.budget(), wishes.date(), wishes.style(), project.openToStaff(),
        project.members().stream().map(member -> new ProjectChanged.Member(member.person().value(),
            ProjectChanged.Role.valueOf(member.role().name()), member.name())).toList(),
        project.pieces().values().stream().map(piece -> new ProjectChanged.Piece(piece.sku(),
            ProjectChanged.Standing.valueOf(piece.standing().name()), piece.quantity())).toList(),
        wishes.room().needs().stream().map(need -> new ProjectChanged.Need(ProjectChanged.Want.valueOf(need.name()),
            need.kinds())).toList());
  }
}
