package shop.kontor.studio.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.domain.Act;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Revision;
import shop.kontor.studio.domain.State;
import tools.jackson.databind.json.JsonMapper;

/** Keeps designs, revision by revision. Whoever adds one holds the design first. */
@Component
class DesignBook {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DesignBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param revision number of its last one
   * @param notedAt when context was last told of it; {@code null} if it never was
   */
  record Head(String id, String project, String idea, State state, int revision, @Nullable Instant notedAt) {}

  record Design(Head head, Revision last) {}

  /** @throws Refusal if there is none; nobody learns whether it is another's */
  Head known(String id) {
    return (Access.isId(id) ? find(id) : Optional.<Head>empty()).orElseThrow(Access::unknown);
  }

  /** Nobody else adds to it until the transaction ends. */
  Head held(String id) {
    return (Access.isId(id) ? hold(id) : Optional.<Head>empty()).orElseThrow(Access::unknown);
  }

  private Optional<Head> find(String id) {
    return jdbc.sql("SELECT id, project, idea, state, revision, noted_at FROM studio.design WHERE id = ?").param(id)
        .query(this::head).optional();
  }

  /** As {@link #held}, of one that may be gone. */
  Optional<Head> hold(String id) {
    return jdbc.sql("UPDATE studio.design SET idea = idea WHERE id = ?").param(id).update() == 0 ? Optional.empty()
        : find(id);
  }

  /** The designs of a project, in the order in which they were made. */
  List<Design> of(String project) {
    return jdbc.sql("""
        SELECT d.id, d.project, d.idea, d.state, d.revision, d.noted_at,
               r.number, r.before, r.person, r.act, r.touched, r.document, r.made_at
          FROM studio.design d JOIN studio.revision r ON r.design = d.id AND r.number = d.revision
         WHERE d.project = ? ORDER BY d.made_at, d.id
        """).param(project).query((row, n) -> new Design(head(row, n), revision(row, 7))).list();
  }

  Optional<Revision> revision(String design, int number) {
    return jdbc.sql("""
        SELECT number, before, person, act, touched, document, made_at FROM studio.revision
         WHERE design = ? AND number = ?
        """).params(design, number).query((row, n) -> revision(row, 1)).optional();
  }

  /** Those after this number, in order. */
  List<Revision> after(String design, int number) {
    return jdbc.sql("""
        SELECT number, before, person, act, touched, document, made_at FROM studio.revision
         WHERE design = ? AND number > ? ORDER BY number
        """).params(design, number).query((row, n) -> revision(row, 1)).list();
  }

  int count(String project) {
    return jdbc.sql("SELECT COUNT(*) FROM studio.design WHERE project = ?").param(project).query(Integer.class).single();
  }

  void begin(Head head, Revision first) {
    jdbc.sql("""
        INSERT INTO studio.design (id, project, idea, state, revision, made_at) VALUES (?, ?, ?, ?, ?, ?)
        """).params(head.id(), head.project(), head.idea(), head.state().name(), first.number(),
        RoomBook.at(first.at())).update();
    insert(head.id(), first);
    place(head.id(), first.draft());
  }

  /** Of a design that is held. */
  void add(Head head, Revision next) {
    insert(head.id(), next);
    jdbc.sql("UPDATE studio.design SET revision = ?, state = ? WHERE id = ?")
        .params(next.number(), head.state().name(), head.id()).update();
    place(head.id(), next.draft());
  }

  /** What nobody has seen to yet becomes better while it is drafted: its first revision is written anew. */
  void improve(String design, Draft draft, Instant now) {
    jdbc.sql("UPDATE studio.revision SET document = ?, made_at = ? WHERE design = ? AND number = 1")
        .params(json.writeValueAsString(draft), RoomBook.at(now), design).update();
    place(design, draft);
  }

  void noted(String design, Instant now) {
    jdbc.sql("UPDATE studio.design SET noted_at = ? WHERE id = ?").params(RoomBook.at(now), design).update();
  }

  void state(String design, State state) {
    jdbc.sql("UPDATE studio.design SET state = ? WHERE id = ?").params(state.name(), design).update();
  }

  void drop(String design) {
    jdbc.sql("DELETE FROM studio.placed WHERE design = ?").param(design).update();
    jdbc.sql("DELETE FROM studio.revision WHERE design = ?").param(design).update();
    jdbc.sql("DELETE FROM studio.design WHERE id = ?").param(design).update();
  }

  /** All designs of a project. Tells how many there were. */
  int dropAll(String project) {
    var all = jdbc.sql("SELECT id FROM studio.design WHERE project = ?").param(project).query(String.class).list();
    all.forEach(this::drop);
    return all.size();
  }

  private void insert(String design, Revision revision) {
    jdbc.sql("""
        INSERT INTO studio.revision (design, number, before, person, act, touched, document, made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """).params(design, revision.number(), revision.before(), revision.by(), revision.act().name(),
        String.join(" ", revision.touched()), json.writeValueAsString(revision.draft()), RoomBook.at(revision.at()))
        .update();
  }

  private void place(String design, Draft draft) {
    var now = draft.placements().stream().filter(each -> !each.piece().isHerOwn())
        .map(each -> each.piece().sku().value()).collect(Collectors.toSet());
    var before = Set.copyOf(jdbc.sql("SELECT sku FROM studio.placed WHERE design = ?").param(design)
        .query(String.class).list());
    before.stream().filter(sku -> !now.contains(sku)).forEach(sku -> jdbc
        .sql("DELETE FROM studio.placed WHERE sku = ? AND design = ?").params(sku, design).update());
    now.stream().filter(sku -> !before.contains(sku)).forEach(sku -> jdbc
        .sql("INSERT INTO studio.placed (sku, design) VALUES (?, ?)").params(sku, design).update());
  }

  private Head head(ResultSet row, int n) throws SQLException {
    var noted = row.getObject(6, OffsetDateTime.class);
    return new Head(row.getString(1), row.getString(2), row.getString(3), State.valueOf(row.getString(4)),
        row.getInt(5), noted == null ? null : noted.toInstant());
  }

  private Revision revision(ResultSet row, int first) throws SQLException {
    var touched = row.getString(first + 4);
    return new Revision(row.getInt(first), row.getInt(first + 1), row.getString(first + 2),
        Act.valueOf(row.getString(first + 3)), touched.isEmpty() ? Set.of() : Set.of(touched.split(" ")),
        json.readValue(row.getString(first + 5), Draft.class),
        row.getObject(first + 6, OffsetDateTime.class).toInstant());
  }
}
