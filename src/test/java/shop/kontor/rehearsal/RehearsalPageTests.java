package shop.kontor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.journeys.Journeys;

@DisplayName("The page about rehearsals")
class RehearsalPageTests {

  @TempDir
  Path directory;

  @Test
  void has_a_row_for_each_room_and_calls_none_passed_that_was_not_rehearsed() throws IOException {
    assertThat(rows(seen("apple", List.of(), List.of()))).satisfiesExactly(
        apple -> assertThat(apple).startsWith("| apple | passed | ")
            .contains("| 8.0 | 250 | 3 of 3 | 2.0 | 512 | 9 / 20 |").endsWith("| 7 | 12 | 0 | 0 |"),
        pear -> assertThat(pear).startsWith("| pear | not yet rehearsed | "),
        all -> assertThat(all).startsWith("| all | not yet rehearsed | "));
  }

  @Test
  void keeps_what_was_seen_of_other_rooms_and_says_what_failed() throws IOException {
    rows(seen("apple", List.of("order 1"), List.of()));
    rows(seen("pear", List.of(), List.of("a journey:\nno")));
    var rows = rows(seen("all", List.of(), List.of()));
    assertThat(rows).hasSize(3).satisfies(apple -> assertThat(apple).startsWith("| apple | failed |"), atIndex(0))
        .satisfies(all -> assertThat(all).startsWith("| all | passed |"), atIndex(2));
    assertThat(directory.resolve("page.md")).content().contains("- apple: lost: order 1\n- pear: a journey: no\n");
    rows(seen("apple", List.of(), List.of()));
    assertThat(directory.resolve("page.md")).content().doesNotContain("- apple");
  }

  private List<String> rows(Seen seen) throws IOException {
    var file = directory.resolve("page.md");
    new RehearsalPage(file, List.of("apple", "pear")).write(seen);
    return Files.readAllLines(file).stream().filter(line -> line.startsWith("| ") && !line.startsWith("| room"))
        .toList();
  }

  private static Seen seen(String room, List<String> lost, List<String> failures) {
    var pace = new Pace(Set.of("1", "2"), "9 / 20", "30 / 60");
    return new Seen(room, 8.0, 250L, new Journeys.Outcome(3, failures), pace, pace, new Crossing(4, 1024), 12,
        new Reckoning(7, 6, lost, List.of()), null);
  }
}
