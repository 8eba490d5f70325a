package shop.kontor.assistant.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.context.ProjectChanged;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/** A replica of projects: what they are to come to, and who takes part. */
@Component
class ProjectsKnown {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ProjectsKnown(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A project as context tells of it. */
  record Sheet(String project, int version, String goal, ProjectChanged.Room room, @Nullable Money budget,
      @Nullable LocalDate date, @Nullable String style, List<ProjectChanged.Member> members,
      List<ProjectChanged.Piece> pieces, @Nullable List<ProjectChanged.Need> needs) implements Document {

    Sheet {
      needs = needs == null ? List.of() : List.copyOf(needs);
    }

    boolean mayBeSeenBy(List<String> persons) {
      return members.stream().anyMatch(member -> persons.contains(member.person()));
    }

    boolean mayBeChangedBy(List<String> persons) {
      return members.stream().anyMatch(member -> persons.contains(member.person())
          && member.role() != ProjectChanged.Role.VIEWER);
    }
  }

  @ApplicationModuleListener(id = "assistant.note-project")
  void on(ProjectChanged fact) {
    var sheet = json.writeValueAsString(new Sheet(fact.project(), fact.version(), fact.goal(), fact.room(), fact.budget(),
        fact.date(), fact.style(), fact.members(), fact.pieces(), fact.needs()));
    int news = jdbc.sql("UPDATE assistant.project SET version = ?, sheet = ? WHERE id = ? AND version < ?")
        .params(fact.version(), sheet, fact.project(), fact.version()).update();
    if (news == 0) {
      jdbc.sql("""
          INSERT INTO assistant.project (id, version, sheet)
          SELECT CAST(? AS VARCHAR(40)), CAST(? AS INTEGER), CAST(? AS VARCHAR(200000))
           WHERE NOT EXISTS (SELECT 1 FROM assistant.project WHERE id = ?)
          """).params(fact.project(), fact.version(), sheet, fact.project()).update();
    }
  }

  Optional<Sheet> find(String project) {
    return jdbc.sql("SELECT sheet FROM assistant.project WHERE id = ?").param(project).query(String.class).optional()
        .map(sheet -> json.readValue(sheet, Sheet.class));
  }

  /** One in which she takes part; for everybody else it does not exist. */
  Optional<Sheet> find(String project, Caller caller) {
    return find(project).filter(sheet -> sheet.mayBeSeenBy(Persons.of(caller)));
  }
}
