package shop.kontor.studio.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.context.ProjectChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of projects: what they are to come to, and who may see what is designed for them. */
@Component
class ProjectsKnown {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Topics topics;

  ProjectsKnown(JdbcClient jdbc, JsonMapper json, Topics topics) {
    this.jdbc = jdbc;
    this.json = json;
    this.topics = topics;
  }

  @ApplicationModuleListener(id = "studio.note-project")
  void on(ProjectChanged fact) {
    var told = ProjectSheet.of(fact);
    var sheet = json.writeValueAsString(told);
    if (jdbc.sql("UPDATE studio.project SET version = ?, sheet = ? WHERE id = ? AND version < ?")
        .params(fact.version(), sheet, fact.project(), fact.version()).update() == 1) {
      var before = members(fact.project());
      jdbc.sql("DELETE FROM studio.member WHERE project = ?").param(fact.project()).update();
      keepMembers(told);
      var all = new LinkedHashSet<>(before);
      all.addAll(persons(told));
      topics.changed(fact.project(), all);
    } else if (find(fact.project()).isEmpty()) {
      begin(told);
    }
  }

  /** Of which nobody has told yet. */
  void begin(ProjectSheet project) {
    jdbc.sql("INSERT INTO studio.project (id, version, sheet) VALUES (?, ?, ?)")
        .params(project.project(), project.version(), json.writeValueAsString(project)).update();
    keepMembers(project);
  }

  private void keepMembers(ProjectSheet project) {
    persons(project).forEach(person -> jdbc.sql("INSERT INTO studio.member (person, project) VALUES (?, ?)")
        .params(person, project.project()).update());
  }

  private static List<String> persons(ProjectSheet project) {
    return project.members().stream().map(ProjectChanged.Member::person).distinct().toList();
  }

  private List<String> members(String project) {
    return jdbc.sql("SELECT person FROM studio.member WHERE project = ?").param(project).query(String.class).list();
  }

  Optional<ProjectSheet> find(String project) {
    return jdbc.sql("SELECT sheet FROM studio.project WHERE id = ?").param(project).query(String.class).optional()
        .map(sheet -> json.readValue(sheet, ProjectSheet.class));
  }

  /** Hers, whoever of these she is; the newest first. */
  List<ProjectSheet> of(Collection<String> persons, int most) {
    return jdbc.sql("""
        SELECT p.sheet FROM studio.project p
         WHERE p.id IN (SELECT m.project FROM studio.member m WHERE m.person IN (:persons))
         ORDER BY p.id DESC FETCH FIRST :most ROWS ONLY
        """).param("persons", new ArrayList<>(persons)).param("most", most).query(String.class).list().stream()
        .map(sheet -> json.readValue(sheet, ProjectSheet.class)).toList();
  }

  int count(String person) {
    return jdbc.sql("SELECT COUNT(*) FROM studio.member WHERE person = ?").param(person).query(Integer.class).single();
  }
}
