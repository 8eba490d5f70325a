package shop.kontor.studio.application;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import shop.kontor.foundation.post.Oblivion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rooms and designs of a customer's own projects: handed over when she asks for them, and erased with her. In those that
 * others go on with, only who she was is forgotten.
 */
@Component
class PersonalData {

  private static final String ROOM = "studio";
  private static final String NOBODY = "nobody";

  private final DesignBook designs;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher post;
  private final Oblivion oblivion;
  private final JsonMapper json;

  PersonalData(DesignBook designs, JdbcClient jdbc, ApplicationEventPublisher post, Oblivion oblivion, JsonMapper json) {
    this.designs = designs;
    this.jdbc = jdbc;
    this.post = post;
    this.oblivion = oblivion;
    this.json = json;
  }

  private record Known(List<JsonNode> rooms, List<JsonNode> designs) {}

  @ApplicationModuleListener(id = "studio.erase-person")
  void on(PersonErased fact) {
    int erased = fact.references().stream().mapToInt(this::erase).sum();
    if (fact.round() == 1) {
      var person = "customer:" + fact.customer().value();
      jdbc.sql("UPDATE studio.room SET person = ? WHERE person = ?").params(NOBODY, person).update();
      jdbc.sql("UPDATE studio.revision SET person = ? WHERE person = ?").params(NOBODY, person).update();
      jdbc.sql("DELETE FROM studio.drafting WHERE person = ?").param(person).update();
      jdbc.sql("DELETE FROM studio.member WHERE person = ?").param(person).update();
    }
    oblivion.letGo(fact.references());
    post.publishEvent(fact.confirmedBy(ROOM, List.of(Finding.erased("studio.personal.designs", erased)), List.of()));
  }

  /** A project that is hers alone. Tells how many designs of it there were. */
  private int erase(String project) {
    int dropped = designs.dropAll(project);
    jdbc.sql("DELETE FROM studio.drafting WHERE project = ?").param(project).update();
    jdbc.sql("DELETE FROM studio.finding WHERE project = ?").param(project).update();
    jdbc.sql("DELETE FROM studio.brief WHERE project = ?").param(project).update();
    jdbc.sql("DELETE FROM studio.room WHERE project = ?").param(project).update();
    jdbc.sql("DELETE FROM studio.member WHERE project = ?").param(project).update();
    jdbc.sql("DELETE FROM studio.project WHERE id = ?").param(project).update();
    return dropped;
  }

  @ApplicationModuleListener(id = "studio.export-person")
  void on(ExportAsked fact) {
    var known = fact.references().isEmpty() ? new Known(List.of(), List.of()) : new Known(
        documents("SELECT document FROM studio.room WHERE project IN (:projects) ORDER BY project", fact),
        documents("""
            SELECT r.document FROM studio.revision r JOIN studio.design d ON d.id = r.design AND d.revision = r.number
             WHERE d.project IN (:projects) ORDER BY d.id
            """, fact));
    fact.answeredBy(ROOM, known.rooms.isEmpty() && known.designs.isEmpty() ? "" : json.writeValueAsString(known),
        List.of()).forEach(post::publishEvent);
  }

  private List<JsonNode> documents(String sql, ExportAsked fact) {
    return jdbc.sql(sql).param("projects", fact.references())
        .query((row, n) -> (JsonNode) json.readTree(row.getString(1))).list();
  }
}
