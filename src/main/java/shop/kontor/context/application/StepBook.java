package shop.kontor.context.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.context.application.Noticing.Mark;
import shop.kontor.context.application.Noticing.Noticed;
import shop.kontor.context.domain.Entry;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.ProjectId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps journals. Whoever adds to one holds it first. What the shop told since is no row of it until then: whoever reads
 * it finds the steps that follow from that, and whoever holds it writes them.
 */
@Component
class StepBook {

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final FactBook facts;
  private final Noticing noticing;
  private final JsonMapper json;

  StepBook(JdbcClient jdbc, JdbcOperations batches, FactBook facts, Noticing noticing, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.facts = facts;
    this.noticing = noticing;
    this.json = json;
  }

  /** Empty where there is no such project. What was told since its last step is in it as if it had been written. */
  Optional<Journal> read(ProjectId project) {
    while (true) {
      var mark = mark(project);
      var journal = written(project);
      if (mark.isEmpty() || journal.isEmpty()) {
        return journal;
      }
      var noticed = noticing.of(project, mark.get(), facts.last());
      if (mark.equals(mark(project))) { // else somebody took a step while this was read
        return journal.map(each -> with(each, noticed));
      }
    }
  }

  private Optional<Mark> mark(ProjectId project) {
    return jdbc.sql("SELECT heard, budget, wanted FROM context.project WHERE id = ?").param(project.value())
        .query((row, n) -> new Mark(row.getLong(1), last(project), money(row.getString(2)),
            row.getObject(3, LocalDate.class))).optional();
  }

  private static @Nullable Money money(@Nullable String stored) {
    return stored == null ? null : Money.parse(stored);
  }

  private Optional<Journal> written(ProjectId project) {
    var entries = jdbc.sql("""
        SELECT number, taken_at, person, kind, content FROM context.step WHERE project = ? ORDER BY number
        """).param(project.value()).query(this::entry).list();
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Journal(entries));
  }

  private static Journal with(Journal journal, List<Noticed> noticed) {
    return noticed.isEmpty() ? journal
        : new Journal(Stream.concat(journal.entries().stream(), noticed.stream().map(Noticed::entry)).toList());
  }

  /** The step by which a project notices this fact, which is the last that was told; empty if it does not matter to it. */
  OptionalInt noticed(ProjectId project, String fact) {
    return mark(project).stream().flatMap(mark -> noticing.of(project, mark, facts.last()).stream())
        .filter(each -> each.fact().equals(fact)).mapToInt(each -> each.entry().number()).findAny();
  }

  /**
   * As {@link #read}, and no other member adds to it until the transaction ends. What the shop told until now is written
   * into it first: whatever is done next may change what it watches.
   */
  Optional<Journal> hold(ProjectId project) {
    var heard = jdbc.sql("UPDATE context.project SET goal = goal WHERE id = ?").param(project.value()).update() == 0
        ? Optional.<Mark>empty() : mark(project);
    return heard.flatMap(mark -> written(project).map(journal -> {
      long upTo = facts.last();
      var noticed = noticing.of(project, mark, upTo);
      if (upTo > mark.heard()) {
        write(project, noticed);
        jdbc.sql("UPDATE context.project SET heard = ? WHERE id = ?").params(upTo, project.value()).update();
      }
      return with(journal, noticed);
    }));
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

  private void write(ProjectId project, List<Noticed> noticed) {
    batches.batchUpdate("""
        INSERT INTO context.step (project, number, taken_at, person, kind, content, fact) VALUES (?, ?, ?, ?, ?, ?, ?)
        """, noticed.stream().map(each -> new Object[] {project.value(), each.entry().number(), at(each.entry().at()),
            Person.SHOP.value(), StepKinds.NOTICED, json.writeValueAsString(each.entry().step()), each.fact()}).toList());
  }

  /** Reads one entry of the index, however long the journal is: H2 does only for an order that is the whole index's, reversed. */
  private int last(ProjectId project) {
    return jdbc.sql("""
        SELECT number FROM context.step WHERE project = ? ORDER BY project DESC, number DESC FETCH FIRST 1 ROW ONLY
        """).param(project.value()).query(Integer.class).optional().orElse(0);
  }

  private Entry entry(ResultSet row, int n) throws SQLException {
    return new Entry(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant(), new Person(row.getString(3)),
        json.readValue(row.getString(5), StepKinds.type(row.getString(4))));
  }

  static OffsetDateTime at(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
