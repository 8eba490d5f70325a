package shop.kontor.carving.adapter;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shop.kontor.foundation.house.Rooms;

/**
 * What of the checkout a room takes along: itself, the ground, the words of rooms that it speaks with, the title pages
 * of all others, and every test that needs nothing else.
 */
final class Belongings {

  /** A test that is about the whole house says so by this tag, and stays there. */
  private static final String WHOLE_HOUSE = "@Tag(\"house\")";

  private final String room;
  private final Set<String> rooms;
  private final Map<String, Source> all;
  private final Map<String, Collection<Source>> needs = new HashMap<>();
  private final Set<Source> taken = new LinkedHashSet<>();
  private final Map<Source, String> left = new TreeMap<>(Comparator.comparing(Source::fullName));

  Belongings(String room, Collection<Source> sources) {
    this.room = room;
    this.rooms = Rooms.built();
    this.all = sources.stream().filter(source -> !source.name().equals("package-info"))
        .collect(Collectors.toMap(Source::fullName, source -> source, (one, _) -> one, TreeMap::new));
    takeMain();
    takeTests();
    sources.stream().filter(source -> source.name().equals("package-info")).filter(source -> source.published()
        ? rooms.contains(source.room()) || isOwn(source) : isOwn(source) && !source.test()).forEach(taken::add);
  }

  private void takeMain() {
    all.values().stream().filter(source -> !source.test() && (isOwn(source) || source.room().isEmpty()))
        .forEach(this::takeWithWords);
  }

  private void takeWithWords(Source first) {
    var next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      var source = next.poll();
      if (taken.add(source)) {
        next.addAll(needs(source));
        if (isWord(source)) {
          // a room's words are one language: its contracts are kept, and checked, together
          all.values().stream().filter(word -> isWord(word) && word.room().equals(source.room())).forEach(next::add);
        }
      }
    }
  }

  private void takeTests() {
    var wanted = closure(all.values().stream().filter(Source::test)
        .filter(source -> source.room().equals(room) || isGround(source) && !speaksOfOthers(source)
            || isGround(source) && source.name().endsWith("Tests")).toList());
    var reasons = new TreeMap<String, String>();
    boolean more = true;
    while (more) {
      more = false;
      for (var source : wanted) {
        if (!reasons.containsKey(source.fullName())) {
          var reason = obstacle(source, reasons.keySet());
          if (reason != null) {
            reasons.put(source.fullName(), reason);
            more = true;
          }
        }
      }
    }
    wanted.stream().filter(source -> reasons.containsKey(source.fullName()))
        .forEach(source -> left.put(source, reasons.get(source.fullName())));
    wanted.stream().filter(source -> !left.containsKey(source) && !servesOnlyThoseLeft(source, wanted))
        .forEach(this::takeWithWords);
  }

  /** Of a package of which every test stays. */
  private boolean servesOnlyThoseLeft(Source source, Set<Source> wanted) {
    var tests = wanted.stream().filter(other -> other.inPackage().equals(source.inPackage())
        && other.name().endsWith("Tests")).toList();
    return !tests.isEmpty() && left.keySet().containsAll(tests);
  }

  private Set<Source> closure(Collection<Source> first) {
    var found = new LinkedHashSet<Source>();
    var next = new ArrayDeque<>(first);
    while (!next.isEmpty()) {
      var source = next.poll();
      if (found.add(source)) {
        needs(source).stream().filter(Source::test).forEach(next::add);
      }
    }
    return found;
  }

  /** Why this test can't come; {@code null} if it can. */
  private String obstacle(Source test, Set<String> leftBehind) {
    if (test.text().contains(WHOLE_HOUSE)) {
      return "is about the whole house";
    }
    for (var needed : needs(test)) {
      if (leftBehind.contains(needed.fullName())) {
        return "needs " + needed.name() + ", which stays";
      }
      if (!needed.test() && !isOwn(needed) && !isWord(needed) && !needed.room().isEmpty()) {
        return "needs " + needed.fullName() + ", which is inside another room";
      }
    }
    return null;
  }

  private boolean speaksOfOthers(Source source) {
    return needs(source).stream().anyMatch(this::isWord);
  }

  /** Remembered: to find it, the whole text is read. */
  private Collection<Source> needs(Source source) {
    return needs.computeIfAbsent(source.fullName(), _ -> source.needs(all));
  }

  /** Of the room itself or the ground. */
  private boolean isOwn(Source source) {
    return source.room().equals(room) || source.room().equals(Rooms.FOUNDATION);
  }

  /** The ground's tests, and the laws. */
  private boolean isGround(Source source) {
    return source.room().equals(Rooms.FOUNDATION) || source.room().equals("architecture");
  }

  /** Part of what another room publishes. */
  private boolean isWord(Source source) {
    return !source.test() && source.published() && rooms.contains(source.room()) && !isOwn(source);
  }

  Set<Source> sources() {
    return taken;
  }

  /** Tests that stay, and why. */
  Map<Source, String> left() {
    return left;
  }

  /** Rooms whose words come along. */
  Set<String> known() {
    return taken.stream().filter(source -> isWord(source) && !source.name().equals("package-info")).map(Source::room)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether this resource comes along: the room's own, the ground's, what the sources taken name, what any room says of
   * its data products, and the sentences of rooms whose words do, for words say why something is none.
   */
  Predicate<Path> resources() {
    var spoken = known();
    return file -> {
      var below = file.subpath(3, file.getNameCount());
      if (below.startsWith("products")) {
        return true;
      }
      for (var part : below) {
        var name = part.toString().replaceFirst("(_\\w+)?\\.properties$", "");
        if (name.equals(room) || name.equals(Rooms.FOUNDATION)
            || below.startsWith("messages") && spoken.contains(name)) {
          return true;
        }
        if (rooms.contains(name)) {
          return false;
        }
      }
      var top = below.getName(0).toString();
      return below.getNameCount() == 1 || top.equals("META-INF") || file.startsWith(Path.of("src", "test"))
          || taken.stream().anyMatch(source -> source.text().contains("\"" + top + "/")
          || source.text().contains("\"/" + top + "/"));
    };
  }
}
