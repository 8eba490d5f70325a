package shop.kontor.foundation.moving;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.persistence.RoomMigrations;
import shop.kontor.foundation.persistence.UnfinishedMove;

/** The database that a shop moves to, with the move's own books in a schema beside the rooms'. */
final class Target implements AutoCloseable {

  private static final int OLDEST = 15;
  private static final long LOCK = 0x4B4F4E544F52L;
  private static final String SHOP = UnfinishedMove.SCHEMA + ".shop";
  private static final String ARRIVED = UnfinishedMove.SCHEMA + ".arrived";
  private static final String WAY_OUT = "Make an empty one, such as: CREATE DATABASE kontor ENCODING 'UTF8'"
      + " LOCALE 'C' TEMPLATE template0";

  private final DataSource database;
  private final Connection connection;

  private Target(DataSource database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /**
   * @param user {@code null} if the address says
   * @throws NotOpened if no shop can move there
   */
  static Target open(String url, String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("ApplicationName", "kontor migrate");
    if (user != null) {
      properties.setProperty("user", user);
      properties.setProperty("password", password);
    }
    var database = new DriverManagerDataSource(url, properties);
    Connection connection;
    try {
      connection = database.getConnection();
    } catch (SQLException e) {
      throw new NotOpened("The database at " + Source.withoutSettings(url, '?') + " did not let us in: "
          + e.getMessage(), "Give user and password by SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
    }
    var target = new Target(database, connection);
    try {
      target.check();
      return target;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private void check() throws SQLException {
    if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
      throw new NotOpened("The house needs PostgreSQL " + OLDEST + " or newer, and this is "
          + connection.getMetaData().getDatabaseProductVersion(), "Move to a newer server.");
    }
    if (!ask("SHOW server_encoding", String.class).orElse("").equals("UTF8")) {
      throw new NotOpened("The database does not keep text in UTF-8, which the house needs", WAY_OUT);
    }
    if (!ask("SELECT pg_try_advisory_lock(" + LOCK + ")", Boolean.class).orElse(false)) {
      throw new NotOpened("Another move into this database is under way", "Let it end.");
    }
  }

  /** Whether this very shop was moved here, whole. */
  Optional<OffsetDateTime> movedBefore(String identity) throws SQLException {
    return tableExists("shop") ? ask("SELECT done_at FROM " + SHOP + " WHERE identity = ? AND done_at IS NOT NULL",
        OffsetDateTime.class, identity) : Optional.empty();
  }

  /**
   * Makes room for this shop, unless that was done before.
   *
   * @param schemas where its tables will be
   * @throws NotOpened if another shop is here, or anything else where the tables will be
   */
  void take(String identity, Set<String> schemas) throws SQLException {
    if (tableExists("shop")) {
      if (ask("SELECT 1 FROM " + SHOP + " WHERE identity = ?", Integer.class, identity).isEmpty()) {
        throw new NotOpened("Another shop was moved into this database, or is being moved", WAY_OUT);
      }
      return;
    }
    for (var schema : schemas) {
      try (var tables = connection.getMetaData().getTables(null, schema, null, new String[] {"TABLE"})) {
        if (tables.next()) {
          throw new NotOpened("There is a shop in this database already: it has tables in the schema " + schema,
              WAY_OUT);
        }
      }
    }
    run("CREATE SCHEMA IF NOT EXISTS " + UnfinishedMove.SCHEMA);
    inTransaction(() -> {
      run("CREATE TABLE " + ARRIVED + " (name VARCHAR(200) PRIMARY KEY, sum VARCHAR(60) NOT NULL)");
      run("CREATE TABLE " + SHOP + " (identity VARCHAR(60) PRIMARY KEY, done_at TIMESTAMP WITH TIME ZONE)");
      return run("INSERT INTO " + SHOP + " (identity) VALUES (?)", identity);
    });
  }

  /**
   * Brings the tables of these rooms to be.
   *
   * @throws NotOpened if they then differ from those at the source
   */
  void build(Map<String, List<String>> histories) throws SQLException {
    RoomMigrations.migrate(database, histories::containsKey);
    var here = Histories.in(connection);
    for (var room : histories.keySet()) {
      if (!histories.get(room).equals(here.get(room))) {
        throw new NotOpened("The books of " + room + " were kept by another version of the house",
            "Open the shop once with this version, close it, and move then.");
      }
    }
  }

  /** What arrived of this table, if all of it did. */
  Optional<String> arrived(Table table) throws SQLException {
    return ask("SELECT sum FROM " + ARRIVED + " WHERE name = ?", String.class, table.title());
  }

  Connection connection() {
    return connection;
  }

  void markArrived(Table table, Sum sum) throws SQLException {
    run("DELETE FROM " + ARRIVED + " WHERE name = ?", table.title());
    run("INSERT INTO " + ARRIVED + " (name, sum) VALUES (?, ?)", table.title(), sum.toString());
  }

  void done(String identity) throws SQLException {
    run("ANALYZE");
    run("UPDATE " + SHOP + " SET done_at = ? WHERE identity = ?", OffsetDateTime.now(ZoneOffset.UTC), identity);
  }

  interface Work {

    /** How many rows were written. */
    long run() throws SQLException;
  }

  long inTransaction(Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      long rows = work.run();
      connection.commit();
      return rows;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private boolean tableExists(String name) throws SQLException {
    try (var tables = connection.getMetaData().getTables(null, UnfinishedMove.SCHEMA, name, null)) {
      return tables.next();
    }
  }

  private <T> Optional<T> ask(String sql, Class<T> type, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.ofNullable(rows.getObject(1, type)) : Optional.empty();
      }
    }
  }

  int run(String sql, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
