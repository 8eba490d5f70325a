package shop.kontor.foundation.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.persistence.FallenBooks;
import shop.kontor.foundation.persistence.PostgresServer;
import shop.kontor.foundation.persistence.RoomMigrations;
import shop.kontor.foundation.persistence.SoleTenant;

/** What a shop may rely on that moves out of its file. */
@Tag("postgresql")
@Tag("house")
class MoveTests {

  private static final int PRODUCTS = 1_300;
  private static final Selection ROOMS = Selection.of("catalog,cart,delivery,inventory");

  @TempDir
  Path folder;
  private final String to = PostgresServer.newDatabase();
  private String from;

  @BeforeEach
  void open_a_shop() throws SQLException {
    BlankBooksTests.quieten();
    from = shop("kontor");
    atSource("INSERT INTO post.journal VALUES (1, 'a.Fact', 'k', '{\"x\": \"소파 🛋️\"}',"
        + " TIMESTAMP WITH TIME ZONE '2026-11-21 10:00:00.123456+01:00', NULL)");
    atSource("INSERT INTO catalog.product SELECT 'p' || X, 'Sofa ' || X, REPEAT('x', 2000), MOD(X, 2) = 0, X"
        + " FROM SYSTEM_RANGE(1, " + PRODUCTS + ")");
    atSource("INSERT INTO catalog.product VALUES ('long', 'Long', REPEAT('가', 262144), FALSE, 1)");
    atSource("INSERT INTO cart.offer (sku, price, vat, version) VALUES ('S-1', 'EUR 12.50', 19.0000, 4)");
    atSource("INSERT INTO delivery.load (on_day, part, capacity, booked) VALUES (DATE '2026-12-01', 'MORNING', NULL, 3)");
  }

  @Test
  void everything_arrives_and_the_file_stays_as_it_was() throws Exception {
    var before = Files.readAllBytes(file());
    var outcome = move();
    assertThat(outcome.before()).isFalse();
    assertThat(outcome.mended()).isZero();
    assertThat(outcome.left()).isEmpty();
    assertThat(outcome.lines()).allSatisfy(line -> assertThat(line.arrived()).isEqualTo(line.sent()))
        .extracting(line -> line.table() + " " + line.arrived().rows())
        .contains("catalog.product 1301", "inventory.location 3", "cart.cart 0");
    assertThat(there("SELECT COUNT(*) FROM catalog.product WHERE withdrawn")).isEqualTo("650");
    assertThat(there("SELECT LENGTH(sheet) FROM catalog.product WHERE id = 'long'")).isEqualTo("262144");
    assertThat(there("SELECT payload FROM post.journal")).isEqualTo("{\"x\": \"소파 🛋️\"}");
    assertThat(there("SELECT EXTRACT(EPOCH FROM published_at) FROM post.journal")).isEqualTo("1795251600.123456");
    assertThat(there("SELECT vat FROM cart.offer")).isEqualTo("19.0000");
    assertThat(there("SELECT on_day FROM delivery.load WHERE capacity IS NULL")).isEqualTo("2026-12-01");
    assertThat(there("SELECT COUNT(*) FROM inventory.location")).as("once, though migrations bring them too")
        .isEqualTo("3");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void a_move_that_was_interrupted_has_moved_nothing_and_can_be_repeated() throws Exception {
    for (var moment : List.of("cart.offer", "catalog.product", "post.journal")) {
      assertThatThrownBy(() -> move(new PulledAt(moment))).hasMessage("pulled the plug");
      assertThat(there("SELECT COUNT(*) FROM cart.offer")).isEqualTo("0");
      assertThat(there("SELECT COUNT(*) FROM inventory.location")).isEqualTo("3");
    }
    atSource("UPDATE cart.offer SET price = 'EUR 13.50'");

    assertThat(move().before()).isFalse();
    assertThat(there("SELECT price FROM cart.offer")).as("sold between two tries").isEqualTo("EUR 13.50");
    assertThat(there("SELECT COUNT(*) FROM catalog.product")).isEqualTo("" + (PRODUCTS + 1));
  }

  @Test
  void no_shop_opens_where_a_move_was_interrupted_until_it_is_repeated() throws Exception {
    for (var moment : List.of("cart.offer", "post.journal")) {
      assertThatThrownBy(() -> move(new PulledAt(moment))).hasMessage("pulled the plug");
      assertThat(NotOpened.in(catchThrowable(this::open))).hasValueSatisfying(why -> {
        assertThat(why).hasMessageContaining("A shop was moving into this database, and that was interrupted");
        assertThat(why.wayOut()).contains("Run 'migrate' again");
      });
    }
    move();
    assertThat(open()).isTrue();
  }

  @Test
  void a_shop_opens_where_a_move_was_given_up() throws Exception {
    assertThatThrownBy(() -> move(new PulledAt("cart.offer"))).hasMessage("pulled the plug");
    var why = NotOpened.in(catchThrowable(this::open)).orElseThrow();
    atTarget(why.wayOut().substring(why.wayOut().indexOf("COMMENT ON")));
    assertThat(open()).isTrue();
  }

  @Test
  void a_shop_opens_that_a_move_was_refused_for() throws Exception {
    RoomMigrations.migrate(new DriverManagerDataSource(to), ROOMS);
    atTarget("UPDATE inventory.location SET name_en = 'Shed' WHERE id = 'warehouse'");
    refused(this::move, "There is a shop in this database already");
    assertThat(open()).isTrue();
  }

  /** A shop there. Tells whether it is open. */
  private boolean open() {
    try (var shop = new SpringApplicationBuilder(TestHouse.class).web(WebApplicationType.NONE).properties(
        "spring.config.location=optional:classpath:/none/", "spring.datasource.url=" + to, "logging.level.root=warn",
        "logging.level.org.flywaydb=error").run()) {
      return shop.isActive();
    }
  }

  @Test
  void moved_once_more_it_is_compared_and_nothing_is_written() throws Exception {
    move();
    assertThat(move().before()).isTrue();
  }

  @Test
  void a_shop_that_has_moved_and_sold_since_is_not_overwritten() throws Exception {
    move();
    atTarget("UPDATE cart.offer SET price = 'EUR 14.50'");
    refused(this::move, "There is a shop in this database already: of cart.offer it has 1 rows and the file has 1,"
        + " others");
    assertThat(there("SELECT price FROM cart.offer")).isEqualTo("EUR 14.50");
  }

  @Test
  void a_database_where_another_shop_was_opened_is_refused() throws Exception {
    RoomMigrations.migrate(new DriverManagerDataSource(to), ROOMS);
    atTarget("UPDATE inventory.location SET name_en = 'Shed' WHERE id = 'warehouse'");
    refused(this::move, "There is a shop in this database already: of cart.offer it has 0 rows and the file has 1");
    assertThat(there("SELECT name_en FROM inventory.location WHERE id = 'warehouse'")).isEqualTo("Shed");
  }

  @Test
  void a_database_that_holds_something_else_is_refused() throws Exception {
    atTarget("CREATE SCHEMA catalog");
    atTarget("CREATE TABLE catalog.product (id INTEGER)");
    refused(this::move, "The shop's tables could not be made in this database");
    atTarget("CREATE TABLE catalog.cat (id INTEGER)");
    refused(this::move, "There is something else in this database: catalog.cat");
  }

  @Test
  void what_lies_beside_the_shop_in_the_database_is_left_alone() throws Exception {
    atTarget("CREATE TABLE barn (hay INTEGER)");
    atTarget("INSERT INTO barn VALUES (7)");
    assertThat(move().before()).isFalse();
    assertThat(there("SELECT hay FROM barn")).isEqualTo("7");
  }

  @Test
  void a_database_where_a_shop_is_open_is_refused() {
    try (var open = new SoleTenant(new DriverManagerDataSource(to))) {
      open.moveIn();
      refused(this::move, "Another process has the books in this database open");
    }
  }

  @Test
  void rooms_elsewhere_stay_in_the_file_and_are_told() throws Exception {
    assertThat(move(Selection.of("catalog"), new Quiet()).left()).containsExactly("cart", "delivery", "inventory");
    assertThat(there("SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'cart'")).isEqualTo("0");
  }

  @Test
  void books_of_a_shop_that_fell_are_not_moved_until_it_has_mended_them() throws Exception {
    FallenBooks.leave(folder.resolve("kontor"), "UPDATE cart.offer SET price = 'EUR 1.00'");
    refused(this::move, "The shop fell when it was last open, and left 2 changes half done");
  }

  @Test
  void what_is_no_shop_or_none_of_this_version_is_refused() throws Exception {
    atSource("UPDATE cart.\"migration\" SET \"checksum\" = 7 WHERE \"version\" = '1'");
    refused(this::move, "The books of cart in the file were made by another version of the house");
    refused(() -> move(Selection.of(null), new Quiet()), "in the file were never begun");
    from = "jdbc:h2:file:" + folder.resolve("nothing");
    refused(this::move, "There is no shop's file");
    from = "jdbc:postgresql://localhost/kontor?password=secret";
    assertThatThrownBy(this::move).isInstanceOf(NotOpened.class).hasMessageNotContaining("secret");
  }

  @Test
  void a_character_that_postgresql_can_not_keep_is_replaced_and_told() throws Exception {
    atSource("UPDATE catalog.product SET title = 'a' || CHAR(0) || 'b' WHERE id = 'p1'");
    assertThat(move().mended()).isEqualTo(1);
    assertThat(there("SELECT title FROM catalog.product WHERE id = 'p1'")).isEqualTo("a\uFFFDb");
    assertThat(move().before()).isTrue();
  }

  @Test
  void a_numbered_column_goes_on_after_its_last_number() throws Exception {
    atTarget("CREATE SCHEMA barn");
    atTarget("CREATE TABLE barn.bale (number BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, hay INTEGER)");
    var bale = new Table("barn", "bale",
        List.of(new Table.Column("number", Kind.WHOLE, true), new Table.Column("hay", Kind.SMALL, false)));
    try (var target = Target.open(to, null, null)) {
      target.inTransaction(() -> target.fill(bale, reader -> {
        reader.take(new Object[] {41L, 1});
        reader.take(new Object[] {40L, null});
      }));
    }
    atTarget("INSERT INTO barn.bale (hay) VALUES (2)");
    assertThat(there("SELECT number FROM barn.bale WHERE hay = 2")).isEqualTo("42");
  }

  private static void refused(ThrowingCallable move, String sentence) {
    assertThatThrownBy(move).isInstanceOf(NotOpened.class).hasMessageContaining(sentence);
  }

  private Move.Outcome move() throws SQLException {
    return move(new Quiet());
  }

  private Move.Outcome move(Move.Watcher watcher) throws SQLException {
    return move(ROOMS, watcher);
  }

  private Move.Outcome move(Selection rooms, Move.Watcher watcher) throws SQLException {
    try (var source = SourceFile.open(from, "sa", ""); var target = Target.open(to, null, null)) {
      return new Move(rooms, source, target, watcher).run();
    }
  }

  private String shop(String name) {
    var database = new JdbcDataSource();
    var url = "jdbc:h2:file:" + folder.resolve(name) + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    database.setURL(url);
    database.setUser("sa");
    RoomMigrations.migrate(database, ROOMS);
    return url;
  }

  private Path file() {
    return folder.resolve("kontor.mv.db");
  }

  private void atSource(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(from, "sa", "")) {
      BlankBooksTests.execute(connection, sql);
    }
  }

  private void atTarget(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(to)) {
      BlankBooksTests.execute(connection, sql);
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
  }

  private static final class PulledAt extends Quiet {

    private final String moment;

    PulledAt(String moment) {
      this.moment = moment;
    }

    @Override
    public void row(Table table) {
      if (table.toString().equals(moment)) {
        throw new IllegalStateException("pulled the plug");
      }
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({"shop.kontor.foundation.persistence", "shop.kontor.foundation.money", "shop.kontor.foundation.house"})
  static class TestHouse {
  }
}
