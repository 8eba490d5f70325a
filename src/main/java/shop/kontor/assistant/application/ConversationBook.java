package shop.kontor.assistant.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Language;
import tools.jackson.databind.json.JsonMapper;

/** Keeps conversations, turn by turn. Whoever adds one holds the conversation first. */
@Component
class ConversationBook {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ConversationBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param person whose it is
   * @param turns that there are
   * @param clerk who of the staff speaks; {@code null}: the shop itself
   * @param wantedAt since when she waits for a clerk; {@code null} if she does not
   */
  record Head(String id, String person, @Nullable String project, Language language, int turns, @Nullable String clerk,
      @Nullable Instant wantedAt, Standing standing, Instant changedAt) {

    Head with(Standing other, Language spoken) {
      return new Head(id, person, project, spoken, turns, clerk, wantedAt, other, changedAt);
    }

    Head within(@Nullable String begun) {
      return new Head(id, person, begun, language, turns, clerk, wantedAt, standing, changedAt);
    }

    Head by(@Nullable String staff, @Nullable Instant waiting) {
      return new Head(id, person, project, language, turns, staff, waiting, standing, changedAt);
    }
  }

  /** @param said {@link Said}, as it was */
  record Row(int number, Said.Who who, Language language, Said said, Instant at) {}

  private static final String HEAD = """
      SELECT id, person, project, language, turns, clerk, wanted_at, state, changed_at FROM assistant.conversation
      """;

  Optional<Head> find(String id) {
    return jdbc.sql(HEAD + " WHERE id = ?").param(id).query(this::head).optional();
  }

  /** Nobody else adds to it until the transaction ends. */
  Optional<Head> hold(String id) {
    return jdbc.sql("UPDATE assistant.conversation SET turns = turns WHERE id = ?").param(id).update() == 0
        ? Optional.empty() : find(id);
  }

  /** The one that she was in last; within this project, or in none. */
  Optional<Head> latest(String person, @Nullable String project) {
    return (project == null
        ? jdbc.sql(HEAD + " WHERE person = ? ORDER BY changed_at DESC, id DESC FETCH FIRST 1 ROW ONLY").param(person)
        : jdbc.sql(HEAD + " WHERE person = ? AND project = ? ORDER BY changed_at DESC, id DESC FETCH FIRST 1 ROW ONLY")
            .params(person, project)).query(this::head).optional();
  }

  /** Hers, the latest first. */
  List<Head> of(String person, int most) {
    return jdbc.sql(HEAD + " WHERE person = ? ORDER BY changed_at DESC, id DESC FETCH FIRST ? ROWS ONLY")
        .params(person, most).query(this::head).list();
  }

  int count(String person) {
    return jdbc.sql("SELECT COUNT(*) FROM assistant.conversation WHERE person = ?").param(person).query(Integer.class)
        .single();
  }

  /** In which somebody waits for a clerk, whoever waits longest first. */
  List<Head> waiting(int most) {
    return jdbc.sql(HEAD + " WHERE wanted_at IS NOT NULL AND clerk IS NULL ORDER BY wanted_at, id FETCH FIRST ? ROWS ONLY")
        .param(most).query(this::head).list();
  }

  List<Head> takenBy(String clerk, int most) {
    return jdbc.sql(HEAD + " WHERE clerk = ? ORDER BY changed_at DESC, id FETCH FIRST ? ROWS ONLY").params(clerk, most)
        .query(this::head).list();
  }

  void begin(Head head, String guest) {
    jdbc.sql("""
        INSERT INTO assistant.conversation (id, person, guest, project, language, turns, state, begun_at, changed_at)
        VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?)
        """).params(head.id(), head.person(), guest, head.project(), head.language().code(),
        json.writeValueAsString(head.standing()), at(head.changedAt()), at(head.changedAt())).update();
  }

  /** Of one that is held. Tells it as it is then. */
  Head add(Head head, Said.Who who, Language language, Said said, Instant now) {
    int number = head.turns() + 1;
    jdbc.sql("""
        INSERT INTO assistant.turn (conversation, number, who, language, content, said_at) VALUES (?, ?, ?, ?, ?, ?)
        """).params(head.id(), number, who.name(), language.code(), json.writeValueAsString(said), at(now)).update();
    return keep(new Head(head.id(), head.person(), head.project(), head.language(), number, head.clerk(),
        head.wantedAt(), head.standing(), now));
  }

  /** Of one that is held. */
  Head keep(Head head) {
    jdbc.sql("""
        UPDATE assistant.conversation
           SET project = ?, language = ?, turns = ?, clerk = ?, wanted_at = ?, state = ?, changed_at = ? WHERE id = ?
        """).params(head.project(), head.language().code(), head.turns(), head.clerk(),
        head.wantedAt() == null ? null : at(head.wantedAt()), json.writeValueAsString(head.standing()),
        at(head.changedAt()), head.id()).update();
    return head;
  }

  /** What was said anew in place of what was said before, such as once an answer came. */
  void replace(String conversation, int number, Said said) {
    jdbc.sql("UPDATE assistant.turn SET content = ? WHERE conversation = ? AND number = ?")
        .params(json.writeValueAsString(said), conversation, number).update();
  }

  /** The last ones, in order. */
  List<Row> turns(String conversation, int most) {
    return jdbc.sql("""
        SELECT number, who, language, content, said_at FROM assistant.turn WHERE conversation = ?
         ORDER BY number DESC FETCH FIRST ? ROWS ONLY
        """).params(conversation, most).query(this::row).list().reversed();
  }

  Optional<Row> turn(String conversation, int number) {
    return jdbc.sql("""
        SELECT number, who, language, content, said_at FROM assistant.turn WHERE conversation = ? AND number = ?
        """).params(conversation, number).query(this::row).optional();
  }

  /** Conversations that are about one of these projects, or hers. Tells how many there were. */
  int erase(String person, Collection<String> projects) {
    var ids = jdbc.sql("SELECT id FROM assistant.conversation WHERE person = :person OR project IN (:projects)")
        .param("person", person).param("projects", projects.isEmpty() ? List.of("none") : List.copyOf(projects))
        .query(String.class).list();
    ids.forEach(this::drop);
    return ids.size();
  }

  /** Conversations of guests, about no project, that did not go on since then: the oldest first. */
  List<String> ofGuests(OffsetDateTime before, int most) {
    return jdbc.sql("""
        SELECT id FROM assistant.conversation
         WHERE changed_at < ? AND project IS NULL AND person = guest ORDER BY changed_at FETCH FIRST ? ROWS ONLY
        """).params(before, most).query(String.class).list();
  }

  /** Those of them that still did not go on. Tells how many there were. */
  int drop(Collection<String> ids, OffsetDateTime before) {
    int gone = 0;
    for (var id : ids) {
      if (jdbc.sql("DELETE FROM assistant.conversation WHERE id = ? AND changed_at < ?").params(id, before).update() > 0) {
        drop(id);
        gone++;
      }
    }
    return gone;
  }

  private void drop(String id) {
    jdbc.sql("DELETE FROM assistant.errand WHERE conversation = ?").param(id).update();
    jdbc.sql("DELETE FROM assistant.turn WHERE conversation = ?").param(id).update();
    jdbc.sql("DELETE FROM assistant.conversation WHERE id = ?").param(id).update();
  }

  /** Projects that are no more. */
  void forget(Collection<String> projects) {
    projects.forEach(project -> jdbc.sql("DELETE FROM assistant.project WHERE id = ?").param(project).update());
  }

  /** What somebody said as a guest in this browser until then was said by this customer, the first who signed in. */
  List<String> recognise(String guest, String customer, Instant at) {
    var ids = jdbc.sql("""
        SELECT id FROM assistant.conversation
         WHERE guest = ? AND begun_at <= ? AND (signed_in IS NULL AND person = ? OR signed_in > ?)
        """).params(guest, at(at), guest, at(at)).query(String.class).list();
    ids.forEach(id -> jdbc.sql("UPDATE assistant.conversation SET person = ?, signed_in = ? WHERE id = ?")
        .params(customer, at(at), id).update());
    return ids;
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private Head head(ResultSet row, int n) throws SQLException {
    var wanted = row.getObject(7, OffsetDateTime.class);
    return new Head(row.getString(1), row.getString(2), row.getString(3), Language.of(row.getString(4)), row.getInt(5),
        row.getString(6), wanted == null ? null : wanted.toInstant(), json.readValue(row.getString(8), Standing.class),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }

  private Row row(ResultSet row, int n) throws SQLException {
    return new Row(row.getInt(1), Said.Who.valueOf(row.getString(2)), Language.of(row.getString(3)),
        json.readValue(row.getString(4), Said.class), row.getObject(5, OffsetDateTime.class).toInstant());
  }
}
