package shop.kontor.carving.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What it would mean to let a room go, for a person to read.
 *
 * @param shown the room's addresses that pages and scripts of others name, by address
 * @param paths the patterns of the room's addresses
 * @param published how often each type of message was published, with what it was counted over
 * @param cost what the last rehearsal measured; empty if there was none
 */
public record Plan(String room, Traffic traffic, Map<String, Set<String>> shown, Set<String> paths,
    Published published, List<String> cost) {

  /** Of what an order is made of in the shop, each order makes this fact once. */
  private static final String PER_ORDER = "ordering.OrderPlaced";

  /**
   * @param byType empty if that is not known
   * @param told since when, or why it is not known, as the end of a sentence
   */
  public record Published(Map<String, Long> byType, boolean known, String told) {}

  @Override
  public String toString() {
    var page = new StringBuilder("To carve out the room '" + room + "'\n");
    section(page, "Facts that it tells", traffic.told(room), "heard by ", true);
    section(page, "Requests that it takes", traffic.accepted(room), "sent by ", false);
    section(page, "Facts of others that it hears", traffic.heard(room), "told by ", false);
    section(page, "Requests that it sends", traffic.asked(room), "taken by ", false);
    page.append("\nHow often\n  ").append(published.known() ? "Counted " : "Unknown: ").append(published.told())
        .append(".\n");
    page.append("\nReplicas\n");
    page.append("  It keeps what it must know of: ").append(orNobody(traffic.replicasOf(room))).append("\n");
    page.append("  Others keep what they must know of it: ").append(orNobody(traffic.told(room).stream()
        .flatMap(fact -> fact.hearers().keySet().stream()).filter(other -> !other.equals(room))
        .collect(Collectors.toCollection(TreeSet::new)))).append("\n");
    page.append("\nIts addresses, which the front door sends on\n");
    paths.forEach(path -> page.append("  ").append(path.isEmpty() ? "/" : path).append("\n"));
    page.append("\nPages and scripts of others that show or name it\n");
    shown.forEach((address, files) -> page.append("  ").append(address).append(" in ")
        .append(String.join(", ", files)).append("\n"));
    if (shown.isEmpty()) {
      page.append("  none\n");
    }
    page.append("\nMeasured at the last rehearsal\n");
    if (cost.isEmpty()) {
      page.append("  Unknown: no rehearsal of it is written down in docs/architecture/rehearsal.md.\n");
    }
    cost.forEach(line -> page.append("  ").append(line).append("\n"));
    return page.toString();
  }

  private void section(StringBuilder page, String title, List<Passing> messages, String by, boolean hearers) {
    page.append("\n").append(title).append("\n");
    for (var message : messages) {
      var others = (hearers || by.startsWith("taken") ? message.hearers().keySet() : by.startsWith("told")
          ? Set.of(message.owner()) : message.makers()).stream().filter(other -> !other.equals(room)).sorted().toList();
      page.append("  ").append(message.type()).append(", ").append(by).append(String.join(", ", others))
          .append(frequency(message)).append("\n");
    }
    if (messages.isEmpty()) {
      page.append("  none\n");
    }
  }

  private String frequency(Passing message) {
    if (!published.known()) {
      return "";
    }
    long count = published.byType().getOrDefault(message.type(), 0L);
    long orders = published.byType().getOrDefault(PER_ORDER, 0L);
    return ": " + count + (orders == 0 ? "" : String.format(Locale.ROOT, ", %.1f per order", (double) count / orders));
  }

  private static String orNobody(Set<String> rooms) {
    return rooms.isEmpty() ? "nobody" : String.join(", ", rooms);
  }
}
