package shop.kontor.context.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Standing;
import shop.kontor.context.domain.Watch;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was told of things that are watched: each fact once, whoever watches. Numbers grow in the order in which the room
 * heard, for one thread alone writes here.
 */
@Component
class FactBook {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  FactBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @param watch as what the project watches the variant; {@code null} for news of a day */
  record Line(long number, String thing, String fact, Instant at, Told told, @Nullable Watch watch) {}

  boolean isWatched(Sku sku) {
    return jdbc.sql("SELECT 1 FROM context.watch WHERE sku = ? FETCH FIRST 1 ROW ONLY").param(sku.value())
        .query(Integer.class).optional().isPresent();
  }

  void add(String thing, String fact, Told told, Instant at) {
    jdbc.sql("INSERT INTO context.told (number, thing, fact, told_at, kind, content) VALUES (?, ?, ?, ?, ?, ?)")
        .params(last() + 1, thing, fact, StepBook.at(at), told.kind(), json.writeValueAsString(told)).update();
  }

  /** Number of the last fact that there is; 0 for none. */
  long last() {
    return jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM context.told").query(Long.class).single();
  }

  /** What was told of all that a project watches after one fact, up to and with another, in order. */
  List<Line> of(ProjectId project, @Nullable String day, long after, long upTo) {
    var lines = new ArrayList<>(jdbc.sql("""
        SELECT t.number, t.thing, t.fact, t.told_at, t.kind, t.content, w.standing, w.quantity, w.customer_group
          FROM context.watch w JOIN context.told t ON t.thing = w.sku AND t.number > ? AND t.number <= ?
         WHERE w.project = ?
        """).params(after, upTo, project.value()).query((row, n) -> line(row, new Watch(project,
            Standing.valueOf(row.getString(7)), row.getInt(8), row.getString(9)))).list());
    if (day != null) {
      lines.addAll(jdbc.sql("""
          SELECT number, thing, fact, told_at, kind, content FROM context.told
           WHERE thing = ? AND number > ? AND number <= ?
          """).params(day, after, upTo).query((row, n) -> line(row, null)).list());
    }
    lines.sort(Comparator.comparingLong(Line::number));
    return lines;
  }

  private Line line(ResultSet row, @Nullable Watch watch) throws SQLException {
    return new Line(row.getLong(1), row.getString(2), row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(), json.readValue(row.getString(6), Told.type(row.getString(5))),
        watch);
  }

  /** The last of the first so many facts that was told before this moment; 0 for none. */
  long lastBefore(Instant moment, int most) {
    return jdbc.sql("""
        SELECT COALESCE(MAX(number), 0) FROM (SELECT number, told_at FROM context.told ORDER BY number
          FETCH FIRST ? ROWS ONLY) oldest WHERE told_at < ?
        """).params(most, StepBook.at(moment)).query(Long.class).single();
  }

  /** Forgets what all projects have in their journals; never the last, so that no number is given twice. */
  void forget(long upTo) {
    jdbc.sql("""
        DELETE FROM context.told WHERE number <= ? AND number < (SELECT MAX(number) FROM context.told)
        """).param(upTo).update();
  }
}
