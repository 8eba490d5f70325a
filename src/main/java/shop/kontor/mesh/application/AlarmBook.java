package shop.kontor.mesh.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.mesh.Promise;
import shop.kontor.mesh.domain.Alarm;

/** The alarms that ring, and those that rang in the last weeks. */
@Component
public class AlarmBook {

  private static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient jdbc;

  AlarmBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Alarm> open() {
    return jdbc.sql("SELECT product, promise, detail, began, ended FROM mesh.alarm WHERE ended IS NULL ORDER BY began")
        .query(AlarmBook::alarm).list();
  }

  /** The latest first. */
  public List<Alarm> last(int most) {
    return jdbc.sql("""
        SELECT product, promise, detail, began, ended FROM mesh.alarm WHERE ended IS NOT NULL
         ORDER BY began DESC FETCH FIRST ? ROWS ONLY
        """).param(most).query(AlarmBook::alarm).list();
  }

  void ring(String product, Promise promise, String detail, Instant at) {
    jdbc.sql("INSERT INTO mesh.alarm (id, product, promise, detail, began) VALUES (?, ?, ?, ?, ?)")
        .params(Ids.next().toString(), product, promise.name(), detail, at(at)).update();
    jdbc.sql("DELETE FROM mesh.alarm WHERE ended IS NOT NULL AND began < ?").param(at(at.minus(KEPT))).update();
  }

  void end(String product, Promise promise, Instant at) {
    jdbc.sql("UPDATE mesh.alarm SET ended = ? WHERE product = ? AND promise = ? AND ended IS NULL")
        .params(at(at), product, promise.name()).update();
  }

  private static OffsetDateTime at(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static Alarm alarm(ResultSet row, int number) throws SQLException {
    var ended = row.getObject(5, OffsetDateTime.class);
    return new Alarm(row.getString(1), Promise.valueOf(row.getString(2)), row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(), ended == null ? null : ended.toInstant());
  }
}
