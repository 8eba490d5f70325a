package shop.kontor.foundation.moving;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import shop.kontor.foundation.persistence.RoomMigrations;

/** The books of a shop, in whichever database: every table of theirs can be read, however long it is. */
final class Books implements AutoCloseable {

  /** A row may be half a megabyte long. */
  private static final int AT_A_TIME = 100;
  private static final char NUL = '\0';
  private static final char REPLACEMENT = '\uFFFD';

  private final Connection connection;
  private long mended;

  /** @param connection closed with these books */
  Books(Connection connection) {
    this.connection = connection;
  }

  /** Is given one row after the other. */
  interface Reader {
    void take(Object[] row) throws SQLException;
  }

  /** The tables in these schemas, as {@code schema.name}, but for the histories of migrations. */
  SortedSet<String> tables(java.util.Collection<String> schemas) throws SQLException {
    var found = new TreeSet<String>();
    for (var table : all()) {
      if (schemas.contains(table[0]) && !table[1].equals(RoomMigrations.HISTORY)) {
        found.add(table[0] + "." + table[1]);
      }
    }
    return found;
  }

  /** All schemas that have tables, but for the database's own. */
  SortedSet<String> schemas() throws SQLException {
    var found = new TreeSet<String>();
    all().forEach(table -> found.add(table[0]));
    return found;
  }

  private List<String[]> all() throws SQLException {
    var found = new ArrayList<String[]>();
    try (var each = connection.getMetaData().getTables(null, null, null, new String[] {"TABLE", "BASE TABLE"})) {
      while (each.next()) {
        var schema = each.getString("TABLE_SCHEM");
        if (!schema.equalsIgnoreCase("information_schema") && !schema.equals("pg_catalog")) {
          found.add(new String[] {schema, each.getString("TABLE_NAME")});
        }
      }
    }
    return found;
  }

  /** Which migrations of this room have run, and what they said. Empty if none. */
  SortedSet<String> history(String room) throws SQLException {
    var steps = new TreeSet<String>();
    boolean kept;
    try (var tables = connection.getMetaData().getTables(null, room, RoomMigrations.HISTORY, null)) {
      kept = tables.next();
    }
    if (kept) {
      read(new Table(room, RoomMigrations.HISTORY, List.of(new Table.Column("version", Kind.TEXT, false),
          new Table.Column("checksum", Kind.SMALL, false), new Table.Column("success", Kind.YES_NO, false))), step -> {
            if (step[0] != null && Boolean.TRUE.equals(step[2])) {
              steps.add(step[0] + " " + step[1]);
            }
          });
    }
    return steps;
  }

  long count(Table table) throws SQLException {
    try (var statement = connection.prepareStatement(Statements.count(table)); var count = statement.executeQuery()) {
      count.next();
      return count.getLong(1);
    }
  }

  Total total(Table table) throws SQLException {
    var counter = new Total.Counter();
    read(table, counter::add);
    return counter.total();
  }

  void read(Table table, Reader reader) throws SQLException {
    try (var statement = connection.prepareStatement(Statements.select(table))) {
      statement.setFetchSize(AT_A_TIME);
      try (var rows = statement.executeQuery()) {
        var columns = table.columns();
        while (rows.next()) {
          var row = new Object[columns.size()];
          for (int i = 0; i < row.length; i++) {
            row[i] = storable(columns.get(i).kind().read(rows, i + 1));
          }
          reader.take(row);
        }
      }
    }
  }

  /** PostgreSQL keeps every character but one. */
  private Object storable(Object value) {
    if (value instanceof String text && text.indexOf(NUL) >= 0) {
      mended++;
      return text.replace(NUL, REPLACEMENT);
    }
    return value;
  }

  /** How many values were read that held a character which PostgreSQL can't keep. */
  long mended() {
    return mended;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
