package shop.kontor.foundation.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.house.Rooms;
import shop.kontor.foundation.house.Selection;

/** Whatever a room's migrations make can be moved; a room that needs more than 'migrate' knows is told here. */
class BlankBooksTests {

  @BeforeAll
  static void quieten() {
    LoggingSystem.get(BlankBooksTests.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.ERROR);
  }

  @Test
  void every_table_of_every_room_can_be_moved() throws SQLException {
    try (var blank = BlankBooks.of(Selection.of(null))) {
      assertThat(blank.tables()).extracting(Table::toString).contains("post.journal", "web.answer")
          .doesNotHaveDuplicates();
      assertThat(blank.tables()).allSatisfy(table -> assertThat(table.columns()).isNotEmpty());
      assertThat(sequences(blank.books().connection())).as("sequences apart from a column, which 'migrate' does not know;"
          + " the post's own goes on after the journal wherever that is").containsExactly("post.positions");
    }
  }

  @Test
  void of_rooms_elsewhere_nothing_is_moved() throws SQLException {
    var room = Rooms.built().first();
    try (var blank = BlankBooks.of(Selection.of(room))) {
      assertThat(blank.schemas()).contains("post", "web").isSubsetOf("foundation", "post", "web", room);
    }
  }

  @Test
  void rows_follow_those_to_which_they_refer() throws SQLException {
    try (var connection = memory()) {
      execute(connection, "CREATE SCHEMA barn", "CREATE TABLE barn.a_bale (id INT PRIMARY KEY, stall INT)",
          "CREATE TABLE barn.b_stall (id INT PRIMARY KEY, loft INT)", "CREATE TABLE barn.c_loft (id INT PRIMARY KEY)",
          "ALTER TABLE barn.a_bale ADD FOREIGN KEY (stall) REFERENCES barn.b_stall",
          "ALTER TABLE barn.b_stall ADD FOREIGN KEY (loft) REFERENCES barn.c_loft");
      assertThat(new BlankBooks(connection, Selection.of(null)).tables()).extracting(Table::name)
          .containsExactly("c_loft", "b_stall", "a_bale");
      execute(connection, "ALTER TABLE barn.c_loft ADD FOREIGN KEY (id) REFERENCES barn.a_bale");
      assertThatThrownBy(() -> new BlankBooks(connection, Selection.of(null))).isInstanceOf(NotOpened.class)
          .hasMessageContaining("refer to each other");
    }
  }

  @Test
  void a_kind_of_column_that_can_not_be_moved_is_told() throws SQLException {
    try (var connection = memory()) {
      execute(connection, "CREATE SCHEMA barn", "CREATE TABLE barn.bale (hay BLOB)");
      assertThatThrownBy(() -> new BlankBooks(connection, Selection.of(null))).isInstanceOf(NotOpened.class)
          .hasMessageContaining("barn.bale.hay is a BLOB");
    }
  }

  private static List<String> sequences(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = connection.createStatement(); var row = statement.executeQuery(
        "SELECT sequence_schema || '.' || sequence_name FROM information_schema.sequences"
            + " WHERE sequence_schema <> 'information_schema'")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  static Connection memory() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID()
        + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
  }

  static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
