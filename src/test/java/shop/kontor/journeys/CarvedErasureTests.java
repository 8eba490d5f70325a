package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.kontor.foundation.carrier.Broker;
import shop.kontor.foundation.carrier.Copies;

/** Someone is erased while a room that knows her is a process of its own, which is down when she asks for it. */
@Tag("long")
@DisplayName("Whoever is erased in a carved house")
class CarvedErasureTests {

  private static final String MARK = "Zoltrunka";
  private static final Marker MARKER = new Marker(MARK);
  private static final String PASSWORD = "a long enough password";

  @TempDir
  Path data;

  @Test
  void leaves_no_trace_in_any_process_nor_between_them() {
    var broker = Broker.shared();
    try (var house = CarvedHouse.of("carved:context", data, broker)) {
      var shop = house.open();
      shop.awaitGoods();
      var kim = shop.visitor();
      assertThat(kim.post("/customer/api/customers", """
          {"email": "%s@example.com", "password": "%s", "name": "%1$s"}""".formatted(MARK, PASSWORD)).status())
          .isEqualTo(201);
      kim.post("/customer/api/sessions", """
          {"email": "%s@example.com", "password": "%s"}""".formatted(MARK, PASSWORD));
      assertThat(kim.post("/context/api/projects", "{\"goal\": \"%s's living room\"}".formatted(MARK)).status())
          .isEqualTo(201);
      kim.add(BuyingJourneyTests.anySku(kim), 1);
      var customer = kim.get("/customer/api/me").body().path("customer").asString();
      Poll.until(Duration.ofSeconds(20), () -> Copies.at(broker, house.topics()),
          copies -> copies.stream().anyMatch(copy -> copy.contains(customer)));

      house.wing("context").kill();
      var asked = kim.post("/customer/api/erasures", "{\"password\": \"%s\"}".formatted(PASSWORD));
      assertThat(asked.status()).isEqualTo(202);
      var where = asked.location().orElseThrow();
      var waiting = Poll.until(Duration.ofSeconds(20), () -> shop.visitor().get(where).body(), report ->
          report.path("rooms").valueStream().filter(room -> !room.path("answered").asBoolean()).count() == 1);
      assertThat(waiting.hasNonNull("doneAt")).as("done without the room that is down").isFalse();
      house.wing("context").open();
      Poll.until(Duration.ofSeconds(60), () -> shop.visitor().get(where).body(), report -> report.hasNonNull("doneAt"));

      Poll.until(Duration.ofSeconds(60), () -> Copies.at(broker, house.topics()).stream()
          .filter(copy -> MARKER.isIn(copy) || copy.contains(customer)).toList(),
          copies -> copies.isEmpty());
      Poll.until(Duration.ofSeconds(60), () -> house.wings().stream().flatMap(wing -> {
        wing.kill();
        var marked = MARKER.tables(new JdbcTemplate(new DriverManagerDataSource(wing.books(), "sa", "")));
        wing.open();
        return marked.stream();
      }).toList(), tables -> tables.isEmpty());
    }
  }
}
