package shop.kontor.foundation.sharing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * A connection of its own to a PostgreSQL server, beside the pool: the server lets go of what it holds when it ends. Used
 * by one thread at a time.
 */
final class Line implements AutoCloseable {

  private static final String CHANNEL = "kontor";
  /** Of a server that does not answer: less than it takes itself to let go of whoever is silent. */
  private static final int SILENCE_SECONDS = 10;

  private final Connection connection;
  private long database = -1;

  private Line(Connection connection) {
    this.connection = connection;
  }

  /** A lock that somebody holds in this database. */
  record Held(int process, long lock) {}

  static Line open(DataSource pool) throws SQLException {
    var given = (HikariConfig) pool.unwrap(HikariDataSource.class);
    var settings = new Properties();
    settings.putAll(given.getDataSourceProperties());
    if (given.getUsername() != null) {
      settings.setProperty("user", given.getUsername());
      settings.setProperty("password", given.getPassword() == null ? "" : given.getPassword());
    }
    settings.setProperty("socketTimeout", String.valueOf(SILENCE_SECONDS));
    settings.setProperty("connectTimeout", String.valueOf(SILENCE_SECONDS));
    settings.setProperty("ApplicationName", "kontor watch");
    var line = new Line(DriverManager.getConnection(given.getJdbcUrl(), settings));
    // what is said on it may get lost: no reason to wait for a disk
    line.does("SET synchronous_commit = off");
    return line;
  }

  /** Tells whether it was granted, to this one alone. */
  boolean take(long lock) throws SQLException {
    return isTrue("SELECT pg_try_advisory_lock(" + lock + ")");
  }

  /** Tells whether it was granted, to this one and others who share it. */
  boolean share(long lock) throws SQLException {
    return isTrue("SELECT pg_try_advisory_lock_shared(" + lock + ")");
  }

  void letGo(long lock) throws SQLException {
    isTrue("SELECT pg_advisory_unlock(" + lock + ")");
  }

  void letGoShared(long lock) throws SQLException {
    isTrue("SELECT pg_advisory_unlock_shared(" + lock + ")");
  }

  /** All locks that are held in this database, once this one holds one itself. */
  List<Held> held() throws SQLException {
    if (database < 0) {
      database = number("SELECT database FROM pg_lock_status() WHERE locktype = 'advisory' AND pid = pg_backend_pid()");
    }
    var found = new ArrayList<Held>();
    try (var statement = connection.createStatement(); var row = statement.executeQuery("""
        SELECT pid, CAST(classid AS BIGINT), CAST(objid AS BIGINT) FROM pg_lock_status()
         WHERE locktype = 'advisory' AND granted AND objsubid = 1 AND database = """ + " " + database)) {
      while (row.next()) {
        found.add(new Held(row.getInt(1), row.getLong(2) << 32 | row.getLong(3)));
      }
    }
    return found;
  }

  void listen() throws SQLException {
    does("LISTEN " + CHANNEL);
  }

  /** What was said meanwhile, or comes within this time; also notices that the server is gone. */
  List<String> heard(int millis) throws SQLException {
    var said = new ArrayList<String>();
    var notices = connection.unwrap(PGConnection.class).getNotifications(millis);
    if (notices != null) {
      Arrays.stream(notices).map(PGNotification::getParameter).forEach(said::add);
    }
    return said;
  }

  /** To all who listen, this process too. At most 7,999 bytes. */
  void say(String text) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
      statement.setString(1, text);
      statement.execute();
    }
  }

  private void does(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean isTrue(String sql) throws SQLException {
    try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new IllegalStateException("No lock is held yet");
      }
      return row.getLong(1);
    }
  }

  /** Whatever state it is in. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // then the server has let go already
    }
  }
}
