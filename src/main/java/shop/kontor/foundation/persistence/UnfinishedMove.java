package shop.kontor.foundation.persistence;

import java.sql.SQLException;
import javax.sql.DataSource;
import shop.kontor.foundation.house.NotOpened;

/** Keeps a shop from opening on half of its books. */
public final class UnfinishedMove {

  /** Where a move keeps its own books, in the database that it moves to. */
  public static final String SCHEMA = "moving";

  private UnfinishedMove() {}

  /** @throws NotOpened if a move into this database has begun and not ended */
  static void check(DataSource database) {
    try (var connection = database.getConnection()) {
      try (var moves = connection.getMetaData().getTables(null, SCHEMA, "shop", null)) {
        if (!moves.next()) {
          return;
        }
      }
      try (var statement = connection.createStatement();
          var unfinished = statement.executeQuery("SELECT 1 FROM moving.shop WHERE done_at IS NULL")) {
        if (unfinished.next()) {
          throw new NotOpened("A shop is being moved into this database, and not all of it is there yet",
              "Run 'migrate' again: it goes on where it was interrupted.");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be asked whether a shop moves in", e);
    }
  }
}
