package shop.kontor.context.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.context.domain.ProjectId;

/**
 * Which projects are told of a fact at once: those that are open on a screen, whichever process shows it, and those with
 * a member who reads letters. Written with whatever changes that, while the project is held.
 */
@Component
class Heeding {

  /** Longer than a line to a page is held. */
  private static final Duration OPEN = Duration.ofMinutes(45);

  private final JdbcClient jdbc;
  private final Clock clock;

  Heeding(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Each once, whatever of these it watches. */
  List<ProjectId> of(Collection<String> things) {
    return jdbc.sql("SELECT DISTINCT project FROM context.heed WHERE thing IN (:things) ORDER BY project")
        .param("things", things).query((row, n) -> new ProjectId(row.getString(1))).list();
  }

  /** Somebody looks at it from now on. */
  void open(ProjectId id) {
    var until = StepBook.at(clock.instant().plus(OPEN));
    if (jdbc.sql("UPDATE context.opened SET until_at = ? WHERE project = ?").params(until, id.value()).update() == 0) {
      jdbc.sql("INSERT INTO context.opened (until_at, project) VALUES (?, ?)").params(until, id.value()).update();
      renew(id);
    }
  }

  /** Nobody has looked at it for long. */
  void close(ProjectId id) {
    jdbc.sql("DELETE FROM context.opened WHERE project = ? AND until_at < ?")
        .params(id.value(), StepBook.at(clock.instant())).update();
    renew(id);
  }

  /** Those that nobody looks at any more. */
  List<ProjectId> closing(int most) {
    return jdbc.sql("SELECT project FROM context.opened WHERE until_at < ? ORDER BY until_at FETCH FIRST ? ROWS ONLY")
        .params(StepBook.at(clock.instant()), most).query((row, n) -> new ProjectId(row.getString(1))).list();
  }

  /** What it watches changed, or who looks. */
  void renew(ProjectId id) {
    jdbc.sql("DELETE FROM context.heed WHERE project = ?").param(id.value()).update();
    if (isHeard(id)) {
      jdbc.sql("INSERT INTO context.heed (thing, project) SELECT sku, project FROM context.watch WHERE project = ?")
          .param(id.value()).update();
      jdbc.sql("""
          INSERT INTO context.heed (thing, project)
          SELECT 'day ' || CAST(wanted AS VARCHAR(10)), id FROM context.project WHERE id = ? AND wanted IS NOT NULL
          """).param(id.value()).update();
    }
  }

  private boolean isHeard(ProjectId id) {
    return jdbc.sql("SELECT 1 FROM context.opened WHERE project = ?").param(id.value()).query(Integer.class).optional()
        .isPresent() || jdbc.sql("""
        SELECT 1 FROM context.member m JOIN context.consent c ON c.person = m.person
         WHERE m.project = ? AND c.email IS NOT NULL FETCH FIRST 1 ROW ONLY
        """).param(id.value()).query(Integer.class).optional().isPresent();
  }

  void erase(ProjectId id) {
    jdbc.sql("DELETE FROM context.heed WHERE project = ?").param(id.value()).update();
    jdbc.sql("DELETE FROM context.opened WHERE project = ?").param(id.value()).update();
  }
}
