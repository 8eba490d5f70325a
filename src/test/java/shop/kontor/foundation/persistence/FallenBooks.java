package shop.kontor.foundation.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Books as a fallen process can leave them: with a change that nobody committed and nothing that tells how to undo it. */
public final class FallenBooks {

  private static final String UNDO_LOG = "undoLog";
  private static final String ENDING = ".mv.db";

  private FallenBooks() {}

  /**
   * @param books of H2, closed, without the ending of its file; the same afterwards, but for the change
   * @param change an SQL statement
   */
  public static void leave(Path books, String change) throws SQLException, IOException {
    var file = Path.of(books + ENDING);
    var found = Files.createTempFile(books.getParent(), "fallen", ENDING);
    try (var connection = DriverManager.getConnection(
        "jdbc:h2:file:" + books + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "")) {
      connection.setAutoCommit(false);
      execute(connection, change);
      var store = Leftovers.store(connection).getMvStore();
      store.getMapNames().stream().filter(map -> map.startsWith(UNDO_LOG)).toList().forEach(store::removeMap);
      store.commit();
      Files.copy(file, found, StandardCopyOption.REPLACE_EXISTING);
      execute(connection, "SHUTDOWN IMMEDIATELY");
    }
    Files.move(found, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
