package shop.kontor.agents.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.context.ProjectChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of projects: what they are to come to, and who of the customers takes part. */
@Component
class ProjectsKnown {

  private static final String CUSTOMER = "customer:";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Bell bell;

  ProjectsKnown(JdbcClient jdbc, JsonMapper json, Bell bell) {
    this.jdbc = jdbc;
    this.json = json;
    this.bell = bell;
  }

  /** A project as context tells of it, but for its members, whose names are nothing to agents. */
  record Sheet(String project, int version, String goal, ProjectChanged.Room room, @Nullable Money budget,
      @Nullable LocalDate date, @Nullable String style, List<ProjectChanged.Piece> pieces) {}

  @ApplicationModuleListener(id = "agents.note-project")
  void on(ProjectChanged fact) {
    var sheet = json.writeValueAsString(new Sheet(fact.project(), fact.version(), fact.goal(), fact.room(), fact.budget(),
        fact.date(), fact.style(), fact.pieces()));
    int news = jdbc.sql("UPDATE agents.project SET version = ?, sheet = ? WHERE id = ? AND version < ?")
        .params(fact.version(), sheet, fact.project(), fact.version()).update()
        + jdbc.sql("""
          INSERT INTO agents.project (id, version, sheet)
          SELECT CAST(? AS VARCHAR(40)), CAST(? AS INTEGER), CAST(? AS VARCHAR(200000))
           WHERE NOT EXISTS (SELECT 1 FROM agents.project WHERE id = ?)
          """).params(fact.project(), fact.version(), sheet, fact.project()).update();
    if (news > 0) {
      jdbc.sql("DELETE FROM agents.project_member WHERE project = ?").param(fact.project()).update();
      fact.members().stream().filter(member -> member.person().startsWith(CUSTOMER)).forEach(member -> jdbc.sql(
          "INSERT INTO agents.project_member (project, person, changes) VALUES (?, ?, ?)").params(fact.project(),
              member.person(), member.role() != ProjectChanged.Role.VIEWER).update());
      bell.ringAfterCommit(fact.project());
    }
  }

  /** How others call her. */
  static String person(String customer) {
    return CUSTOMER + customer;
  }

  private static final String SELECT = """
      SELECT p.sheet FROM agents.project p JOIN agents.project_member m ON m.project = p.id WHERE m.person = ?
      """;

  /** In which she takes part, the newest first. */
  List<Sheet> of(String customer, int from, int most) {
    return jdbc.sql(SELECT + " ORDER BY p.id DESC OFFSET ? ROWS FETCH FIRST ? ROWS ONLY")
        .params(person(customer), from, most).query(String.class).list().stream().map(this::read).toList();
  }

  /** Empty for one in which she takes no part. */
  Optional<Sheet> find(String customer, String project) {
    return jdbc.sql(SELECT + " AND p.id = ?").params(person(customer), project).query(String.class).optional().map(this::read);
  }

  /** Whether she may do more in it than look. */
  boolean mayChange(String customer, String project) {
    return !jdbc.sql("SELECT 1 FROM agents.project_member WHERE project = ? AND person = ? AND changes")
        .params(project, person(customer)).query(Integer.class).list().isEmpty();
  }

  private Sheet read(String sheet) {
    return json.readValue(sheet, Sheet.class);
  }

  /** Of whoever is erased; what is left of it for others, context tells anew. */
  void erase(String customer, List<String> references) {
    jdbc.sql("DELETE FROM agents.project_member WHERE person = ?").param(person(customer)).update();
    if (!references.isEmpty()) {
      jdbc.sql("DELETE FROM agents.project_member WHERE project IN (:gone)").param("gone", references).update();
      jdbc.sql("DELETE FROM agents.project WHERE id IN (:gone)").param("gone", references).update();
    }
  }
}
