package shop.kontor.foundation.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.sharing.Locks;

/**
 * Has a PostgreSQL database to itself, while nobody may open a shop on it: one connection holds the lock that open shops
 * share. The server lets go of it when the process dies.
 */
public class SoleTenant implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SoleTenant.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DataSource database;
  private Connection held;

  public SoleTenant(DataSource database) {
    this.database = database;
  }

  /** @throws NotOpened if another process has these books open */
  public void moveIn() {
    try {
      var connection = database.getConnection();
      boolean kept = false;
      try {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
          if (!granted(connection)) {
            throw new NotOpened("Another process has the books in this database open",
                "Close it, or give this one a database of its own.");
          }
          held = connection;
          kept = true;
        }
      } finally {
        if (!kept) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be asked whether it is in use", e);
    }
  }

  /** A process that was just killed may hold it for a moment longer. */
  private static boolean granted(Connection connection) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    boolean granted = ask(connection, "SELECT pg_try_advisory_lock(" + Locks.HOUSE + ")");
    while (!granted && System.nanoTime() < deadline) {
      LockSupport.parkNanos(100_000_000);
      granted = ask(connection, "SELECT pg_try_advisory_lock(" + Locks.HOUSE + ")");
    }
    return granted;
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement(); var answer = statement.executeQuery(sql)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  @Override
  public void close() {
    if (held != null) {
      try (var connection = held) {
        ask(connection, "SELECT pg_advisory_unlock(" + Locks.HOUSE + ")");
      } catch (SQLException e) {
        log.debug("The database was gone before the house closed", e);
      }
    }
  }
}
