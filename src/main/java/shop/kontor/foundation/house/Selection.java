package shop.kontor.foundation.house;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which rooms are in this process, as {@code kontor.rooms} says: {@code *} for the whole house, {@code inventory,cart}
 * for these alone, {@code !inventory} for all but this one. The foundation is here always. A bean of every context.
 */
public final class Selection {

  /** The setting that selects. */
  public static final String SETTING = "kontor.rooms";

  private final SortedSet<String> here;
  private final SortedSet<String> elsewhere;

  private Selection(SortedSet<String> here, SortedSet<String> elsewhere) {
    this.here = Collections.unmodifiableSortedSet(here);
    this.elsewhere = Collections.unmodifiableSortedSet(elsewhere);
  }

  /**
   * Among all rooms that were built.
   *
   * @param setting the value of {@code kontor.rooms}; {@code null} for the whole house
   * @throws NotOpened if it names a room that does not exist, or none at all
   */
  public static Selection of(String setting) {
    return of(setting, Rooms.built());
  }

  static Selection of(String setting, Set<String> built) {
    var said = setting == null ? List.of("*")
        : Arrays.stream(setting.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    if (said.equals(List.of("*"))) {
      return new Selection(new TreeSet<>(built), new TreeSet<>());
    }
    var named = new TreeSet<String>();
    for (var word : said) {
      named.add(known(word.startsWith("!") ? word.substring(1).strip() : word, built));
    }
    boolean without = said.stream().anyMatch(word -> word.startsWith("!"));
    if (without && !said.stream().allMatch(word -> word.startsWith("!"))) {
      throw new NotOpened("%s=%s says both which rooms are here and which are not".formatted(SETTING, setting),
          "Say one or the other, such as inventory,pricing or !inventory,!pricing.");
    }
    if (without && named.contains(Rooms.FOUNDATION)) {
      throw new NotOpened("%s=%s leaves out the foundation, which every process needs".formatted(SETTING, setting),
          "Leave out rooms only, of " + String.join(", ", built) + ".");
    }
    named.remove(Rooms.FOUNDATION);
    var others = new TreeSet<>(built);
    others.removeAll(named);
    var selection = without ? new Selection(others, named) : new Selection(named, others);
    if (selection.here.isEmpty()) {
      throw new NotOpened("%s=%s leaves no room in this process".formatted(SETTING, setting),
          "Keep at least one of " + String.join(", ", built) + ".");
    }
    return selection;
  }

  private static String known(String room, Set<String> built) {
    if (!built.contains(room) && !room.equals(Rooms.FOUNDATION)) {
      throw unknown(SETTING, room, built);
    }
    return room;
  }

  /** The complaint about a setting that names a room which was never built. */
  public static NotOpened unknown(String setting, String room, Set<String> built) {
    var nearest = built.stream().min(Comparator.comparingInt(one -> distance(room.toLowerCase(Locale.ROOT), one)))
        .filter(one -> distance(room.toLowerCase(Locale.ROOT), one) <= Math.max(2, room.length() / 3));
    return new NotOpened("%s names '%s', which is no room of this house".formatted(setting, room)
        + nearest.map("; did you mean '%s'?"::formatted).orElse("."),
        "The rooms are " + String.join(", ", built) + ".");
  }

  /** Letters to change, add or leave out to make one word of the other. */
  private static int distance(String one, String other) {
    var costs = new int[other.length() + 1];
    Arrays.setAll(costs, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(changed, Math.min(costs[j], costs[j - 1]) + 1);
      }
    }
    return costs[other.length()];
  }

  /** Whether what bears this name is in this process: a room that is not elsewhere, or what is no room at all. */
  public boolean isHere(String room) {
    return !elsewhere.contains(room);
  }

  /** The rooms in this process, by name. */
  public SortedSet<String> here() {
    return here;
  }

  /** The rooms that were built and are not in this process, by name. */
  public SortedSet<String> elsewhere() {
    return elsewhere;
  }

  /** Whether no room is elsewhere. */
  public boolean whole() {
    return elsewhere.isEmpty();
  }

  @Override
  public String toString() {
    return String.join(",", here);
  }
}
