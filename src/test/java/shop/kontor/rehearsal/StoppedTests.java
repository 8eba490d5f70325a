package shop.kontor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.ForkedJava;
import shop.kontor.foundation.carrier.Broker;
import shop.kontor.journeys.Poll;

@Tag("rehearse")
@DisplayName("A rehearsal that is stopped")
class StoppedTests {

  private static final String ROOM = "inventory";

  @TempDir
  Path directory;

  @Test
  void writes_nothing_of_a_room_that_it_had_not_finished() throws Exception {
    var page = directory.resolve("page.md");
    var log = directory.resolve("rehearsal.log");
    var rehearsal = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Unfinished.class.getName(),
        page.toString(), directory.resolve("data").toString()).redirectErrorStream(true).redirectOutput(log.toFile())
        .start();
    var shop = directory.resolve("data").resolve(ROOM).resolve("shop.log").toFile();
    Poll.until(Duration.ofSeconds(60), shop::exists, there -> there || !rehearsal.isAlive());
    assertThat(rehearsal.isAlive()).as(() -> ForkedJava.read(log)).isTrue();
    rehearsal.destroy();
    assertThat(rehearsal.waitFor(Duration.ofSeconds(30))).isTrue();
    assertThat(page).doesNotExist();
    assertThat(log).content().contains("This process was told to end");
  }

  /** As {@link RehearsalTests} does, in a process that takes its time to end. */
  static final class Unfinished {

    private static final Duration LONG = Duration.ofSeconds(6);

    private Unfinished() {}

    public static void main(String... paths) throws IOException, InterruptedException {
      var broker = Broker.shared();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        try {
          Thread.sleep(LONG);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }));
      new RehearsalPage(Path.of(paths[0]), List.of(ROOM)).write(Rehearsal.of(ROOM, Path.of(paths[1]), broker, null));
    }
  }
}
