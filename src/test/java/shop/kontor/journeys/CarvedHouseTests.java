package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One house in two processes, as a user starts them, with one front door; then one of them falls. */
class CarvedHouseTests {

  private static final Set<String> CARVED = Set.of("inventory", "ordering", "intake");

  @TempDir
  Path data;
  private final List<Process> processes = new ArrayList<>();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void a_carved_house_has_one_front_door_and_says_what_is_closed() throws Exception {
    var afar = start("afar", "--kontor.rooms=" + String.join(",", CARVED));
    var elsewhere = CARVED.stream().map(room -> "--kontor.elsewhere." + room + "=" + afar);
    var door = start("door", Stream.concat(elsewhere, Stream.of("--kontor.staff.password=" + Shop.STAFF_PASSWORD,
        "--kontor.rooms=" + String.join(",", CARVED.stream().map("!"::concat).toList()))).toArray(String[]::new));
    await("afar", 0, afar);
    await("door", 1, door);

    assertThat(status(get(afar.resolve("/catalog/api/products")))).as("a room that is not there").isEqualTo(404);
    assertThat(send(get(afar.resolve("/")).header("Accept", "text/html"))).contains("<h1>This door leads nowhere</h1>");
    var problem = Shop.at(door).visitor().get("/inventory/api/stock/none");
    assertThat(problem.type()).startsWith("application/problem+json");
    assertThat(problem.detail()).isEqualTo("Nothing is known of SKU none");

    // whom the front door lets in is known afar, and what is asked there is done
    Poll.until(Duration.ofSeconds(10), () -> status(json(door.resolve("/backoffice/api/sessions"), """
        {"name": "staff", "password": "%s"}""".formatted(Shop.STAFF_PASSWORD))), status -> status == 200);
    assertThat(send(get(door.resolve("/ordering/backoffice")).header("Accept", "text/html")))
        .contains("<title>", "/foundation/kontor-", "class=\"desk-nav\"");
    var upload = HttpRequest.newBuilder(door.resolve("/intake/api/feeds"))
        .header("Content-Type", "multipart/form-data; boundary=x").POST(BodyPublishers.ofString("""
            --x\r
            Content-Disposition: form-data; name="file"; filename="nothing.csv"\r
            \r
            Handle,Title\r
            --x--\r
            """));
    assertThat(status(upload)).isEqualTo(202);

    // live updates come at once, and end with the room
    var live = browser.send(get(door.resolve("/ordering/backoffice/events")).build(), BodyHandlers.ofLines());
    assertThat(live.body().findFirst()).contains("event:changed");

    processes.getFirst().destroyForcibly().waitFor();
    var closed = Shop.at(door).visitor().get("/inventory/api/stock/none");
    assertThat(closed.status()).isEqualTo(503);
    assertThat(closed.detail()).startsWith("This part of the shop is closed for the moment");
    assertThat(send(get(door.resolve("/inventory/fragments/stock?sku=x")).header("HX-Request", "true")))
        .contains("This part is closed for the moment", "hx-get=\"/inventory/fragments/stock?sku=x\"");
    assertThat(status(get(door.resolve("/search")))).as("the rest of the shop").isEqualTo(200);

    processes.getLast().destroy();
    assertThat(processes.getLast().waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(schemas("afar")).contains("foundation").containsAll(CARVED).doesNotContain("catalog", "cart", "search");
    assertThat(schemas("door")).contains("foundation", "catalog", "cart").doesNotContainAnyElementsOf(CARVED);
  }

  private URI start(String name, String... settings) throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m",
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "shop.kontor.Kontor",
        "--server.port=" + port, "--kontor.data=" + data.resolve(name), "--spring.datasource.url=" + url(name),
        "--kontor.broker=none", "--kontor.demo=false"));
    command.addAll(List.of(settings));
    processes.add(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(name).toFile()).start());
    return URI.create("http://localhost:" + port);
  }

  private void await(String name, int process, URI address) {
    Poll.until(Duration.ofSeconds(120), () -> {
      assertThat(processes.get(process).isAlive()).as(() -> read(log(name))).isTrue();
      try {
        return status(get(address.resolve("/actuator/health")));
      } catch (java.io.UncheckedIOException notYet) {
        return 0;
      }
    }, status -> status == 200);
  }

  private Set<String> schemas(String name) throws SQLException {
    var schemas = new TreeSet<String>();
    try (var books = DriverManager.getConnection(url(name), "sa", ""); var found = books.createStatement()
        .executeQuery("SELECT lower(schema_name) FROM information_schema.schemata")) {
      while (found.next()) {
        schemas.add(found.getString(1));
      }
    }
    return schemas;
  }

  private String url(String name) {
    return "jdbc:h2:file:" + data.resolve(name)
        + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
  }

  private static HttpRequest.Builder get(URI address) {
    return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
  }

  private static HttpRequest.Builder json(URI address, String body) {
    return get(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  private int status(HttpRequest.Builder request) {
    return Shop.send(browser, request.build()).statusCode();
  }

  private String send(HttpRequest.Builder request) {
    return Shop.send(browser, request.build()).body();
  }

  private Path log(String name) {
    return data.resolve(name + ".log");
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @AfterEach
  void stop() {
    processes.forEach(Process::destroyForcibly);
  }
}
