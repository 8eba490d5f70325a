package shop.kontor.foundation.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import shop.kontor.foundation.house.NotOpened;

/**
 * That a shop is on its way into a PostgreSQL database: said before anything of it is there, and taken back by the
 * transaction that brings everything. On what a move that was interrupted leaves, a shop would open as a new one, and
 * fill it with demo goods. It is a comment on the house's own schema, so that no shop has a table for it.
 */
public final class UnfinishedMove {

  private static final String MARK = "a shop is on its way here";
  private static final String GIVE_UP = "COMMENT ON SCHEMA foundation IS NULL";

  private UnfinishedMove() {}

  /** In the current transaction, which must have committed before anything else is done. */
  public static void begin(Connection books) throws SQLException {
    execute(books, "CREATE SCHEMA IF NOT EXISTS foundation");
    execute(books, "COMMENT ON SCHEMA foundation IS '" + MARK + "'");
  }

  /** In the current transaction. */
  public static void end(Connection books) throws SQLException {
    execute(books, GIVE_UP);
  }

  private static void execute(Connection books, String sql) throws SQLException {
    try (var statement = books.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Asked while nobody can be moving, for this process has the database open.
   *
   * @throws NotOpened if there is one
   */
  static void mustNotBeIn(DataSource database) {
    try (var connection = database.getConnection(); var statement = connection.createStatement();
        var answer = statement.executeQuery("SELECT obj_description(to_regnamespace('foundation'), 'pg_namespace')")) {
      if (answer.next() && MARK.equals(answer.getString(1))) {
        throw new NotOpened("A shop was moving into this database, and that was interrupted: nothing of it is here",
            "Run 'migrate' again, which begins anew, and open the shop then. To give the move up and begin a new shop"
                + " here, say in this database: " + GIVE_UP);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be asked whether a shop was moving there", e);
    }
  }
}
