package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Paint the walls sage", "바닥을 더 어두운 나무로": what a room is finished with, which nobody sells. */
final class Finishing {

  private static final Pattern WALLS = Pattern.compile("\\bwall ?papers?\\b|\\bwall (colou?r|paint)s?\\b|\\b(paint|colou?r) of the walls?\\b"
      + "|(?<!\\b(?:against|along|on|to|at|off|onto|from|between|by|near|towards?) )(?<!\\b(?:against|along|on|to|at|off|onto|from|between|by|near|towards?) the )"
      + "(?<!(?:against|along|on|to|at|off|onto|from) (?:other|long|short|left|back) )\\b(?:walls|wall(?! (?:shelf|shelves|lamp|light|unit|clock|art|mirror|hanging)))\\b"
      + "|벽지|벽\\s?(색|컬러|페인트)|벽(은|을|도|만)|벽이(?!\\s?\\d)|(?<![가-힣])벽(?= (?!쪽|면|옆|앞|에|가운데))");
  private static final Pattern FLOOR = Pattern.compile("\\bfloor(s|ing|boards?)?\\b(?!([ -]?)(lamp|plan|light|cushion|mirror|standing|space))|\\bparquet\\b|\\blaminate\\b"
      + "|바닥(재|\\s?색|은|을|이|도)?|장판|마룻바닥");
  private static final Pattern ABOVE = Pattern.compile("\\bon the (ground|first|second|third|fourth|fifth|\\w+th|top) floor\\b|\\d(st|nd|rd|th) floor|바닥에");
  /** What a floor may be laid with, by the words for it. */
  private static final Map<String, Pattern> LAID = Map.of("STONE", Pattern.compile("\\bstone\\b|석재|돌"), "SLATE", Pattern.compile(
      "\\bslate\\b|슬레이트"), "TERRACOTTA", Pattern.compile("\\bterracotta\\b|테라코타"), "CONCRETE", Pattern.compile("\\bconcrete\\b|콘크리트"),
      "CARPET", Pattern.compile("\\bcarpet(ed)?\\b|카펫|카페트"), "SMOKED", Pattern.compile("\\bsmoked\\b|훈증"));
  private static final Pattern LAY = Pattern.compile("\\b(lay|laid|put down)\\b|깔");
  private static final List<String> WOODS = List.of("oak", "ash", "walnut");

  private Finishing() {}

  static Optional<List<Call>> finish(Clause clause, Situation situation) {
    var both = both(clause, situation);
    if (both.isPresent()) {
      return both;
    }
    var walls = WALLS.matcher(clause.said()).find();
    var floor = !walls && FLOOR.matcher(clause.said()).find() && !ABOVE.matcher(clause.said()).find();
    if (!walls && !floor || !situation.conversation().project() || clause.any(Sort.KIND) && !LAID.get("CARPET").matcher(clause.said()).find()
        || clause.any(Sort.EXTENT, Sort.SPACE, Sort.DATE, Sort.TOPIC) || clause.act("move", "match", "plan", "remove", "lock")
        || clause.act("put", "add") && !LAY.matcher(clause.said()).find()) {
      return Optional.empty();
    }
    var look = look(clause, floor);
    var asked = clause.act("change", "swap", "need", "like", "dislike", "propose", "find", "about", "show", "choose", "turn", "put") || clause.question();
    return look == null && !asked ? Optional.empty() : one(new Call.Finish(walls ? "walls" : "floor", look));
  }

  /** "The floor darker and the walls white": each with what stands on its side. */
  private static Optional<List<Call>> both(Clause clause, Situation situation) {
    var walls = WALLS.matcher(clause.text());
    var floor = FLOOR.matcher(clause.text());
    if (!walls.find() || !floor.find() || !clause.said().contains(walls.group()) || !clause.said().contains(floor.group())) {
      return Optional.empty();
    }
    int border = Math.max(walls.start(), floor.start());
    var first = finish(clause.without(span -> span.start() >= border), situation);
    var second = finish(clause.without(span -> span.start() < border), situation);
    return first.isEmpty() || second.isEmpty() ? Optional.empty() : Optional.of(Stream.of(first.get(), second.get())
        .flatMap(List::stream).toList());
  }

  private static String look(Clause clause, boolean floor) {
    if (floor) {
      var laid = LAID.entrySet().stream().filter(each -> each.getValue().matcher(clause.said()).find()).map(Map.Entry::getKey).sorted()
          .findFirst().or(() -> clause.values(Sort.MATERIAL).stream().filter(WOODS::contains).map(String::toUpperCase).findFirst());
      if (laid.isPresent()) {
        return laid.get();
      }
    }
    var refused = Slots.refused(clause);
    return Slots.shades(clause).stream().filter(shade -> !refused.contains(shade.name())).findFirst().or(() -> Ellipsis.shade(clause))
        .map(shade -> shade.srgb() == null ? shade.name() : shade.srgb()).orElse(null);
  }
}
