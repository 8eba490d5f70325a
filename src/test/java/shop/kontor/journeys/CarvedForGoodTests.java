package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.ForkedJava;
import shop.kontor.architecture.house.House;
import shop.kontor.foundation.carrier.Broker;

/**
 * A room becomes another team's: written as a project, built there, put in the place of the room in a shop that has
 * sold before, as CARVED.md says it, and brought home again.
 */
@Tag("carve")
class CarvedForGoodTests {

  private static final String ROOM = "inventory";
  private static final String SKU = "FJORD-3-MOSS";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir
  Path directory;
  private final List<Process> processes = new ArrayList<>();
  private final String topics = "carved-" + UUID.randomUUID();

  @Test
  void a_carved_room_builds_serves_in_its_place_and_comes_home_with_nothing_lost() throws Exception {
    var project = directory.resolve(ROOM);
    run(directory, kontor("carve", ROOM, "--to", project.toString()), "carve");
    run(project, List.of("mvn", "-o", "-B", "-q", "verify"), "verify");
    var jar = List.of(java(), "-Xmx512m", "-jar", project.resolve("target/" + ROOM + ".jar").toString());

    var whole = start("whole", "house", kontor());
    whole.awaitGoods();
    int before = whole.visitor().available(SKU);
    assertThat(buy(whole, 1)).isEqualTo("CONFIRMED");
    stop();

    move("house", "room");
    var broker = "--kontor.broker=" + Broker.shared().address();
    var afar = start("afar", "room", jar, broker, "--kontor.broker.topics=" + topics);
    assertThat(afar.visitor().available(SKU)).as("what the room took along").isEqualTo(before - 1);
    var door = start("door", "house", kontor(), broker, "--kontor.broker.topics=" + topics, "--kontor.rooms=!" + ROOM,
        "--kontor.elsewhere." + ROOM + "=" + afar.address());
    assertThat(buy(door, 2)).isEqualTo("CONFIRMED");
    assertThat(door.visitor().available(SKU)).isEqualTo(before - 3);
    assertThat(door.visitor().getPage("/inventory/fragments/stock?sku=" + SKU).status()).isEqualTo(200);
    settle(door);
    stop();

    execute("house", "DROP SCHEMA " + ROOM + " CASCADE");
    move("room", "house");
    var home = start("home", "house", kontor(), broker, "--kontor.broker.topics=" + topics);
    assertThat(home.visitor().available(SKU)).as("what the room brought home").isEqualTo(before - 3);
    assertThat(buy(home, 1)).isEqualTo("CONFIRMED");
    assertThat(home.visitor().available(SKU)).isEqualTo(before - 4);
  }

  @TestFactory
  Stream<DynamicTest> every_room_compiles_by_itself() {
    return House.kontor().rooms().stream().map(room -> dynamicTest(room.name(), () -> {
      var project = directory.resolve(room.name());
      if (process(directory, kontor("carve", room.name(), "--to", project.toString()), "carve").waitFor() == 0) {
        run(project, List.of("mvn", "-o", "-B", "-q", "test-compile"), "compile");
      } else {
        assertThat(log("carve")).contains("there would be nothing for it to do elsewhere");
      }
    }));
  }

  private static String buy(Shop shop, int pieces) {
    var kim = shop.visitor();
    Poll.until(PATIENCE, () -> kim.add(SKU, pieces).status(), status -> status == 201);
    return kim.finalState(kim.checkOut("test-card")).path("status").asString();
  }

  /** Until everything has been said and heard; the room, when it closes, sends what it has left. */
  private static void settle(Shop shop) {
    var staff = shop.staff();
    for (var lag : List.of("kontor.post.lag", "kontor.post.departures.lag")) {
      Poll.until(Duration.ofSeconds(30), () -> staff.get("/actuator/metrics/" + lag).body()
          .path("measurements").path(0).path("value").asDouble(-1), value -> value == 0);
    }
  }

  private void move(String from, String to) throws SQLException {
    var script = directory.resolve("from-" + from + ".sql").toString();
    execute(from, "SCRIPT TO '" + script + "' SCHEMA " + ROOM);
    execute(to, "RUNSCRIPT FROM '" + script + "'");
  }

  private void execute(String database, String sql) throws SQLException {
    try (var books = DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("data/" + database)
        + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "");
        var statement = books.createStatement()) {
      statement.execute(sql);
    }
  }

  private Shop start(String name, String database, List<String> command, String... settings) throws IOException {
    int port = ForkedJava.freePort();
    var whole = new ArrayList<>(command);
    whole.addAll(List.of("--server.port=" + port, "--kontor.data=" + directory.resolve("data/" + database),
        "--kontor.key=" + "0123456789abcdef".repeat(4), "--kontor.staff.password=" + Shop.STAFF_PASSWORD));
    whole.addAll(List.of(settings));
    var process = process(directory, whole, name);
    processes.add(process);
    var shop = Shop.at(URI.create("http://localhost:" + port));
    shop.awaitOpen(process, directory.resolve(name + ".log"));
    return shop;
  }

  /** In the ordinary way. */
  private void stop() throws InterruptedException {
    for (var process : processes) {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    processes.clear();
  }

  private void run(Path where, List<String> command, String name) throws IOException, InterruptedException {
    assertThat(process(where, command, name).waitFor()).as(() -> log(name)).isZero();
  }

  private Process process(Path where, List<String> command, String name) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(directory.resolve(name + ".log").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (where.equals(directory)) {
      return builder.start();
    }
    return builder.directory(where.toFile()).start();
  }

  private String log(String name) {
    return ForkedJava.read(directory.resolve(name + ".log"));
  }

  private static List<String> kontor(String... words) {
    var command = new ArrayList<>(List.of(java(), "-Xmx512m", "-cp", ForkedJava.classPath(), "shop.kontor.Kontor"));
    command.addAll(List.of(words));
    return command;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }
}
