package shop.kontor.studio.application;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.context.ProjectChanged;
import shop.kontor.foundation.persistence.Document;

/**
 * A project as context tells of it, or as it was begun here until that has told.
 *
 * @param version 0 for one of which nobody has told yet
 */
public record ProjectSheet(String project, int version, String goal, ProjectChanged.Room room, @Nullable Money budget,
    @Nullable LocalDate date, @Nullable String style, boolean openToStaff, List<ProjectChanged.Member> members,
    List<ProjectChanged.Piece> pieces) implements Document {

  static ProjectSheet of(ProjectChanged told) {
    return new ProjectSheet(told.project(), told.version(), told.goal(), told.room(), told.budget(), told.date(),
        told.style(), told.openToStaff(), told.members(), told.pieces());
  }
}
