package shop.kontor.foundation.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL, started by the first test that asks for a database and stopped with the last. */
public final class PostgresServer {

  public static final String USER = "postgres";
  private static final Map<String, String> NAMED = new HashMap<>();
  private static EmbeddedPostgres server;
  private static int count;

  private PostgresServer() {}

  /** The address of a new database, which needs no password. */
  public static synchronized String newDatabase() {
    var name = "books" + ++count;
    execute("CREATE DATABASE " + name);
    return server().getJdbcUrl(USER, name);
  }

  /** The same address for the same name. */
  static synchronized String database(String name) {
    return NAMED.computeIfAbsent(name, _ -> newDatabase());
  }

  private static void execute(String sql) {
    try (var connection = server().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        // one connection pool for each Spring context that is kept
        server = EmbeddedPostgres.builder().setServerConfig("max_connections", "600")
            .setServerConfig("shared_buffers", "64MB").setLocaleConfig("locale", "C")
            // what is killed in tests is the shop, never the server: nothing has to be forced to the disk
            .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setOutputRedirector(Redirect.DISCARD).setErrorRedirector(Redirect.DISCARD).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }
}
