package shop.kontor.context.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.Member;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.Piece;
import shop.kontor.context.domain.Project;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Wishes;

/** What of each project can be looked for: rows that follow from its steps, written together with them. */
@Component
class ProjectBook {

  private final JdbcClient jdbc;
  private final Groups groups;
  private final Heeding heeding;

  ProjectBook(JdbcClient jdbc, Groups groups, Heeding heeding) {
    this.jdbc = jdbc;
    this.groups = groups;
    this.heeding = heeding;
  }

  void begin(ProjectId id, Project project, Instant now) {
    var wishes = project.wishes();
    jdbc.sql("""
        INSERT INTO context.project (id, goal, budget, wanted, to_staff, changed_at, customer_group, heard)
        SELECT CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(200)), CAST(? AS VARCHAR(40)), CAST(? AS DATE),
               CAST(? AS BOOLEAN), CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS VARCHAR(40)), COALESCE(MAX(number), 0)
          FROM context.told
        """).params(id.value(), wishes.goal(), written(wishes), wishes.date(), project.openToStaff(), StepBook.at(now),
        groups.of(project)).update();
    project.members().forEach(member -> add(id, member.person(), now));
    heeding.renew(id);
  }

  /** Writes what one step changed. */
  void keep(ProjectId id, Project before, Project after, Instant now) {
    jdbc.sql("""
        UPDATE context.project SET goal = ?, budget = ?, wanted = ?, to_staff = ?, changed_at = ? WHERE id = ?
        """).params(after.wishes().goal(), written(after.wishes()), after.wishes().date(), after.openToStaff(),
        StepBook.at(now), id.value()).update();
    if (!before.members().equals(after.members())) {
      keepMembers(id, persons(before), persons(after), now);
      regroup(id, after);
    }
    if (!before.pieces().equals(after.pieces())) {
      keepWatches(id, before.pieces(), after.pieces());
    }
    if (!persons(before).equals(persons(after)) || !before.pieces().equals(after.pieces())
        || !Objects.equals(before.wishes().date(), after.wishes().date())) {
      heeding.renew(id);
    }
  }

  private static @Nullable String written(Wishes wishes) {
    return wishes.budget() == null ? null : wishes.budget().toString();
  }

  private static List<Person> persons(Project project) {
    return project.members().stream().map(Member::person).toList();
  }

  private void keepMembers(ProjectId id, List<Person> before, List<Person> after, Instant now) {
    before.stream().filter(person -> !after.contains(person)).forEach(person -> jdbc
        .sql("DELETE FROM context.member WHERE person = ? AND project = ?").params(person.value(), id.value()).update());
    after.stream().filter(person -> !before.contains(person)).forEach(person -> add(id, person, now));
  }

  private void add(ProjectId id, Person person, Instant now) {
    jdbc.sql("INSERT INTO context.member (person, project, joined_at) VALUES (?, ?, ?)")
        .params(person.value(), id.value(), StepBook.at(now)).update();
    jdbc.sql("""
        INSERT INTO context.took_part (person, project)
        SELECT CAST(? AS VARCHAR(100)), CAST(? AS VARCHAR(40))
         WHERE NOT EXISTS (SELECT 1 FROM context.took_part WHERE person = ? AND project = ?)
        """).params(person.value(), id.value(), person.value(), id.value()).update();
  }

  /** From now on it is judged by the prices of whoever owns it, as she is known now. */
  void regroup(ProjectId id, Project project) {
    var group = groups.of(project);
    jdbc.sql("UPDATE context.project SET customer_group = ? WHERE id = ?").params(group, id.value()).update();
    jdbc.sql("UPDATE context.watch SET customer_group = ? WHERE project = ?").params(group, id.value()).update();
  }

  private void keepWatches(ProjectId id, Map<Sku, Piece> before, Map<Sku, Piece> after) {
    before.values().stream().filter(piece -> piece.isWatched() && !piece.equals(after.get(piece.sku()))).forEach(
        piece -> jdbc.sql("DELETE FROM context.watch WHERE sku = ? AND project = ?")
            .params(piece.sku().value(), id.value()).update());
    after.values().stream().filter(piece -> piece.isWatched() && !piece.equals(before.get(piece.sku()))).forEach(
        piece -> jdbc.sql("""
            INSERT INTO context.watch (sku, project, standing, quantity, customer_group)
            SELECT CAST(? AS VARCHAR(80)), id, CAST(? AS VARCHAR(20)), CAST(? AS INTEGER), customer_group
              FROM context.project WHERE id = ?
            """).params(piece.sku().value(), piece.standing().name(), piece.quantity(), id.value()).update());
  }

  /** Hers, whoever of these she is; the one that changed last first. */
  List<ProjectRow> of(Collection<Person> persons, int most) {
    return jdbc.sql("""
        SELECT DISTINCT p.id, p.goal, p.budget, p.wanted, p.changed_at
          FROM context.member m JOIN context.project p ON p.id = m.project
         WHERE m.person IN (:persons) ORDER BY p.changed_at DESC, p.id FETCH FIRST :most ROWS ONLY
        """).param("persons", persons.stream().map(Person::value).toList()).param("most", most).query(this::row).list();
  }

  /** Those in which all staff may help. */
  List<ProjectRow> openToStaff(int most) {
    return jdbc.sql("""
        SELECT id, goal, budget, wanted, changed_at FROM context.project WHERE to_staff
         ORDER BY changed_at DESC, id FETCH FIRST ? ROWS ONLY
        """).param(most).query(this::row).list();
  }

  /** Those of somebody in which all staff may help. */
  List<ProjectRow> openToStaff(Collection<Person> persons, int most) {
    return jdbc.sql("""
        SELECT DISTINCT p.id, p.goal, p.budget, p.wanted, p.changed_at
          FROM context.member m JOIN context.project p ON p.id = m.project
         WHERE m.person IN (:persons) AND p.to_staff ORDER BY p.changed_at DESC, p.id FETCH FIRST :most ROWS ONLY
        """).param("persons", persons.stream().map(Person::value).toList()).param("most", most).query(this::row).list();
  }

  /** In which somebody has taken part since before this moment. */
  List<ProjectId> joinedBefore(Person person, Instant moment) {
    return jdbc.sql("SELECT project FROM context.member WHERE person = ? AND joined_at <= ? ORDER BY project")
        .params(person.value(), StepBook.at(moment)).query((row, n) -> new ProjectId(row.getString(1))).list();
  }

  /** In which somebody takes part. */
  List<ProjectId> of(Person person) {
    return jdbc.sql("SELECT project FROM context.member WHERE person = ? ORDER BY project").param(person.value())
        .query((row, n) -> new ProjectId(row.getString(1))).list();
  }

  /** In which somebody takes part, or ever did. */
  List<ProjectId> everJoined(Person person) {
    return jdbc.sql("SELECT project FROM context.took_part WHERE person = ? ORDER BY project").param(person.value())
        .query((row, n) -> new ProjectId(row.getString(1))).list();
  }

  /** That these ever took part. */
  void forget(ProjectId id, Collection<Person> persons) {
    jdbc.sql("DELETE FROM context.took_part WHERE project = :project AND person IN (:persons)")
        .param("project", id.value()).param("persons", persons.stream().map(Person::value).toList()).update();
  }

  /** All of it, for good. */
  void erase(ProjectId id) {
    heeding.erase(id);
    jdbc.sql("DELETE FROM context.watch WHERE project = ?").param(id.value()).update();
    jdbc.sql("DELETE FROM context.letter WHERE project = ?").param(id.value()).update();
    jdbc.sql("DELETE FROM context.asked WHERE project = ?").param(id.value()).update();
    jdbc.sql("DELETE FROM context.member WHERE project = ?").param(id.value()).update();
    jdbc.sql("DELETE FROM context.took_part WHERE project = ?").param(id.value()).update();
    jdbc.sql("DELETE FROM context.step WHERE project = ?").param(id.value()).update();
    jdbc.sql("DELETE FROM context.project WHERE id = ?").param(id.value()).update();
  }

  /** Whether nothing about this was asked for later, of a project that is held; remembers that this was. */
  boolean isAskedAnew(ProjectId id, String subject, Instant at) {
    var when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    var known = jdbc.sql("SELECT asked_at FROM context.asked WHERE project = ? AND subject = ?").params(id.value(), subject)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
    if (known.filter(before -> !before.isBefore(at)).isPresent()) {
      return false;
    }
    jdbc.sql(known.isPresent() ? "UPDATE context.asked SET asked_at = ? WHERE project = ? AND subject = ?"
        : "INSERT INTO context.asked (asked_at, project, subject) VALUES (?, ?, ?)").params(when, id.value(), subject)
        .update();
    return true;
  }

  int count(Person person) {
    return jdbc.sql("SELECT COUNT(*) FROM context.member WHERE person = ?").param(person.value()).query(Integer.class)
        .single();
  }

  private ProjectRow row(ResultSet row, int n) throws SQLException {
    var budget = row.getString(3);
    return new ProjectRow(new ProjectId(row.getString(1)), row.getString(2), budget == null ? null : Money.parse(budget),
        row.getObject(4, LocalDate.class), row.getObject(5, OffsetDateTime.class).toInstant());
  }
}
