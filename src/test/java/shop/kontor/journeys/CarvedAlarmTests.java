package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.foundation.carrier.Broker;

/** A room that is a process of its own can't say that it is down. */
@Tag("long")
@DisplayName("The mesh of a carved house")
class CarvedAlarmTests {

  private static final String DESK = "/mesh/backoffice/fragments/alarms";
  private static final Duration WHILE = Duration.ofSeconds(60);

  @TempDir
  Path data;

  @Test
  void rings_for_what_a_room_elsewhere_does_not_hear_until_it_does_again() {
    var broker = Broker.shared();
    try (var house = CarvedHouse.of("carved:context", data, broker)) {
      var shop = house.open();
      shop.awaitGoods();
      var staff = shop.staff();
      Poll.until(WHILE, () -> staff.getPage(DESK).text(), page -> !rings(page));

      house.wing("context").kill();
      var alarm = Poll.until(WHILE, () -> staff.getPage(DESK).text(), CarvedAlarmTests::rings);
      assertThat(alarm).contains("inventory.stock", "context ");

      house.wing("context").open();
      Poll.until(WHILE, () -> staff.getPage(DESK).text(), page -> !rings(page));
    }
  }

  private static boolean rings(String page) {
    return page.contains("role=\"alert\"");
  }
}
