package shop.kontor.architecture.documents;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.ApplicationModule;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Room;

/** The front page of the architecture: all rooms, and what passes between them. */
final class HouseMap {

  private final House house;
  private final Traffic traffic;

  HouseMap(House house) {
    this.house = house;
    this.traffic = new Traffic(house);
  }

  String page() {
    return """
        # The house

        %d rooms stand on one ground. They know each other's published words and nothing else: a solid arrow is a \
        request
        that a room makes of another, a dotted one a fact that a room tells and another hears. Whoever has no arrow to
        another knows nothing of it.

        %s
        | room | what it is for | page |
        |---|---|---|
        %s
        Each message is a contract, kept as JSON Schema under [contracts](contracts), and all of them as AsyncAPI in
        [asyncapi.json](asyncapi.json). Decisions, with the options that lost, are written down under
        [decisions](decisions).

        This page and those of the rooms are made from the code and checked to be current; `mvn test` says how to write \
        them
        anew.
        """.formatted(house.rooms().size(), mermaid(),
        house.all().stream().map(this::row).collect(Collectors.joining()));
  }

  private String row(Room room) {
    return "| %s | %s | [%s](rooms/%s.md) |\n".formatted(displayName(house, room), purpose(room), room.name(),
        room.name());
  }

  /** What stands before the first full stop of the title page. */
  private String purpose(Room room) {
    var text = house.titlePage(room).markdown().replaceFirst("^\\*\\*[^*]+\\*\\*:?\\s*", "");
    var end = text.indexOf('.');
    return (end < 0 ? text : text.substring(0, end)).replaceAll("\\s+", " ").replace("|", "\\|");
  }

  static String displayName(House house, Room room) {
    return house.classes().get(room.rootPackage() + ".package-info").getAnnotationOfType(ApplicationModule.class)
        .displayName();
  }

  private String mermaid() {
    var requests = new TreeMap<String, TreeSet<String>>();
    var facts = new TreeMap<String, TreeSet<String>>();
    for (var message : house.messages()) {
      var owner = traffic.owner(message);
      if (Traffic.isFact(message)) {
        traffic.hearers(message).stream().filter(room -> !room.equals(owner)).forEach(room ->
            facts.computeIfAbsent(owner + "|" + room, _ -> new TreeSet<>()).add(message.getSimpleName()));
      } else {
        traffic.makers(message).stream().filter(room -> !room.equals(owner)).forEach(room ->
            requests.computeIfAbsent(room + "|" + owner, _ -> new TreeSet<>()).add(message.getSimpleName()));
      }
    }
    return "```mermaid\nflowchart LR\n"
        + house.rooms().stream().map(room -> "  %s[\"%s\"]\n".formatted(room, displayName(house, room)))
            .collect(Collectors.joining())
        + arrows(requests, "  %s -- \"%s\" --> %s\n") + arrows(facts, "  %s -. \"%s\" .-> %s\n") + "```\n";
  }

  private static String arrows(Map<String, TreeSet<String>> between, String form) {
    return between.entrySet().stream().map(entry -> {
      var rooms = entry.getKey().split("\\|");
      return form.formatted(rooms[0], String.join("<br>", entry.getValue()), rooms[1]);
    }).collect(Collectors.joining());
  }
}
