package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.ForkedJava;
import shop.kontor.foundation.persistence.PostgresServer;

/** A shop that sells from its file moves to PostgreSQL by the real command, killed once on its way, and sells on. */
@Tag("postgresql")
class MoveJourneyTests {

  private static final int ORDERS = 12;

  @TempDir
  Path data;
  private final String database = PostgresServer.newDatabase();
  private Process shop;

  @Test
  void orders_and_stock_are_there_after_the_move_and_the_shop_sells_on() throws Exception {
    var before = open();
    before.awaitGoods();
    var kim = before.visitor();
    var sku = BuyingJourneyTests.anySku(kim);
    var orders = new ArrayList<String>();
    for (int i = 0; i < ORDERS; i++) {
      orders.add(buy(before.visitor(), sku).path("id").asString());
    }
    Poll.until(Duration.ofSeconds(10), () -> kim.available(sku), _ -> true);
    int left = kim.available(sku);

    var early = migrate();
    assertThat(early.waitFor()).as(log("migrate")).isEqualTo(4);
    assertThat(log("migrate")).contains("The shop is open").doesNotContain("Exception");
    shop.destroyForcibly().waitFor();
    makeLong();
    var books = Files.readAllBytes(data.resolve("kontor.mv.db"));

    var killed = migrate();
    Poll.until(Duration.ofSeconds(60), () -> log("migrate"), log -> log.contains("%, in ") || !killed.isAlive());
    assertThat(killed.destroyForcibly().waitFor()).as(log("migrate")).isNotZero();
    assertThat(ask("SELECT COUNT(*) FROM ordering.purchase")).as("of a move that was killed").isZero();
    var tooEarly = start("shop", List.of("serve", "--server.port=0", "--kontor.data=" + data,
        "--spring.datasource.url=" + database));
    assertThat(tooEarly.waitFor()).as(() -> log("shop")).isEqualTo(1);
    assertThat(log("shop")).contains("A shop was moving into this database, and that was interrupted");
    assertThat(migrate().waitFor()).as(log("migrate")).isZero();
    assertThat(log("migrate")).contains("counted and compared", "ordering.purchase").doesNotContain("Exception");
    assertThat(ask("SELECT COUNT(*) FROM ordering.purchase")).isEqualTo(ORDERS);
    assertThat(migrate().waitFor()).as("once more").isZero();
    assertThat(log("migrate")).contains("was moved there before");
    assertThat(Files.readAllBytes(data.resolve("kontor.mv.db"))).as("the file").isEqualTo(books);

    var after = open("--spring.datasource.url=" + database);
    var staff = after.staff();
    for (var order : orders) {
      assertThat(staff.get("/ordering/api/orders/" + order).body().path("status").asString()).isEqualTo("CONFIRMED");
    }
    assertThat(staff.available(sku)).isEqualTo(left);
    after.awaitGoods();
    assertThat(buy(after.visitor(), BuyingJourneyTests.anySku(staff)).path("status").asString())
        .isEqualTo("CONFIRMED");
  }

  private static tools.jackson.databind.JsonNode buy(Visitor visitor, String sku) {
    assertThat(visitor.add(sku, 1).status()).isEqualTo(201);
    return visitor.finalState(visitor.checkOut("test-card"));
  }

  /** So much that a move takes some seconds. */
  private void makeLong() throws SQLException {
    try (var connection = DriverManager.getConnection(file(), "sa", ""); var statement = connection.createStatement()) {
      statement.execute("INSERT INTO web.answer SELECT 'someone', X, 'f', 200, NULL, REPEAT('x', 500),"
          + " CURRENT_TIMESTAMP FROM SYSTEM_RANGE(1, 200000)");
    }
  }

  private int ask(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(database); var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getInt(1);
    }
  }

  private Process migrate() throws IOException {
    return start("migrate", List.of("migrate", "--to", database, "--kontor.data=" + data));
  }

  private Shop open(String... settings) throws Exception {
    int port = ForkedJava.freePort();
    var command = new ArrayList<>(List.of("serve", "--server.port=" + port, "--kontor.data=" + data,
        "--kontor.demo=true", "--kontor.staff.password=" + Shop.STAFF_PASSWORD));
    command.addAll(List.of(settings));
    shop = start("shop", command);
    var address = URI.create("http://localhost:" + port);
    Poll.until(Duration.ofSeconds(120), () -> {
      assertThat(shop.isAlive()).as(() -> log("shop")).isTrue();
      try {
        return Shop.at(address).visitor().get("/actuator/health").status();
      } catch (java.io.UncheckedIOException notYet) {
        return 0;
      }
    }, status -> status == 200);
    return Shop.at(address);
  }

  private Process start(String log, List<String> arguments) throws IOException {
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m",
        "-XX:TieredStopAtLevel=1", "-cp", ForkedJava.classPath(), "shop.kontor.Kontor"));
    command.addAll(arguments);
    var process = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(data.resolve(log + ".log").toFile());
    if (command.contains("migrate") || command.contains("--spring.datasource.url=" + database)) {
      process.environment().put("SPRING_DATASOURCE_USERNAME", PostgresServer.USER);
    }
    return process.start();
  }

  private String file() {
    return "jdbc:h2:file:" + data.resolve("kontor") + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
  }

  private String log(String name) {
    return ForkedJava.read(data.resolve(name + ".log"));
  }

  @AfterEach
  void stop() {
    if (shop != null) {
      shop.destroyForcibly();
    }
  }
}
