package shop.kontor.foundation.moving;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.house.Selection;

/**
 * Moves the books of one shop. All tables are copied, read again where they arrived and compared in one transaction:
 * whenever this is interrupted, everything is there or nothing.
 */
final class Move {

  private final Selection rooms;
  private final Books source;
  private final Target target;
  private final Watcher watcher;
  private final List<Line> lines = new ArrayList<>();

  Move(Selection rooms, Books source, Target target, Watcher watcher) {
    this.rooms = rooms;
    this.source = source;
    this.target = target;
    this.watcher = watcher;
  }

  /** Is told how it goes on. */
  interface Watcher {

    void begins(long rows);

    void row(Table table);
  }

  /** A table on both sides. */
  record Line(Table table, Total sent, Total arrived) {}

  /**
   * @param lines what was compared
   * @param before whether it had been there already, and nothing was written
   * @param left schemas that stay in the file, for their rooms are not here
   * @param mended values out of which a character was taken that PostgreSQL can't keep
   */
  record Outcome(List<Line> lines, boolean before, List<String> left, long mended) {}

  /** @throws NotOpened if it can't move there; then nothing of it is there */
  Outcome run() throws SQLException {
    try (var blank = BlankBooks.of(rooms)) {
      blank.mustBeLike(source, "in the file");
      long rows = 0;
      for (var table : blank.tables()) {
        rows += source.count(table);
      }
      boolean before = target.isUsed(blank);
      if (!before) {
        target.expect();
        target.build(rooms);
        before = !isBlank(blank);
      }
      watcher.begins(rows);
      if (before) {
        compare(blank);
      } else {
        target.inTransaction(() -> {
          copy(blank);
          target.expectNoMore();
        });
        target.survey();
      }
      var left = new ArrayList<>(source.schemas());
      left.removeAll(blank.schemas());
      return new Outcome(List.copyOf(lines), before, left, source.mended());
    }
  }

  /**
   * Whether there is nothing else than what the migrations bring. If there is, it is a shop's that was there before, and
   * nobody is on his way.
   */
  private boolean isBlank(BlankBooks blank) throws SQLException {
    try {
      blank.mustBeLike(target.books(), "in this database");
    } catch (NotOpened another) {
      target.inTransaction(target::expectNoMore);
      throw another;
    }
    boolean empty = true;
    for (var table : blank.tables()) {
      empty &= target.books().total(table).equals(blank.books().total(table));
    }
    target.release();
    if (!empty) {
      target.inTransaction(target::expectNoMore);
    }
    return empty;
  }

  private void copy(BlankBooks blank) throws SQLException {
    for (var table : blank.tables().reversed()) {
      target.empty(table);
    }
    for (var table : blank.tables()) {
      var sent = target.fill(table, reader -> source.read(table, row -> {
        reader.take(row);
        watcher.row(table);
      }));
      var arrived = target.books().total(table);
      if (!arrived.equals(sent)) {
        throw new NotOpened("%s did not arrive as it was sent: %,d rows with the sum %s were sent, %,d with %s are there"
            .formatted(table, sent.rows(), sent.sum(), arrived.rows(), arrived.sum()),
            "Nothing was kept. Run 'migrate' again, and report it if it happens again.");
      }
      lines.add(new Line(table, sent, arrived));
    }
  }

  private void compare(BlankBooks blank) throws SQLException {
    for (var room : blank.schemas()) {
      if (!target.books().history(room).equals(source.history(room))) {
        throw another("its books of " + room + " were made by another version of the house");
      }
    }
    for (var table : blank.tables()) {
      var counter = new Total.Counter();
      source.read(table, row -> {
        counter.add(row);
        watcher.row(table);
      });
      var line = new Line(table, counter.total(), target.books().total(table));
      if (!line.arrived().equals(line.sent())) {
        throw another("of %s it has %,d rows and the file has %,d%s".formatted(table, line.arrived().rows(),
            line.sent().rows(), line.arrived().rows() == line.sent().rows() ? ", others" : ""));
      }
      lines.add(line);
    }
    target.release();
  }

  private static NotOpened another(String difference) {
    return new NotOpened("There is a shop in this database already: " + difference + ". Nothing was changed.",
        "If this is where the shop moved to, it has sold since: open it there. If not: " + Target.WAY_OUT);
  }
}
