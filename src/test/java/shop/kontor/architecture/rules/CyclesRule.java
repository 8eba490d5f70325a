package shop.kontor.architecture.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Rule;

/** Law 1: knowledge runs one way. */
class CyclesRule extends Rule {

  CyclesRule() {
    super("cycles", "rooms that know each other in a circle can only leave together",
        "let whoever drives the process know the rooms that it asks, and never the other way round: turn one of these"
            + " facts into a request that the asked room owns");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    var knows = new TreeMap<String, Map<String, String>>();
    for (var room : house.all()) {
      inspection.guards();
      knows.put(room.name(), knownBy(house, room));
    }
    for (var room : knows.keySet()) {
      circle(room, new ArrayList<>(List.of(room)), knows, inspection);
    }
  }

  /** The rooms that a room knows, each with a place that shows it. */
  private static Map<String, String> knownBy(House house, Room room) {
    var known = new TreeMap<String, String>();
    room.classes().stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .forEach(dependency -> house.room(dependency.getTargetClass().getBaseComponentType())
            .filter(other -> !other.equals(room))
            .ifPresent(other -> known.putIfAbsent(other.name(), dependency.getOriginClass().getName() + " "
                + dependency.getSourceCodeLocation() + " knows " + dependency.getTargetClass().getName())));
    return known;
  }

  /** Follows paths over rooms whose names come later than the first, so that each circle is told once. */
  private static void circle(String first, List<String> path, Map<String, Map<String, String>> knows,
      Inspection inspection) {
    for (var next : new TreeSet<>(knows.getOrDefault(path.getLast(), Map.of()).keySet())) {
      if (next.equals(first)) {
        var proof = new ArrayList<String>();
        for (int i = 0; i < path.size(); i++) {
          proof.add(knows.get(path.get(i)).get(path.get((i + 1) % path.size())));
        }
        inspection.finds(String.join(" -> ", path) + " -> " + first, String.join("; ", proof));
      } else if (next.compareTo(first) > 0 && !path.contains(next)) {
        var longer = new ArrayList<>(path);
        longer.add(next);
        circle(first, longer, knows, inspection);
      }
    }
  }

  @Override
  public List<Fixture> faults() {
    return List.of(Fixture.of("two rooms that know each other")
        .java("package house.apple; public record ApplesCounted(int apples) {}")
        .java("package house.pear.domain; class Envy { house.apple.ApplesCounted apples; }")
        .shows("apple -> pear -> apple", "house.pear.domain.Envy", "knows house.apple.ApplesCounted"));
  }
}
