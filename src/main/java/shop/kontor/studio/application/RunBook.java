package shop.kontor.studio.application;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.studio.domain.Drafting.Hindrance;
import tools.jackson.databind.json.JsonMapper;

/** Keeps which project designs are being drafted for, so that every process of the house knows, and can stop it. */
@Component
class RunBook {

  /** A run of which nothing was heard for so long ended with its process. */
  private static final Duration SILENT = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RunBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  enum State { RUNNING, DONE, CANCELLED, FAILED }

  record Run(String project, String id, State state, String by, @Nullable Hindrance hindrance, Instant changedAt) {

    boolean isUnderWay(Instant now) {
      return state == State.RUNNING && changedAt.isAfter(now.minus(SILENT));
    }
  }

  Optional<Run> find(String project) {
    return jdbc.sql("SELECT project, run, state, person, hindrance, changed_at FROM studio.drafting WHERE project = ?")
        .param(project).query((row, n) -> {
          var hindrance = row.getString(5);
          return new Run(row.getString(1), row.getString(2), State.valueOf(row.getString(3)), row.getString(4),
              hindrance == null ? null : json.readValue(hindrance, Hindrance.class),
              row.getObject(6, OffsetDateTime.class).toInstant());
        }).optional();
  }

  /** What is known of it, which nobody else changes until the transaction ends. */
  Optional<Run> hold(String project) {
    return jdbc.sql("UPDATE studio.drafting SET run = run WHERE project = ?").param(project).update() == 0
        ? Optional.empty() : find(project);
  }

  void begin(String project, String run, String by, Instant now) {
    if (jdbc.sql("""
        UPDATE studio.drafting SET run = ?, state = 'RUNNING', person = ?, hindrance = NULL, changed_at = ?
         WHERE project = ?
        """).params(run, by, RoomBook.at(now), project).update() == 0) {
      jdbc.sql("INSERT INTO studio.drafting (project, run, state, person, changed_at) VALUES (?, ?, 'RUNNING', ?, ?)")
          .params(project, run, by, RoomBook.at(now)).update();
    }
  }

  /** Whether it is still wanted; holds it until the transaction ends, so that it is not stopped meanwhile. */
  boolean goesOn(String project, String run, Instant now) {
    return jdbc.sql("UPDATE studio.drafting SET changed_at = ? WHERE project = ? AND run = ? AND state = 'RUNNING'")
        .params(RoomBook.at(now), project, run).update() == 1;
  }

  /** @return whether it was under way until now */
  boolean end(String project, String run, State state, @Nullable Hindrance hindrance, Instant now) {
    return jdbc.sql("""
        UPDATE studio.drafting SET state = ?, hindrance = ?, changed_at = ?
         WHERE project = ? AND run = ? AND state = 'RUNNING'
        """).params(state.name(), hindrance == null ? null : json.writeValueAsString(hindrance), RoomBook.at(now),
        project, run).update() == 1;
  }

  /** How many drafts somebody has under way. */
  int underWay(String person, Instant now) {
    return jdbc.sql("SELECT COUNT(*) FROM studio.drafting WHERE person = ? AND state = 'RUNNING' AND changed_at > ?")
        .params(person, RoomBook.at(now.minus(SILENT))).query(Integer.class).single();
  }
}
