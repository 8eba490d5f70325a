package shop.kontor.studio.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;
import org.joda.money.Money;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what each project has of its own before anything is designed: its room, and what designs are to meet. */
@Component
class RoomBook {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RoomBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @param version grows by one with each change, from 1 */
  record Kept(Room room, int version, Finishes finishes) {}

  /**
   * What she said beyond what the project says itself.
   *
   * @param style {@code null} for the project's
   * @param budget {@code null} for the project's
   * @param own what stands in the room already
   */
  record Asked(@Nullable String style, @Nullable Money budget, List<String> musts, List<Placement> own,
      Map<Guideline, Integer> weights, long seed) implements Document {

    static final Asked NOTHING = new Asked(null, null, List.of(), List.of(), Map.of(), 1);

    Asked {
      musts = musts == null ? List.of() : List.copyOf(musts);
      own = own == null ? List.of() : List.copyOf(own);
      weights = weights == null ? Map.of() : Map.copyOf(weights);
    }
  }

  Optional<Kept> room(String project) {
    return jdbc.sql("SELECT document, version, finishes FROM studio.room WHERE project = ?").param(project)
        .query((row, n) -> new Kept(json.readValue(row.getString(1), Room.class), row.getInt(2), row.getString(3) == null
            ? Finishes.USUAL : json.readValue(row.getString(3), Finishes.class))).optional();
  }

  /** @return whether there is a room */
  boolean finish(String project, Finishes finishes) {
    return jdbc.sql("UPDATE studio.room SET finishes = ? WHERE project = ?").params(json.writeValueAsString(finishes), project)
        .update() == 1;
  }

  /** @return whether it was still of this version, 0 for none */
  boolean keep(String project, Room room, int seen, String by, Instant now) {
    var document = json.writeValueAsString(room);
    return seen == 0 ? jdbc.sql("""
        INSERT INTO studio.room (project, version, document, person, changed_at)
        SELECT CAST(? AS VARCHAR(40)), 1, CAST(? AS VARCHAR(200000)), CAST(? AS VARCHAR(100)),
               CAST(? AS TIMESTAMP WITH TIME ZONE)
         WHERE NOT EXISTS (SELECT 1 FROM studio.room WHERE project = ?)
        """).params(project, document, by, at(now), project).update() == 1
        : jdbc.sql("""
            UPDATE studio.room SET version = version + 1, document = ?, person = ?, changed_at = ?
             WHERE project = ? AND version = ?
            """).params(document, by, at(now), project, seen).update() == 1;
  }

  Asked asked(String project) {
    return jdbc.sql("SELECT document FROM studio.brief WHERE project = ?").param(project).query(String.class).optional()
        .map(document -> json.readValue(document, Asked.class)).orElse(Asked.NOTHING);
  }

  /** What whoever holds it changes nobody else does until her transaction ends; empty while nothing was said. */
  Optional<Asked> holdAsked(String project) {
    return jdbc.sql("UPDATE studio.brief SET version = version WHERE project = ?").param(project).update() == 0
        ? Optional.empty() : Optional.of(asked(project));
  }

  /** Of what is held. */
  void keep(String project, Asked asked) {
    jdbc.sql("UPDATE studio.brief SET version = version + 1, document = ? WHERE project = ?")
        .params(json.writeValueAsString(asked), project).update();
  }

  /** @throws org.springframework.dao.DuplicateKeyException if somebody else said something first */
  void begin(String project, Asked asked) {
    jdbc.sql("INSERT INTO studio.brief (project, version, document) VALUES (?, 1, ?)")
        .params(project, json.writeValueAsString(asked)).update();
  }

  static OffsetDateTime at(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
