package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.foundation.house.Selection;

/** One house in two processes, as a user starts them, with one front door; then one of them falls. */
class CarvedHouseTests {

  private static final Set<String> CARVED = Set.of("inventory", "ordering", "intake");

  @TempDir
  Path data;
  private final List<Wing> wings = new ArrayList<>();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void a_carved_house_has_one_front_door_and_says_what_is_closed() throws Exception {
    var others = Selection.of("!" + String.join(",!", CARVED)).here();
    var roomsAfar = wing("afar", CARVED);
    var frontDoor = wing("door", others);
    var afar = roomsAfar.address();
    var door = frontDoor.address();
    CARVED.forEach(room -> frontDoor.tell("--kontor.elsewhere." + room + "=" + afar));
    frontDoor.tell("--kontor.staff.password=" + Shop.STAFF_PASSWORD);
    CarvedHouse.open(wings);

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

    roomsAfar.kill();
    var closed = Shop.at(door).visitor().get("/inventory/api/stock/none");
    assertThat(closed.status()).isEqualTo(503);
    assertThat(closed.detail()).startsWith("This part of the shop is closed for the moment");
    assertThat(send(get(door.resolve("/inventory/fragments/stock?sku=x")).header("HX-Request", "true")))
        .contains("This part is closed for the moment", "hx-get=\"/inventory/fragments/stock?sku=x\"");
    assertThat(status(get(door.resolve("/search")))).as("the rest of the shop").isEqualTo(200);

    assertThat(frontDoor.close(Duration.ofSeconds(20))).isTrue();
    assertThat(schemas(roomsAfar)).contains("foundation").containsAll(CARVED).doesNotContain("catalog", "cart", "search");
    assertThat(schemas(frontDoor)).contains("foundation", "catalog", "cart").doesNotContainAnyElementsOf(CARVED);
  }

  private Wing wing(String name, Set<String> rooms) {
    var wing = new Wing(rooms, data.resolve(name), 512, List.of("--kontor.rooms=" + String.join(",", rooms),
        "--kontor.broker=none", "--kontor.demo=false", "--kontor.key=" + "0123456789abcdef".repeat(4)));
    wings.add(wing);
    return wing;
  }

  private static Set<String> schemas(Wing wing) throws SQLException {
    var schemas = new TreeSet<String>();
    try (var books = DriverManager.getConnection(wing.books(), "sa", ""); var found = books.createStatement()
        .executeQuery("SELECT lower(schema_name) FROM information_schema.schemata")) {
      while (found.next()) {
        schemas.add(found.getString(1));
      }
    }
    return schemas;
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

  @AfterEach
  void stop() {
    wings.forEach(Wing::kill);
  }
}
