package shop.kontor.assistant.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shop.kontor.foundation.text.Jamo;

/** A part of what was said that asks for one thing, as spans in their order. */
record Clause(String text, List<Span> spans, boolean question) {

  Clause {
    spans = List.copyOf(spans);
  }

  boolean act(String... names) {
    return has(Sort.ACT, names);
  }

  boolean mark(String... names) {
    return has(Sort.MARK, names);
  }

  boolean talk(String... names) {
    return has(Sort.TALK, names);
  }

  boolean particle(String name) {
    return has(Sort.PARTICLE, name);
  }

  boolean has(Sort sort, String... names) {
    for (var span : spans) {
      if (span.sort() == sort) {
        for (var name : names) {
          if (span.value().equals(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  boolean any(Sort... sorts) {
    return spans.stream().anyMatch(span -> List.of(sorts).contains(span.sort()));
  }

  List<Span> all(Sort sort) {
    return spans.stream().filter(span -> span.sort() == sort).toList();
  }

  Optional<Span> first(Sort sort) {
    return spans.stream().filter(span -> span.sort() == sort).findFirst();
  }

  Optional<Span> first(Sort sort, String name) {
    return spans.stream().filter(span -> span.is(sort, name)).findFirst();
  }

  /** The first thing of a sort that was reckoned: a date, an amount. */
  <T> Optional<T> thing(Sort sort, Class<T> type) {
    return first(sort).map(span -> type.cast(span.thing()));
  }

  /** Values of a sort, each once. */
  List<String> values(Sort sort) {
    return spans.stream().filter(span -> span.sort() == sort).map(Span::value).distinct().toList();
  }

  /** Without some of its spans. */
  Clause without(Predicate<Span> unwanted) {
    return new Clause(text, spans.stream().filter(unwanted.negate()).toList(), question);
  }

  Clause plus(Span... more) {
    return new Clause(text, Stream.concat(spans.stream(), Stream.of(more)).distinct().toList(), question);
  }

  /** The word right before a span, or right behind it. */
  Optional<Span> beside(Span span, int steps) {
    int at = spans.indexOf(span) + steps;
    return at < 0 || at >= spans.size() ? Optional.empty() : Optional.of(spans.get(at));
  }

  /** Whether there is nothing in it that means anything but these sorts. */
  boolean only(Sort... sorts) {
    var allowed = Stream.concat(Stream.of(sorts), Stream.of(Sort.PLAIN, Sort.PARTICLE)).toList();
    return spans.stream().allMatch(span -> allowed.contains(span.sort()));
  }

  /** Its own words. */
  String said() {
    return spans.isEmpty() ? "" : text.substring(spans.getFirst().start(), Math.max(spans.getFirst().start(),
        spans.getLast().end()));
  }

  /** Whether it asks for something cheaper, bigger or smaller than what there is, rather than for one that there is. */
  boolean compares() {
    return spans.stream().anyMatch(span -> span.sort() == Sort.MARK && Shape.is(span.value(), "(cheap|big|small|dear)-one")
        && (text.startsWith("더", span.start()) || text.startsWith("좀", span.start()) || span.start() > 1 && text.startsWith(
            "a ", span.start() - 2)));
  }

  int count() {
    return thing(Sort.COUNT, Integer.class).filter(count -> count > 0).orElse(1);
  }

  /**
   * Where one stops asking for one thing and begins to ask for another: at the end of a sentence, and at an "and", a comma
   * or a Korean connective ending, if on either side of it is something to do.
   */
  static List<Clause> split(Reader.Read read) {
    var clauses = new ArrayList<Clause>();
    var part = new ArrayList<Span>();
    var spans = read.spans();
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      int since = part.isEmpty() ? span.start() : part.getLast().end();
      var gap = since >= span.start() ? "" : read.text().substring(since, span.start());
      var soft = gap.contains(",") || span.sort() == Sort.MARK && (span.value().equals("and") || span.value().equals("but"))
          || !part.isEmpty() && (connects(part) || answered(part, span, read.text()));
      if (!part.isEmpty() && (Shape.is(gap, ".*[.?!;…].*") || soft && parts(part, spans.subList(i, spans.size()), span)
          || corrects(span, soft, read.text()))) {
        clauses.add(new Clause(read.text(), part, gap.contains("?")));
        part = new ArrayList<>();
      }
      part.add(span);
    }
    if (!part.isEmpty()) {
      clauses.add(new Clause(read.text(), part, read.text().endsWith("?")));
    }
    return clauses;
  }

  /** "The lamp, no sorry, the bookcase". */
  private static final Pattern CORRECTED = Pattern.compile("(no|oh no|ah no|wait|sorry|hmm|actually)[, ]+(no|wait|sorry|actually|i (meant|mean)|rather)\\b|no, (?=(the|a|an) )|아니(다|지|야)?[, .]+(그게 아니고 )?");

  private static boolean corrects(Span span, boolean soft, String text) {
    return span.sort() == Sort.TALK && (soft || span.start() < text.length() && Jamo.isHangul(text.charAt(span.start())))
        && CORRECTED.matcher(text).region(span.start(), text.length()).lookingAt();
  }

  /** In Korean nobody types a comma behind a yes or a no. */
  private static boolean answered(List<Span> part, Span next, String text) {
    return next.sort() != Sort.TALK && part.stream().allMatch(span -> span.sort() == Sort.TALK)
        && next.start() < text.length() && (Jamo.isHangul(text.charAt(part.getFirst().start())));
  }

  /** 바꾸고, 빼고: not 싶고, which is no end. */
  private static boolean connects(List<Span> part) {
    var last = part.getLast();
    return last.sort() == Sort.ACT && last.rest().length() > 1 && Shape.is(last.rest().substring(1), "고요?|구요?|주고|주시고|은데|는데|라");
  }

  private static boolean parts(List<Span> left, List<Span> right, Span border) {
    var before = new Clause("", left, false);
    var after = new ArrayList<Span>();
    for (var span : right) {
      if (span != border && span.sort() == Sort.MARK && (span.value().equals("and") || span.value().equals("but"))) {
        break;
      }
      after.add(span);
    }
    var behind = new Clause("", after, false);
    if (before.act("put", "add", "take") && before.any(Sort.KIND) && !before.act("basket") && behind.act("basket") && behind.any(Sort.KIND)) {
      return false; // "put the sofa and the lamp into the cart"
    }
    if (border.is(Sort.MARK, "but") && before.mark("all") && before.any(Sort.ACT)) {
      return before.act("lock") && behind.act("change", "swap", "recolour"); // "all but the bookcase"
    }
    if (before.act("remove") && (behind.mark("all") && behind.act("basket", "put-basket") || !before.any(Sort.KIND)
        && before.any(Sort.MATERIAL, Sort.COLOUR, Sort.STYLE) && behind.act("show", "find") && !behind.any(Sort.KIND))) {
      return false; // "all but the rattan into the cart", "가죽은 빼고 보여줘"
    }
    if (before.act("change") && behind.act("unlock") || before.act("begin", "dislike", "compare") || before.act("redo") && before.any(Sort.ROOM)) {
      return false;
    }
    if (before.any(Sort.TALK) && before.only(Sort.TALK, Sort.MARK)) {
      return true;
    }
    return (before.asks() || before.any(Sort.KIND) && before.any(Sort.COLOUR)) && behind.asks();
  }

  private boolean asks() {
    return spans.stream().anyMatch(span -> span.sort() == Sort.ACT && !List.of("like", "need", "find").contains(span
        .value()) || span.sort() == Sort.ASPECT || span.sort() == Sort.TOPIC)
        || any(Sort.ACT) && any(Sort.KIND, Sort.STYLE);
  }
}
