package shop.kontor.carving.adapter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the last rehearsal wrote down of a room: the rows of its tables that begin with the room's name. */
final class Rehearsed {

  private static final Path PAGE = Path.of("docs", "architecture", "rehearsal.md");

  private Rehearsed() {}

  static List<String> of(String room, Checkout house) {
    var told = new ArrayList<String>();
    if (Files.isRegularFile(house.root().resolve(PAGE))) {
      List<String> head = List.of();
      for (var line : house.read(PAGE).lines().toList()) {
        if (!line.startsWith("|")) {
          head = List.of();
        } else if (head.isEmpty()) {
          head = cells(line);
        } else if (!line.matches("[|:\\- ]+")) {
          var cells = cells(line);
          if (cells.getFirst().replaceAll("[`*\\[\\]]|\\(.*?\\)", "").equals(room)) {
            for (int i = 1; i < Math.min(cells.size(), head.size()); i++) {
              told.add(head.get(i) + ": " + cells.get(i));
            }
          }
        }
      }
    }
    return told;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|")).map(String::strip).toList();
  }
}
