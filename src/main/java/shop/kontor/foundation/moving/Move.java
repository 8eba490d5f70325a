package shop.kontor.foundation.moving;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shop.kontor.foundation.house.NotOpened;

/**
 * Moves the books of one shop, table by table. Each table is copied, read again where it arrived, compared and marked
 * in one transaction, so that whenever this is interrupted a table is either there, whole and verified, or not at all.
 */
final class Move {

  private static final int BATCH = 500;
  private static final char NUL = '\0';
  private static final char REPLACEMENT = '\uFFFD';

  private final Source source;
  private final Target target;
  private final Watcher watcher;
  private int tables;
  private int skipped;
  private long rows;
  private long mended;

  Move(Source source, Target target, Watcher watcher) {
    this.source = source;
    this.target = target;
    this.watcher = watcher;
  }

  /** Is told how it goes on. */
  interface Watcher {

    void begins(long rows);

    void row(Table table);

    void settled(Table table, long rows, boolean before);
  }

  /**
   * @param skipped tables that an earlier, interrupted move had brought
   * @param mended values out of which a character was taken that PostgreSQL can't keep
   */
  record Outcome(int tables, int skipped, long rows, long mended) {}

  /**
   * Empty if this shop was moved here before.
   *
   * @throws NotOpened if it can't move there
   */
  Optional<Outcome> run() throws SQLException {
    var identity = source.identity();
    if (target.movedBefore(identity).isPresent()) {
      return Optional.empty();
    }
    target.take(identity, source.tables().stream().map(Table::schema).collect(Collectors.toCollection(TreeSet::new)));
    target.build(source.histories());
    long all = 0;
    for (var table : source.tables()) {
      all += source.count(table);
    }
    watcher.begins(all);
    for (var table : source.tables()) {
      move(table);
    }
    target.done(identity);
    return Optional.of(new Outcome(tables, skipped, rows, mended));
  }

  private void move(Table table) throws SQLException {
    var before = target.arrived(table);
    if (before.isPresent()) {
      var now = new Sum();
      read(source.reading(table), table, row -> {
        now.add(row);
        watcher.row(table);
      });
      if (before.get().equals(now.toString())) {
        skipped++;
        settled(table, now.rows(), true);
        return;
      }
      // The shop has been open since
    }
    settled(table, target.inTransaction(() -> copy(table)), false);
  }

  private void settled(Table table, long count, boolean before) {
    tables++;
    rows += count;
    watcher.settled(table, count, before);
  }

  private long copy(Table table) throws SQLException {
    target.run("TRUNCATE TABLE " + table);
    var sent = new Sum();
    try (var insert = target.connection().prepareStatement(table.insert())) {
      read(source.reading(table), table, row -> {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
        sent.add(row);
        if (sent.rows() % BATCH == 0) {
          insert.executeBatch();
        }
        watcher.row(table);
      });
      insert.executeBatch();
    }
    var arrived = new Sum();
    read(target.connection().prepareStatement(table.select()), table, arrived::add);
    if (!arrived.toString().equals(sent.toString())) {
      throw new NotOpened("%s did not arrive as it was sent: %,d rows were sent and %,d are there".formatted(
          table.title(), sent.rows(), arrived.rows()), "Nothing of it was kept. Run 'migrate' again.");
    }
    target.markArrived(table, sent);
    return sent.rows();
  }

  private interface RowReader {
    void take(Object[] row) throws SQLException;
  }

  /** Row by row, however many there are. */
  private void read(PreparedStatement reading, Table table, RowReader reader) throws SQLException {
    try (reading) {
      reading.setFetchSize(BATCH);
      try (var rows = reading.executeQuery()) {
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

  /** PostgreSQL keeps every character but this one. */
  private Object storable(Object value) {
    if (value instanceof String text && text.indexOf(NUL) >= 0) {
      mended++;
      return text.replace(NUL, REPLACEMENT);
    }
    return value;
  }
}
