package shop.kontor.foundation.moving;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.persistence.RoomMigrations;

/**
 * The books of a shop that is closed, in a file of H2. Opened for reading only: not a byte of it changes, and no shop
 * can open on it meanwhile.
 */
final class Source implements AutoCloseable {

  private static final String FILE = "jdbc:h2:file:";
  private static final int IN_USE = 90020;
  private static final int ABSENT = 90146;

  private final Connection connection;
  private final List<Table> tables;
  private final Map<String, List<String>> histories;

  private Source(Connection connection) throws SQLException {
    this.connection = connection;
    try (var lazy = connection.createStatement()) {
      // row by row, instead of a table at a time
      lazy.execute("SET LAZY_QUERY_EXECUTION 1");
    }
    this.histories = Histories.in(connection);
    this.tables = tables(connection, histories);
  }

  /** @throws NotOpened if there is no shop, or it is open: then {@link InUse} */
  static Source open(String url, String user, String password) throws SQLException {
    if (!url.startsWith(FILE)) {
      throw new NotOpened("The books to be moved are not in a file of H2: " + withoutSettings(url, ';', '?'),
          "Say where they are: --from jdbc:h2:file:/srv/kontor/kontor, or --kontor.data=/srv/kontor.");
    }
    Connection connection;
    try {
      connection = DriverManager.getConnection(withoutSettings(url, ';') + ";DATABASE_TO_LOWER=TRUE"
          + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE;ACCESS_MODE_DATA=r", user, password);
    } catch (SQLException e) {
      if (e.getErrorCode() == IN_USE) {
        throw new InUse();
      }
      if (e.getErrorCode() == ABSENT) {
        throw new NotOpened("There are no books at " + withoutSettings(url, ';'),
            "Say where the shop keeps them: --kontor.data=/srv/kontor.");
      }
      throw e;
    }
    try {
      var source = new Source(connection);
      if (source.histories.isEmpty()) {
        throw new NotOpened("There is no shop in the books at " + withoutSettings(url, ';'),
            "Say where the shop keeps them: --kontor.data=/srv/kontor.");
      }
      return source;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** The shop is open and has its file to itself. */
  static final class InUse extends NotOpened {
    private static final long serialVersionUID = 1L;

    InUse() {
      super("The shop is open and has its books to itself; what it sold during the move would be lost.",
          "Close it and run this again, or run this with --wait and close the shop then: the move begins at once.");
    }
  }

  static String withoutSettings(String url, char... separators) {
    for (var separator : separators) {
      int end = url.indexOf(separator);
      url = end < 0 ? url : url.substring(0, end);
    }
    return url;
  }

  List<Table> tables() {
    return tables;
  }

  /** Which migrations have run, room by room. */
  Map<String, List<String>> histories() {
    return histories;
  }

  /** The shop that this is: no other opened for the first time at that moment. */
  String identity() throws SQLException {
    try (var statement = connection.createStatement(); var first = statement.executeQuery(
        "SELECT MIN(installed_on) FROM \"foundation\".\"" + RoomMigrations.HISTORY + "\"")) {
      first.next();
      return first.getTimestamp(1).toLocalDateTime().toString();
    }
  }

  long count(Table table) throws SQLException {
    try (var statement = connection.createStatement();
        var count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      count.next();
      return count.getLong(1);
    }
  }

  PreparedStatement reading(Table table) throws SQLException {
    return connection.prepareStatement(table.select());
  }

  private static List<Table> tables(Connection connection, Map<String, List<String>> histories) throws SQLException {
    var columns = new TreeMap<String, List<Table.Column>>();
    var found = new ArrayList<Table>();
    try (var each = connection.getMetaData().getTables(null, null, null, new String[] {"TABLE", "BASE TABLE"})) {
      while (each.next()) {
        var table = new Table(each.getString("TABLE_SCHEM"), each.getString("TABLE_NAME"), new ArrayList<>());
        boolean system = table.schema().equalsIgnoreCase("information_schema")
            || table.schema().equalsIgnoreCase("public");
        if (!system && !(table.name().equals(RoomMigrations.HISTORY) && histories.containsKey(table.schema()))) {
          found.add(table);
          columns.put(table.title(), table.columns());
        }
      }
    }
    try (var each = connection.getMetaData().getColumns(null, null, null, null)) {
      while (each.next()) {
        var title = each.getString("TABLE_SCHEM") + "." + each.getString("TABLE_NAME");
        var known = columns.get(title);
        if (known != null) {
          var name = each.getString("COLUMN_NAME");
          known.add(new Table.Column(name, Kind.of(each.getInt("DATA_TYPE"), title + "." + name)));
        }
      }
    }
    return List.copyOf(found);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
