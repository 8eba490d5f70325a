package shop.kontor.intake.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import shop.kontor.intake.domain.UnreadableFeed;

/**
 * Gathers the rows that belong together, wherever they stand in the file, and lets go of a group with its last row:
 * so a feed of any length is held in memory only as far as it is out of order. First {@link #expect} every row, then
 * {@link #add} it.
 */
final class Groups<R> {

  private static final int MOST_HELD = 500_000;

  private final Map<String, Integer> outstanding = new HashMap<>();
  private final Map<String, List<R>> open = new LinkedHashMap<>();
  private final Consumer<List<R>> whole;
  private int held;

  Groups(Consumer<List<R>> whole) {
    this.whole = whole;
  }

  void expect(String group) {
    outstanding.merge(group, 1, Integer::sum);
  }

  void add(String group, R row) {
    open.computeIfAbsent(group, _ -> new ArrayList<>()).add(row);
    if (++held > MOST_HELD) {
      throw new UnreadableFeed("The rows of one product stand too far apart in this file: sort it by product and"
          + " import it again");
    }
    if (outstanding.merge(group, -1, Integer::sum) == 0) {
      outstanding.remove(group);
      var rows = open.remove(group);
      held -= rows.size();
      whole.accept(rows);
    }
  }
}
