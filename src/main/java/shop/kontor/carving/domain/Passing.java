package shop.kontor.carving.domain;

import java.util.Map;
import java.util.Set;

/**
 * A message of the house, and between whom it passes.
 *
 * @param type as the journal names it, such as {@code inventory.StockChanged}
 * @param fact whether its room tells it; else its room is asked by it
 * @param makers the rooms that make it
 * @param hearers the ids of the listeners that hear it, by their room
 */
public record Passing(String type, boolean fact, Set<String> makers, Map<String, Set<String>> hearers) {

  public String owner() {
    return type.substring(0, type.indexOf('.'));
  }

  /** Whether it would go over the wire if this room were elsewhere. */
  boolean crosses(String room) {
    return owner().equals(room)
        ? makers.stream().anyMatch(maker -> !maker.equals(room))
            || hearers.keySet().stream().anyMatch(hearer -> !hearer.equals(room))
        : makers.contains(room) || hearers.containsKey(room);
  }
}
