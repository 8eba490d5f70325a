package shop.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.kontor.ForkedJava;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.persistence.PostgresServer;
import shop.kontor.foundation.persistence.RoomMigrations;

/** How long a shop is closed that moves: 5,000 products, 30,000 orders and what the rooms told each other of them. */
@Tag("bench")
class MoveBench {

  private static final int PRODUCTS = 5_000;
  private static final int ORDERS = 30_000;
  private static final int RUNS = 2;
  private static final int MESSAGES = 8 * ORDERS;

  @TempDir
  Path folder;

  @Test
  void moves_a_shop() throws SQLException, IOException, InterruptedException {
    var file = "jdbc:h2:file:" + folder.resolve("kontor");
    fill(file + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    var size = Files.size(folder.resolve("kontor.mv.db"));
    int rows = 2 * PRODUCTS + 4 * ORDERS + MESSAGES;
    for (int run = 1; run <= RUNS; run++) {
      var move = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m", "-cp",
          ForkedJava.classPath(), "shop.kontor.Kontor", "migrate", "--to", PostgresServer.newDatabase(),
          "--kontor.data=" + folder).redirectErrorStream(true).redirectOutput(folder.resolve("move.log").toFile());
      move.environment().put("SPRING_DATASOURCE_USERNAME", PostgresServer.USER);
      var begun = System.nanoTime();
      assertThat(move.start().waitFor()).as(() -> ForkedJava.read(folder.resolve("move.log"))).isZero();
      var took = Duration.ofNanos(System.nanoTime() - begun);
      System.out.printf("Run %d: %,d rows, a file of %,d MB, in %.1f s: %,.0f rows/s%n", run, rows, size >> 20,
          took.toMillis() / 1e3, rows * 1e9 / took.toNanos());
    }
  }

  /** Of the length that such rows have, and as hard to compress as half of it. */
  private static void fill(String file) throws SQLException {
    RoomMigrations.migrate(new DriverManagerDataSource(file, "sa", ""), Selection.of(null));
    insert(file, "catalog.product SELECT 'p' || X, 'Sofa ' || X, RAWTOHEX(SECURE_RAND(1500)), FALSE, 1", PRODUCTS);
    insert(file, "search.product SELECT 'p' || X, 1, RAWTOHEX(SECURE_RAND(1500)), X, X", PRODUCTS);
    insert(file, "ordering.purchase SELECT RANDOM_UUID(), 'v' || X, NULL, RAWTOHEX(SECURE_RAND(600))", ORDERS);
    insert(file, "ordering.course SELECT RANDOM_UUID(), 'CONFIRMED', 'DONE', CURRENT_TIMESTAMP, 'DONE',"
        + " CURRENT_TIMESTAMP, 'DONE', CURRENT_TIMESTAMP, NULL, 4", ORDERS);
    insert(file, "delivery.booking SELECT 'order-' || X, 'BOOKED', CURRENT_DATE, 'MORNING', NULL,"
        + " RAWTOHEX(SECURE_RAND(100)), CURRENT_TIMESTAMP", ORDERS);
    insert(file, "inventory.reservation SELECT 'order-' || X, 'HELD', RAWTOHEX(SECURE_RAND(150)), CURRENT_TIMESTAMP",
        ORDERS);
    insert(file, "post.journal SELECT X, 'ordering.OrderPlaced', 'order-' || X / 8, RAWTOHEX(SECURE_RAND(300)),"
        + " CURRENT_TIMESTAMP, NULL", MESSAGES);
  }

  private static void insert(String file, String rows, int count) throws SQLException {
    try (var connection = DriverManager.getConnection(file, "sa", ""); var statement = connection.createStatement()) {
      statement.execute("INSERT INTO " + rows + " FROM SYSTEM_RANGE(1, " + count + ")");
    }
  }
}
