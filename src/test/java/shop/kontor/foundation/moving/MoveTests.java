package shop.kontor.foundation.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.persistence.PostgresServer;
import shop.kontor.foundation.persistence.RoomMigrations;

/** What a shop may rely on that moves out of its file. */
@Tag("postgresql")
class MoveTests {

  private static final int PRODUCTS = 1_300;

  @TempDir
  Path folder;
  private final String to = PostgresServer.newDatabase();
  private String from;

  @BeforeEach
  void open_a_shop() throws SQLException {
    from = shop("kontor");
    atSource("INSERT INTO post.journal VALUES (1, 'a.Fact', 'k', '{\"x\": \"소파 🛋️\"}',"
        + " TIMESTAMP WITH TIME ZONE '2026-11-21 10:00:00.123456+01:00', NULL)");
    atSource("INSERT INTO catalog.product SELECT 'p' || X, 'Sofa ' || X, REPEAT('x', 2000), MOD(X, 2) = 0, X"
        + " FROM SYSTEM_RANGE(1, " + PRODUCTS + ")");
    atSource("INSERT INTO cart.offer VALUES ('S-1', 'EUR 12.50', 19.0000, 4)");
    atSource("INSERT INTO delivery.load VALUES (DATE '2026-12-01', 'MORNING', NULL, 3)");
  }

  @Test
  void everything_arrives_and_the_file_stays_as_it_was() throws Exception {
    var before = Files.readAllBytes(file());
    var outcome = move(new Quiet());
    assertThat(outcome.rows()).isGreaterThan(PRODUCTS);
    assertThat(outcome.mended()).isZero();
    assertThat(there("SELECT COUNT(*) FROM catalog.product WHERE withdrawn")).isEqualTo("650");
    assertThat(there("SELECT payload FROM post.journal")).isEqualTo("{\"x\": \"소파 🛋️\"}");
    assertThat(there("SELECT EXTRACT(EPOCH FROM published_at) FROM post.journal")).isEqualTo("1795251600.123456");
    assertThat(there("SELECT vat FROM cart.offer")).isEqualTo("19.0000");
    assertThat(there("SELECT on_day FROM delivery.load WHERE capacity IS NULL")).isEqualTo("2026-12-01");
    assertThat(there("SELECT COUNT(*) FROM inventory.location")).as("once, though migrations bring them too")
        .isEqualTo("3");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void a_move_that_was_interrupted_goes_on_with_what_is_missing() throws Exception {
    assertThatThrownBy(() -> move(new Quiet() {
      private int rows;

      @Override
      public void row(Table table) {
        if (table.title().equals("catalog.product") && ++rows == 700) {
          throw new IllegalStateException("pulled the plug");
        }
      }
    })).hasMessage("pulled the plug");
    assertThat(there("SELECT COUNT(*) FROM catalog.product")).isEqualTo("0");
    assertThat(there("SELECT COUNT(*) FROM cart.offer")).isEqualTo("1");

    var outcome = move(new Quiet());
    assertThat(outcome.skipped()).isPositive().isLessThan(outcome.tables());
    assertThat(there("SELECT COUNT(*) FROM catalog.product")).isEqualTo("" + PRODUCTS);
  }

  @Test
  void what_was_sold_between_two_tries_is_not_left_behind() throws Exception {
    assertThatThrownBy(() -> move(new Quiet() {
      @Override
      public void row(Table table) {
        if (table.title().equals("catalog.product")) {
          throw new IllegalStateException("pulled the plug");
        }
      }
    })).hasMessage("pulled the plug");
    atSource("UPDATE cart.offer SET price = 'EUR 13.50'");

    move(new Quiet());
    assertThat(there("SELECT price FROM cart.offer")).isEqualTo("EUR 13.50");
  }

  @Test
  void a_shop_that_has_moved_is_not_overwritten() throws Exception {
    move(new Quiet());
    try (var connection = DriverManager.getConnection(to); var statement = connection.createStatement()) {
      statement.execute("UPDATE cart.offer SET price = 'EUR 14.50'");
    }
    try (var source = Source.open(from, "sa", ""); var target = Target.open(to, null, null)) {
      assertThat(new Move(source, target, new Quiet()).run()).isEmpty();
    }
    assertThat(there("SELECT price FROM cart.offer")).isEqualTo("EUR 14.50");
  }

  @Test
  void a_database_that_holds_another_shop_is_refused() throws Exception {
    move(new Quiet());
    from = shop("other");
    assertThatThrownBy(() -> move(new Quiet())).isInstanceOf(NotOpened.class)
        .hasMessageContaining("Another shop was moved");
  }

  @Test
  void a_database_where_a_shop_was_opened_is_refused() throws Exception {
    try (var connection = DriverManager.getConnection(to); var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA catalog");
      statement.execute("CREATE TABLE catalog.product (id INTEGER)");
    }
    assertThatThrownBy(() -> move(new Quiet())).isInstanceOf(NotOpened.class)
        .hasMessageContaining("already").hasMessageContaining("catalog");
  }

  @Test
  void what_is_no_shop_is_refused() {
    from = "jdbc:h2:file:" + folder.resolve("nothing");
    assertThatThrownBy(() -> move(new Quiet())).isInstanceOf(NotOpened.class).hasMessageContaining("no books");
    from = "jdbc:postgresql://localhost/kontor?password=secret";
    assertThatThrownBy(() -> move(new Quiet())).isInstanceOf(NotOpened.class).hasMessageNotContaining("secret");
  }

  @Test
  void a_character_that_postgresql_can_not_keep_is_replaced_and_told() throws Exception {
    atSource("UPDATE catalog.product SET title = 'a' || CHAR(0) || 'b' WHERE id = 'p1'");
    assertThat(move(new Quiet()).mended()).isEqualTo(1);
    assertThat(there("SELECT title FROM catalog.product WHERE id = 'p1'")).isEqualTo("a\uFFFDb");
  }

  private Move.Outcome move(Move.Watcher watcher) throws SQLException {
    try (var source = Source.open(from, "sa", ""); var target = Target.open(to, null, null)) {
      return new Move(source, target, watcher).run().orElseThrow();
    }
  }

  private String shop(String name) {
    var database = new JdbcDataSource();
    var url = "jdbc:h2:file:" + folder.resolve(name) + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    database.setURL(url);
    database.setUser("sa");
    RoomMigrations.migrate(database, List.of("catalog", "cart", "delivery", "inventory")::contains);
    return url;
  }

  private Path file() {
    return folder.resolve("kontor.mv.db");
  }

  private void atSource(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(from, "sa", ""); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String there(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(to); var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static class Quiet implements Move.Watcher {

    @Override
    public void begins(long rows) {}

    @Override
    public void row(Table table) {}

    @Override
    public void settled(Table table, long rows, boolean before) {}
  }
}
