package shop.kontor.letters.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.kontor.letters.SendLetter;
import shop.kontor.letters.domain.Letter;
import shop.kontor.letters.domain.Letter.State;
import tools.jackson.databind.json.JsonMapper;

/** All letters. */
@Repository
class LetterBook {

  private static final String LETTERS = """
      SELECT content, state, attempts, asked_at, due_at, settled_at, trouble FROM letters.letter
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LetterBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Letter> find(String reference) {
    return jdbc.sql(LETTERS + " WHERE reference = ?").param(reference).query(this::letter).optional();
  }

  void add(Letter letter) {
    jdbc.sql("""
        INSERT INTO letters.letter (reference, content, state, attempts, asked_at, due_at, settled_at, trouble)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """).param(letter.reference()).param(json.writeValueAsString(letter.content())).param(letter.state().name())
        .param(letter.attempts()).param(time(letter.askedAt())).param(time(letter.dueAt()))
        .param(time(letter.settledAt())).param(letter.trouble()).update();
  }

  /** Of all letters: they are kept for some weeks. */
  List<String> references() {
    return jdbc.sql("SELECT reference FROM letters.letter ORDER BY reference").query(String.class).list();
  }

  void remove(List<String> references) {
    references.forEach(reference -> jdbc.sql("DELETE FROM letters.letter WHERE reference = ?").param(reference)
        .update());
  }

  void replace(Letter letter) {
    jdbc.sql("""
        UPDATE letters.letter SET state = ?, attempts = ?, due_at = ?, settled_at = ?, trouble = ? WHERE reference = ?
        """).param(letter.state().name()).param(letter.attempts()).param(time(letter.dueAt()))
        .param(time(letter.settledAt())).param(letter.trouble()).param(letter.reference()).update();
  }

  /** Those that are to be sent by now, the longest due first. */
  List<Letter> due(Instant now, int most) {
    return jdbc.sql(LETTERS + " WHERE due_at <= ? ORDER BY due_at FETCH FIRST ? ROWS ONLY").param(time(now))
        .param(most).query(this::letter).list();
  }

  /**
   * The newest first.
   *
   * @param state {@code null} for all
   * @param before asked for before this one, by reference; {@code null} for the newest of all
   */
  List<Letter> all(@Nullable State state, @Nullable String before, int most) {
    var last = before == null ? Optional.<Letter>empty() : find(before);
    var states = state == null ? List.of(State.values()) : List.of(state);
    return jdbc.sql(LETTERS + """
         WHERE state IN (:states) AND (asked_at < :asked OR asked_at = :asked AND reference < :before)
         ORDER BY asked_at DESC, reference DESC FETCH FIRST :most ROWS ONLY
        """).param("states", states.stream().map(State::name).toList())
        .param("asked", time(last.map(Letter::askedAt).orElse(Instant.parse("9999-01-01T00:00:00Z"))))
        .param("before", last.map(Letter::reference).orElse("")).param("most", most).query(this::letter).list();
  }

  private Letter letter(ResultSet row, int number) throws SQLException {
    return new Letter(json.readValue(row.getString("content"), SendLetter.class),
        State.valueOf(row.getString("state")), row.getInt("attempts"), instant(row, "asked_at"),
        instant(row, "due_at"), instant(row, "settled_at"), row.getString("trouble"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
