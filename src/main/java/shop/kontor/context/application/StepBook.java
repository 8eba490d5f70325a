package shop.kontor.context.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.context.domain.Entry;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Step;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps journals. People who add to one hold it first. The shop does not, so that what it notices touches nothing but the
 * journals themselves: if both come at once, one of them finds its number taken, and tries again.
 */
@Component
class StepBook {

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final JsonMapper json;

  StepBook(JdbcClient jdbc, JdbcOperations batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /** Empty where there is no such project. */
  Optional<Journal> read(ProjectId project) {
    var entries = jdbc.sql("""
        SELECT number, taken_at, person, kind, content FROM context.step WHERE project = ? ORDER BY number
        """).param(project.value()).query(this::entry).list();
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Journal(entries));
  }

  /** As {@link #read}, and no other member adds to it until the transaction ends. */
  Optional<Journal> hold(ProjectId project) {
    return jdbc.sql("UPDATE context.project SET goal = goal WHERE id = ?").param(project.value()).update() == 0
        ? Optional.empty() : read(project);
  }

  /** Adds a step to a journal that is held. */
  void add(ProjectId project, Entry entry) {
    jdbc.sql("""
        INSERT INTO context.step (project, number, taken_at, person, kind, content) VALUES (?, ?, ?, ?, ?, ?)
        """).params(project.value(), entry.number(), at(entry.at()), entry.by().value(), StepKinds.of(entry.step()),
        json.writeValueAsString(entry.step())).update();
  }

  /** Journals in the order of their ids, without those up to this one. */
  SequencedMap<ProjectId, Journal> after(String id, int most) {
    var ids = jdbc.sql("SELECT id FROM context.project WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY")
        .params(id, most).query(String.class).list();
    var journals = new LinkedHashMap<ProjectId, Journal>();
    ids.stream().map(ProjectId::new).forEach(each -> read(each).ifPresent(journal -> journals.put(each, journal)));
    return journals;
  }

  /** Puts another journal in the place of one that is held, step by step; it may be longer. */
  void rewrite(ProjectId project, Journal before, Journal after) {
    after.entries().forEach(entry -> {
      if (entry.number() > before.last()) {
        add(project, entry);
      } else if (!entry.equals(before.entries().get(entry.number() - 1))) {
        jdbc.sql("UPDATE context.step SET person = ?, content = ? WHERE project = ? AND number = ?")
            .params(entry.by().value(), json.writeValueAsString(entry.step()), project.value(), entry.number())
            .update();
      }
    });
  }

  /** What was noticed of one fact, project by project, at the end of each. */
  void notice(String fact, Map<ProjectId, Step.Noticed> news, Instant now) {
    batches.batchUpdate("""
        INSERT INTO context.step (project, number, taken_at, person, kind, content, fact) VALUES (?, ?, ?, ?, ?, ?, ?)
        """, news.entrySet().stream().map(each -> new Object[] {each.getKey().value(), last(each.getKey()) + 1, at(now),
            Person.SHOP.value(), StepKinds.NOTICED, json.writeValueAsString(each.getValue()), fact}).toList());
  }

  /** Reads one entry of the index, however long the journal is: H2 does only for an order that is the whole index's, reversed. */
  private int last(ProjectId project) {
    return jdbc.sql("""
        SELECT number FROM context.step WHERE project = ? ORDER BY project DESC, number DESC FETCH FIRST ROW ONLY
        """).param(project.value()).query(Integer.class).single();
  }

  private Entry entry(ResultSet row, int n) throws SQLException {
    return new Entry(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant(), new Person(row.getString(3)),
        json.readValue(row.getString(5), StepKinds.type(row.getString(4))));
  }

  static OffsetDateTime at(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
