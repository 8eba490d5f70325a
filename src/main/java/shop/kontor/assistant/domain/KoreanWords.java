package shop.kontor.assistant.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import shop.kontor.foundation.text.Jamo;

/**
 * Takes Korean apart into the lexicon's words, their particles and endings, with or without spaces between them: of all
 * ways to read a text the one that leaves the fewest syllables unexplained. By letters, so that a stem is found in all its
 * forms.
 */
final class KoreanWords {

  private static final int START = 0;
  private static final int NOUN = 1;
  private static final int STEM = 2;
  private static final int DONE = 3;
  private static final int STRANGE = 4;
  private static final int MODES = 5;
  private static final double ENTRY = 0.6;
  private static final double NAME = 0.7;
  private static final double SHORT = 0.5;
  private static final double PARTICLE = 0.3;
  private static final double ENDING = 0.5;
  private static final double UNKNOWN = 2;
  private static final int LONGEST_ENDING = 8;

  private final Node root = new Node();
  private final Map<String, String> words = new HashMap<>();
  private final Spelling spelling;

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private final List<Lexicon.Entry> meanings = new ArrayList<>();
  }

  /** The cheapest way to a place in the text, from where it came, and by which word ({@code null}: by none). */
  private record Way(double cost, int from, Node by, How how, Way before) {}

  private enum How { WORD, NAME, STEM, PARTICLE, ENDING, SPACE, STRANGE }

  KoreanWords(Lexicon lexicon) {
    var letters = new HashSet<String>();
    for (var entry : lexicon.entries()) {
      var node = root;
      for (var letter : Jamo.of(entry.phrase()).toCharArray()) {
        node = node.next.computeIfAbsent(letter, _ -> new Node());
      }
      if (entry.sort() != Sort.PLAIN || node.meanings.stream().allMatch(other -> other.sort() == Sort.PARTICLE)) {
        node.meanings.removeIf(other -> other.sort() == Sort.PLAIN && !other.stem());
        node.meanings.add(entry);
      }
      if (Set.of(Sort.KIND, Sort.COLOUR, Sort.STYLE, Sort.MATERIAL, Sort.ROOM).contains(entry.sort())) {
        for (var word : entry.phrase().split(" ")) {
          if (word.length() > 1) {
            words.put(Jamo.of(word), word);
            letters.add(Jamo.of(word));
          }
        }
      }
    }
    spelling = new Spelling(letters);
  }

  /**
   * Slips of the finger are mended, and the text is read once more.
   *
   * @param text in which what is understood already is blotted out by {@link Reader#BLOT}
   */
  List<Span> in(CharSequence text, Set<String> names) {
    var spans = scan(text, names);
    var mended = new StringBuilder(text);
    var places = new ArrayList<>(IntStream.rangeClosed(0, text.length()).boxed().toList());
    for (int i = spans.size() - 1; i >= 0; i--) {
      var span = spans.get(i);
      if (span.sort() == Sort.WORD && names.stream().noneMatch(span.value()::startsWith)) {
        mend(span, mended, places);
      }
    }
    if (CharSequence.compare(mended, text) == 0) {
      return spans;
    }
    return scan(mended, names).stream().map(span -> new Span(span.sort(), span.value(), span.thing(), places.get(span.start()),
        places.get(span.end()), span.rest())).toList();
  }

  private void mend(Span span, StringBuilder text, List<Integer> places) {
    int begin = span.start();
    while (begin > 0 && Jamo.isHangul(text.charAt(begin - 1))) {
      begin--;
    }
    if (!mend(begin, span.end(), span.start() + 1, text, places) && begin < span.start()) {
      mend(span.start(), span.end(), span.start() + 2, text, places);
    }
  }

  /** Mends the longest beginning of a word that a word of the lexicon is like. */
  private boolean mend(int begin, int last, int least, StringBuilder text, List<Integer> places) {
    for (int end = Math.min(last, text.length()); end >= Math.max(least, begin + 2); end--) {
      int length = end - begin;
      var mended = spelling.mend(Jamo.of(text.substring(begin, end))).map(words::get).orElse(null);
      if (mended != null) {
        text.replace(begin, end, mended);
        for (int more = length; more < mended.length(); more++) {
          places.add(end, places.get(end));
        }
        for (int less = mended.length(); less < length; less++) {
          places.remove(begin + mended.length());
        }
        return true;
      }
    }
    return false;
  }

  private List<Span> scan(CharSequence text, Set<String> names) {
    var spans = new ArrayList<Span>();
    for (int from = 0; from < text.length(); from++) {
      if (Jamo.isHangul(text.charAt(from))) {
        int to = from;
        while (to < text.length() && (Jamo.isHangul(text.charAt(to)) || text.charAt(to) == ' ')) {
          to++;
        }
        stretch(text, from, to, names, spans);
        from = to;
      }
    }
    return spans;
  }

  private void stretch(CharSequence text, int from, int to, Set<String> names, List<Span> spans) {
    var ways = new Way[to - from + 1][MODES];
    ways[0][from > 0 && text.charAt(from - 1) == Reader.BLOT || from > 0 && Character.isLetterOrDigit(text.charAt(from
        - 1)) ? NOUN : START] = new Way(0, from, null, How.SPACE, null);
    for (int i = from; i < to; i++) {
      for (int mode = 0; mode < MODES; mode++) {
        if (ways[i - from][mode] != null) {
          go(text, from, to, i, mode, names, ways);
        }
      }
    }
    Way best = null;
    for (var way : ways[to - from]) {
      best = way != null && (best == null || way.cost < best.cost) ? way : best;
    }
    var path = new ArrayList<Way>();
    for (var way = best; way != null && way.before != null; way = way.before) {
      path.addFirst(way);
    }
    tell(text, path, to, spans);
  }

  private void go(CharSequence text, int start, int to, int at, int mode, Set<String> names, Way[][] ways) {
    var here = ways[at - start][mode];
    if (text.charAt(at) == ' ') {
      put(ways, at + 1 - start, START, new Way(here.cost, at, null, How.SPACE, here));
      return;
    }
    put(ways, at + 1 - start, STRANGE, new Way(here.cost + UNKNOWN, at, null, How.STRANGE, here));
    if (mode == STEM) {
      put(ways, at + 1 - start, STEM, new Way(here.cost + ENDING, at, null, How.ENDING, here));
    }
    for (var name : names) {
      if (mode == START && CharSequence.compare(text.subSequence(at, Math.min(to, at + name.length())), name) == 0) {
        put(ways, at + name.length() - start, NOUN, new Way(here.cost + NAME, at, null, How.NAME, here));
      }
    }
    var node = root;
    for (int i = at; i < to; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        node = node.next.get(' ');
        if (node == null) {
          return;
        }
        continue;
      }
      // a space of the phrase need not be typed
      if (i > at && node.next.containsKey(' ') && !node.next.containsKey(Jamo.of(c).charAt(0))) {
        node = node.next.get(' ');
      }
      var letters = Jamo.of(c);
      for (int l = 0; l < letters.length() && node != null; l++) {
        node = node.next.get(letters.charAt(l));
        if (node != null && !node.meanings.isEmpty()) {
          found(start, at, i, l == letters.length() - 1, i + 1 == to || text.charAt(i + 1) == ' ', mode, node, here, ways);
        }
      }
      if (node == null) {
        return;
      }
    }
  }

  private static void found(int start, int at, int last, boolean whole, boolean closes, int mode, Node node, Way here, Way[][] ways) {
    int syllables = last - at + 1;
    for (var entry : node.meanings) {
      if (entry.sort() == Sort.PARTICLE) {
        if (whole && (mode == NOUN || mode == STRANGE && closes)) {
          put(ways, last + 1 - start, DONE, new Way(here.cost + PARTICLE, at, node, How.PARTICLE, here));
        }
      } else if ((whole || entry.stem()) && (syllables > 1 || mode == START
          || mode == NOUN && entry.sort() != Sort.MARK && entry.sort() != Sort.TALK)) {
        double cost = here.cost + ENTRY + (syllables > 1 ? 0 : mode == START ? SHORT : 2 * SHORT)
            + (mode == STRANGE ? 1 : 0);
        put(ways, last + 1 - start, entry.stem() ? STEM : NOUN, new Way(cost, at, node,
            entry.stem() ? How.STEM : How.WORD, here));
      }
    }
  }

  private static void put(Way[][] ways, int at, int mode, Way way) {
    if (ways[at][mode] == null || way.cost < ways[at][mode].cost) {
      ways[at][mode] = way;
    }
  }

  private void tell(CharSequence text, List<Way> path, int to, List<Span> spans) {
    for (int i = 0; i < path.size(); i++) {
      var way = path.get(i);
      int end = i + 1 < path.size() ? path.get(i + 1).from : to;
      if (way.by != null) {
        int rest = i + 1;
        while (rest < path.size() && path.get(rest).how == How.ENDING) {
          rest++;
        }
        int close = Math.min(rest < path.size() ? path.get(rest).from : to, end + LONGEST_ENDING);
        for (var entry : way.by.meanings) {
          if (entry.sort() == Sort.PARTICLE ? way.how == How.PARTICLE
              : way.how != How.PARTICLE && entry.stem() == (way.how == How.STEM)) {
            // half a syllable may belong to the ending
            spans.add(new Span(entry.sort(), entry.meaning(), null, way.from, end,
                way.how == How.STEM ? text.subSequence(end - 1, close).toString() : ""));
          }
        }
      } else if (way.how == How.NAME) {
        spans.add(Span.of(Sort.WORD, text.subSequence(way.from, end).toString(), way.from, end));
      } else if (way.how == How.STRANGE) {
        int last = i + 1;
        while (last < path.size() && path.get(last).how == How.STRANGE) {
          last++;
        }
        int close = last < path.size() ? path.get(last).from : to;
        spans.add(Span.of(Sort.WORD, text.subSequence(way.from, close).toString(), way.from, close));
        i = last - 1;
      }
    }
  }
}
