package shop.kontor.foundation.moving;

import java.sql.SQLException;
import java.util.Properties;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.persistence.RoomMigrations;
import shop.kontor.foundation.persistence.SoleTenant;
import shop.kontor.foundation.persistence.UnfinishedMove;

/** The database that a shop moves to. Nobody else has its books open meanwhile. */
final class Target implements AutoCloseable {

  static final String WAY_OUT = "Make an empty database, such as: CREATE DATABASE kontor ENCODING 'UTF8' LOCALE 'C'"
      + " TEMPLATE template0";
  private static final int OLDEST = 15;
  private static final int ROWS = 500;
  /** Of text, so that what is on its way takes no more memory where rows are long. */
  private static final int CHARACTERS = 2_000_000;

  private final DataSource database;
  private final SoleTenant tenant;
  private final Books books;

  private Target(DataSource database, SoleTenant tenant, Books books) {
    this.database = database;
    this.tenant = tenant;
    this.books = books;
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
    Books books;
    try {
      books = new Books(database.getConnection());
    } catch (SQLException e) {
      throw new NotOpened("The database at " + SourceFile.withoutSettings(url) + " did not let us in: "
          + e.getMessage(), "Give user and password by SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
    }
    var target = new Target(database, new SoleTenant(database), books);
    try {
      target.check();
      target.tenant.moveIn();
      // what is long is read piece by piece within a transaction only
      books.connection().setAutoCommit(false);
      return target;
    } catch (SQLException | RuntimeException e) {
      target.close();
      throw e;
    }
  }

  private void check() throws SQLException {
    var product = books.connection().getMetaData();
    if (product.getDatabaseMajorVersion() < OLDEST) {
      throw new NotOpened("The house needs PostgreSQL " + OLDEST + " or newer, and this is "
          + product.getDatabaseProductVersion(), "Move to a newer server.");
    }
    try (var statement = books.connection().createStatement();
        var encoding = statement.executeQuery("SHOW server_encoding")) {
      if (!encoding.next() || !encoding.getString(1).equals("UTF8")) {
        throw new NotOpened("The database does not keep text in UTF-8, which the house needs", WAY_OUT);
      }
    }
  }

  Books books() {
    return books;
  }

  /**
   * Whether somebody has written into the tables of these rooms already, as far as the number of rows tells.
   *
   * @throws NotOpened if there are tables among them that no shop has
   */
  boolean isUsed(BlankBooks blank) throws SQLException {
    var there = books.tables(blank.schemas());
    var strangers = new TreeSet<>(there);
    blank.tables().forEach(table -> strangers.remove(table.toString()));
    if (!strangers.isEmpty()) {
      throw new NotOpened("There is something else in this database: " + String.join(", ", strangers), WAY_OUT);
    }
    boolean used = false;
    for (var table : blank.tables()) {
      used |= there.contains(table.toString()) && books.count(table) != blank.books().count(table);
    }
    release();
    return used;
  }

  /** Lets go of the tables that were read, or nobody could change them. */
  void release() throws SQLException {
    books.connection().rollback();
  }

  /** Brings the tables of these rooms to be. */
  void build(Selection rooms) {
    try {
      RoomMigrations.migrate(database, rooms);
    } catch (FlywayException e) {
      throw new NotOpened("The shop's tables could not be made in this database: " + e.getMessage().strip(), WAY_OUT);
    }
  }

  /** From now on, and until {@link #expectNoMore} has committed, no shop opens there. */
  void expect() throws SQLException {
    inTransaction(() -> UnfinishedMove.begin(books.connection()));
  }

  /** In the current transaction. */
  void expectNoMore() throws SQLException {
    UnfinishedMove.end(books.connection());
  }

  interface Work {
    void run() throws SQLException;
  }

  /** All of it, or nothing. */
  void inTransaction(Work work) throws SQLException {
    try {
      work.run();
      books.connection().commit();
    } catch (SQLException | RuntimeException e) {
      release();
      throw e;
    }
  }

  void empty(Table table) throws SQLException {
    try (var statement = books.connection().createStatement()) {
      statement.executeUpdate(Statements.deleteAll(table));
    }
  }

  /** Writes rows that somebody else reads. Returns what was sent. */
  Total fill(Table table, Rows rows) throws SQLException {
    var sent = new Total.Counter();
    var numbers = new long[table.columns().size()];
    try (var insert = books.connection().prepareStatement(Statements.insert(table))) {
      var waiting = new int[2];
      rows.forEach(row -> {
        sent.add(row);
        waiting[0]++;
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
          waiting[1] += row[i] instanceof String text ? text.length() : 0;
          numbers[i] = row[i] instanceof Number number ? Math.max(numbers[i], number.longValue()) : numbers[i];
        }
        insert.addBatch();
        if (waiting[0] >= ROWS || waiting[1] >= CHARACTERS) {
          insert.executeBatch();
          waiting[0] = waiting[1] = 0;
        }
      });
      insert.executeBatch();
    }
    for (int i = 0; i < numbers.length; i++) {
      if (table.columns().get(i).numbered() && numbers[i] > 0) {
        goOnAfter(table, table.columns().get(i), numbers[i]);
      }
    }
    return sent.total();
  }

  /** Each row of a table, in any order. */
  interface Rows {
    void forEach(Books.Reader reader) throws SQLException;
  }

  private void goOnAfter(Table table, Table.Column column, long number) throws SQLException {
    try (var ask = books.connection().prepareStatement("SELECT setval(pg_get_serial_sequence(?, ?), ?)")) {
      ask.setString(1, "\"" + table.schema() + "\".\"" + table.name() + "\"");
      ask.setString(2, column.name());
      ask.setLong(3, number);
      ask.execute();
    }
  }

  /** Tells the server how much there is now, so that it plans well from the first question on. */
  void survey() throws SQLException {
    try (var statement = books.connection().createStatement()) {
      statement.execute("ANALYZE");
    }
    books.connection().commit();
  }

  @Override
  public void close() throws SQLException {
    tenant.close();
    books.close();
  }
}
