package shop.kontor.foundation.moving;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.house.Rooms;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.persistence.RoomMigrations;

/**
 * The books of a shop into which nobody has written yet: what the migrations make of the house's own schemas and of
 * those of the rooms that are here, and the few rows that they bring. Says which tables there are to be moved, what
 * they look like, and how a database looks that still may be moved to.
 */
final class BlankBooks implements AutoCloseable {

  private final Books books;
  private final Map<String, SortedSet<String>> histories = new TreeMap<>();
  private final List<Table> tables;

  /** In memory. */
  static BlankBooks of(Selection selection) throws SQLException {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    var connection = database.getConnection();
    RoomMigrations.migrate(database, selection);
    return new BlankBooks(connection, selection);
  }

  BlankBooks(Connection connection, Selection selection) throws SQLException {
    books = new Books(connection);
    var rooms = new TreeSet<>(selection.here());
    rooms.add(Rooms.FOUNDATION);
    for (var room : rooms) {
      var history = books.history(room);
      if (!history.isEmpty()) {
        histories.put(room, history);
      }
    }
    tables = inOrder(tables(connection, books.tables(books.schemas())));
  }

  private static Map<String, Table> tables(Connection connection, Set<String> names) throws SQLException {
    var found = new TreeMap<String, Table>();
    try (var each = connection.getMetaData().getColumns(null, null, null, null)) {
      while (each.next()) {
        var table = new Table(each.getString("TABLE_SCHEM"), each.getString("TABLE_NAME"), new ArrayList<>());
        if (names.contains(table.toString())) {
          var name = each.getString("COLUMN_NAME");
          found.computeIfAbsent(table.toString(), _ -> table).columns().add(new Table.Column(name,
              Kind.of(each.getInt("DATA_TYPE"), table + "." + name), "YES".equals(each.getString("IS_AUTOINCREMENT"))));
        }
      }
    }
    return found;
  }

  /** Each after those to which its rows refer. */
  private List<Table> inOrder(Map<String, Table> found) throws SQLException {
    var waiting = new LinkedHashMap<Table, Set<String>>();
    for (var table : found.values()) {
      waiting.put(table, new LinkedHashSet<>());
      try (var keys = books.connection().getMetaData().getImportedKeys(null, table.schema(), table.name())) {
        while (keys.next()) {
          waiting.get(table).add(keys.getString("PKTABLE_SCHEM") + "." + keys.getString("PKTABLE_NAME"));
        }
      }
    }
    var order = new ArrayList<Table>();
    while (!waiting.isEmpty()) {
      var next = waiting.keySet().stream().filter(table -> waiting.keySet().stream()
          .noneMatch(other -> waiting.get(table).contains(other.toString()))).findFirst()
          .orElseThrow(() -> new NotOpened("Rows of " + waiting.keySet() + " refer to each other, which 'migrate' can't"
              + " bring into an order", "This is an error of the house: please report it."));
      waiting.remove(next);
      order.add(next);
    }
    return List.copyOf(order);
  }

  Books books() {
    return books;
  }

  /** What there is to be moved, in an order in which it can be written. */
  List<Table> tables() {
    return tables;
  }

  SortedSet<String> schemas() {
    var schemas = new TreeSet<String>(histories.keySet());
    tables.forEach(table -> schemas.add(table.schema()));
    return schemas;
  }

  /** @throws NotOpened unless those books were made by the same migrations */
  void mustBeLike(Books others, String where) throws SQLException {
    for (var room : histories.keySet()) {
      var history = others.history(room);
      if (!history.equals(histories.get(room))) {
        throw new NotOpened("The books of %s %s were %s".formatted(room, where,
            history.isEmpty() ? "never begun" : "made by another version of the house"),
            "Open the shop once with this version and the same " + Selection.SETTING + ", close it, and move then.");
      }
    }
  }

  @Override
  public void close() throws SQLException {
    books.close();
  }
}
