package shop.kontor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import shop.kontor.architecture.house.Drawer;
import shop.kontor.architecture.house.House;
import shop.kontor.foundation.carrier.Broker;
import shop.kontor.foundation.house.Selection;

/**
 * Law 9, at length: whichever rooms there are, each is carved out, and then all of them. Takes minutes for each;
 * {@code -Dkontor.room=inventory,all} rehearses these alone.
 */
@Tag("rehearse")
@DisplayName("The rehearsal of carving out")
class RehearsalTests {

  @TempDir
  static Path data;
  private static Broker broker;
  private static Pace whole;

  @TestFactory
  Stream<DynamicTest> passes() {
    var rooms = Selection.of(null).here();
    assertThat(rooms).isNotEmpty();
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    var only = System.getProperty("kontor.room");
    var page = new RehearsalPage(Drawer.documents(House.kontor()).resolve("rehearsal.md"), rooms);
    return Stream.concat(rooms.stream(), Stream.of(RehearsalPage.ALL))
        .filter(topology -> only == null || List.of(only.split(",")).contains(topology))
        .map(topology -> dynamicTest(topology, () -> {
          var seen = Rehearsal.of(topology, data.resolve(topology), broker(), whole());
          page.write(seen);
          keepLogs(topology, seen);
          assertThat(seen.complaints()).isEmpty();
        }));
  }

  private static Broker broker() {
    if (broker == null) {
      broker = Broker.shared();
    }
    return broker;
  }

  private static Pace whole() {
    if (whole == null) {
      whole = Rehearsal.whole(data.resolve("whole"));
    }
    return whole;
  }

  /** Of what failed. */
  private static void keepLogs(String topology, Seen seen) throws IOException {
    if (seen.passed()) {
      return;
    }
    try (var files = Files.walk(data.resolve(topology))) {
      for (var log : files.filter(file -> file.endsWith("shop.log")).toList()) {
        var kept = Path.of("target/rehearsal", topology, log.getParent().getFileName() + ".log");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, Files.readString(log));
      }
    }
  }
}
