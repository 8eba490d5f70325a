package shop.kontor.assistant.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words and what they mean, as they stand in {@code assistant/en.txt} and {@code assistant/ko.txt}. */
final class Lexicon {

  /**
   * @param phrase one or more words
   * @param stem whether an ending may follow
   */
  record Entry(Sort sort, String meaning, String phrase, boolean stem) {}

  private final List<Entry> entries;
  private static final Map<String, String> COLOURS = colours();

  private Lexicon(List<Entry> entries) {
    this.entries = entries;
  }

  List<Entry> entries() {
    return entries;
  }

  static Lexicon of(Language language) {
    var entries = new ArrayList<Entry>();
    var sort = Sort.PLAIN;
    for (var line : lines(language.code() + ".txt")) {
      if (line.startsWith("[")) {
        sort = Sort.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else if (sort == Sort.PLAIN) {
        for (var word : line.split(language == Language.EN ? "\\s+" : ",\\s*")) {
          entries.add(entry(sort, "", word));
        }
      } else {
        var colon = line.indexOf(':');
        for (var phrase : line.substring(colon + 1).strip().split(",\\s*")) {
          entries.add(entry(sort, line.substring(0, colon), phrase));
        }
      }
    }
    return new Lexicon(List.copyOf(entries));
  }

  private static Entry entry(Sort sort, String meaning, String phrase) {
    var stem = phrase.endsWith("~");
    return new Entry(sort, meaning, (stem ? phrase.substring(0, phrase.length() - 1) : phrase).strip(), stem);
  }

  /** A colour by its name in the lexicons; names that have no value there have none. */
  static Shade shade(String name) {
    return new Shade(name, COLOURS.get(name));
  }

  static boolean isColour(String name) {
    return COLOURS.containsKey(name);
  }

  private static Map<String, String> colours() {
    var colours = new HashMap<String, String>();
    lines("colours.txt").forEach(line -> colours.put(line.split(" ")[0], line.split(" ")[1]));
    return Map.copyOf(colours);
  }

  /** Without comments and blank lines. */
  private static List<String> lines(String file) {
    try (var stream = Lexicon.class.getResourceAsStream("/assistant/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
