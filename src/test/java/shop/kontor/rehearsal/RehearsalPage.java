package shop.kontor.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The page that tells of rehearsals: one row a room, as it was seen last. A room that nobody has rehearsed says so. */
final class RehearsalPage {

  static final String ALL = "all";

  private static final List<String> COLUMNS = List.of("room", "verdict", "on", "starts alone (s)", "memory (MB)",
      "journeys passed", "messages per order", "bytes per order", "placing p50 / p99 (ms)",
      "placing in one process", "confirmed p50 / p99 (ms)", "confirmed in one process", "orders counted", "heard twice",
      "lost", "duplicated");

  private static final String INTRODUCTION = """
      # Rehearsal

      Each room, carved out into a process of its own with its own database, beside a second process with the rest and a
      real Kafka broker; in the last row every room in a process of its own. Repeat it by `mvn -Prehearse verify`, for
      some of them by `-Dkontor.room=inventory,all`; a row tells of the last time that its room was rehearsed.

      - *Starts alone*: until it answers by itself, and the memory that it then takes (of 256 MB of heap
        at most); in the last row, the memory of all processes together.
      - *Journeys*: every journey of `src/test/java/shop/kontor/journeys` that needs no browser, unchanged, through the
        front door.
      - *Per order*: what crosses the broker while orders are placed one after the other in two rows, keys and headers
        with it. *Placing* lasts until the shop says that it has the order, *confirmed* until it says that stock,
        delivery and payment are arranged; beside each the same in one process, measured in the same run with the same
        settings. The broker, all processes and who buys share one small machine, and compile with C1 only.
      - *The storm*: while four people go on buying (some of their payments are declined, approved late or twice), the
        process is killed with -9 and started again, twice; the broker is killed for five seconds; and the process is
        killed once more and forgets what it heard and told, so that all of that is sent and heard again. In the last
        row each process is killed once, and then all at once.
      - *Lost and duplicated* are counted afterwards: each acknowledged order exists once and is settled; what is gone
        from stock is what was confirmed; reservations, booked deliveries and charges are those of the confirmed orders,
        once each and no others; no message lies unheard.

      """;

  private final Path file;
  private final Collection<String> rooms;

  /** @param rooms all that were built */
  RehearsalPage(Path file, Collection<String> rooms) {
    this.file = file;
    this.rooms = rooms;
  }

  /** Puts what was seen in the place of what was seen before. */
  void write(Seen seen) throws IOException {
    var before = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
    var all = new ArrayList<>(rooms);
    all.add(ALL);
    var page = new StringBuilder(INTRODUCTION);
    page.append(row(COLUMNS)).append("|---".repeat(COLUMNS.size())).append("|\n");
    for (var room : all) {
      page.append(room.equals(seen.topology()) ? row(seen) : kept(before, "| " + room + " |")
          .orElseGet(() -> row(unseen(room))));
    }
    var complaints = new ArrayList<String>();
    for (var room : all) {
      if (room.equals(seen.topology())) {
        seen.complaints().stream().limit(5).forEach(line -> complaints.add("- " + room + ": " + oneLine(line)));
      } else {
        before.stream().filter(line -> line.startsWith("- " + room + ": ")).forEach(complaints::add);
      }
    }
    if (!complaints.isEmpty()) {
      page.append("\n## What failed\n\n").append(String.join("\n", complaints)).append('\n');
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, page);
  }

  private static Optional<String> kept(List<String> before, String beginning) {
    return before.stream().filter(line -> line.startsWith(beginning)
        && line.chars().filter(c -> c == '|').count() == COLUMNS.size() + 1).map(line -> line + "\n").findFirst();
  }

  private static String row(Seen seen) {
    var cells = new ArrayList<>(List.of(seen.topology(), seen.passed() ? "passed" : "failed",
        LocalDate.now().toString()));
    cells.addAll(seen.cells());
    return row(cells);
  }

  private static List<String> unseen(String room) {
    var cells = new ArrayList<>(List.of(room, "not yet rehearsed"));
    while (cells.size() < COLUMNS.size()) {
      cells.add("");
    }
    return cells;
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String oneLine(String text) {
    var line = text.replaceAll("\\s+", " ");
    return line.length() > 300 ? line.substring(0, 300) + " …" : line;
  }
}
