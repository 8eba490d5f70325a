package shop.kontor.assistant.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import java.util.Set;
import java.util.stream.Stream;
import shop.kontor.foundation.text.Jamo;

/** Fills the slots of calls from a clause: what a piece is to be like, what a project is to come to. */
final class Slots {

  /** Qualities that another piece has; a room has the others. */
  static final Set<String> OF_PIECES = Set.of("round", "square", "small", "smaller", "large", "bigger", "low", "high",
      "soft", "firm", "adjustable", "foldable", "washable", "storage");
  private static final Set<Sort> CAN_BE_REFUSED = Set.of(Sort.COLOUR, Sort.MATERIAL, Sort.STYLE, Sort.KIND);

  private Slots() {}

  /** What is named by its seats alone. */
  private static final Pattern SEATER = Pattern.compile("\\bseaters?\\b");

  static Traits traits(Clause clause) {
    var refused = refused(clause);
    var wanted = clause.without(span -> CAN_BE_REFUSED.contains(span.sort()) && refused.contains(span.value()));
    var sizes = new ArrayList<Extent>();
    wanted.all(Sort.EXTENT).forEach(span -> sizes.add((Extent) span.thing()));
    wanted.thing(Sort.SPACE, Space.class).filter(space -> space.width() != null).ifPresent(space -> {
      sizes.add(new Extent(Extent.Side.WIDTH, space.width(), space.width()));
      sizes.add(new Extent(Extent.Side.DEPTH, space.depth(), space.depth()));
    });
    var qualities = new ArrayList<>(wanted.all(Sort.QUALITY).stream().filter(span -> !deniedQuality(wanted, span)).map(Span::value)
        .distinct().toList());
    var order = wanted.values(Sort.ORDER).stream().findFirst().orElse(null);
    if (wanted.mark("big-one")) {
      qualities.add("bigger");
    } else if (wanted.mark("small-one")) {
      qualities.add("smaller");
    } else if (wanted.mark("cheap-one")) {
      order = "cheapest";
    }
    var said = wanted.values(Sort.KIND).stream().findFirst().orElse(SEATER.matcher(clause.said()).find() ? "sofa" : null);
    var kind = "chair".equals(said) && wanted.values(Sort.ROOM).contains("office") ? "desk-chair" : said;
    var rooms = wanted.values(Sort.ROOM).stream().filter(room -> !room.equals("whole") && Objects.equals(kind, said));
    var words = Stream.concat(rooms, wanted.values(Sort.WORD).stream()).limit(6).toList();
    var without = refused.stream().filter(each -> kind == null || clause.all(Sort.KIND).stream().noneMatch(span -> span.value()
        .equals(each))).toList(); // a curtain is no rug anyway
    return new Traits(kind, shades(wanted),
        wanted.values(Sort.STYLE), wanted.values(Sort.MATERIAL), sizes,
        wanted.thing(Sort.SEATS, Integer.class).orElse(null), wanted.thing(Sort.MONEY, Amount.class).orElse(null),
        qualities.stream().distinct().toList(), without, wanted.act("stock"),
        order, String.join(" ", words));
  }

  private static final Pattern NOT_THE = Pattern.compile("\\b(not|isn't|instead of) (for )?(the |a |my |our )?$");

  static Wish wish(Clause clause) {
    var without = refused(clause);
    var wanted = clause.without(span -> CAN_BE_REFUSED.contains(span.sort()) && without.contains(span.value()));
    var rooms = wanted.all(Sort.ROOM).stream().filter(room -> !NOT_THE.matcher(clause.text().substring(0, room.start())).find())
        .map(Span::value).distinct().toList();
    var becomes = Shape.is(clause.said(), ".*\\b(into|forget|never mind|skip)\\b.*|.*(쓰던|말고|대신).*");
    return new Wish(rooms.isEmpty() ? null : becomes ? rooms.getLast() : rooms.getFirst(),
        last(wanted, Sort.MONEY, Amount.class), wanted.thing(Sort.DATE, LocalDate.class).orElse(null),
        wanted.values(Sort.STYLE), last(wanted, Sort.SPACE, Space.class), shades(wanted).stream().filter(shade -> shade.srgb() != null).toList(),
        wanted.values(Sort.MATERIAL), wanted.all(Sort.QUALITY).stream().filter(span -> !deniedQuality(wanted, span)).map(Span::value)
        .filter(quality -> !OF_ROOMS.contains(quality)).distinct().toList(), wanted.values(Sort.KIND), without);
  }

  /** "5 by 4, well, 5 by 3.8": what was said last counts. */
  private static <T> @Nullable T last(Clause clause, Sort sort, Class<T> type) {
    var all = clause.all(sort);
    return all.isEmpty() ? null : type.cast(all.getLast().thing());
  }

  /** Of a room that is so they tell how it is, not how it shall be. */
  private static final Set<String> OF_ROOMS = Set.of("bigger", "smaller", "large", "small");

  static List<Shade> shades(Clause clause) {
    return clause.values(Sort.COLOUR).stream().map(Lexicon::shade).toList();
  }

  /** What she does not want: behind "not" and "no" in English, before 말고, 빼고 and 싫어요 in Korean. */
  static List<String> refused(Clause clause) {
    var refused = new ArrayList<String>();
    var spans = clause.spans();
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      var korean = span.start() < clause.text().length() && Jamo.isHangul(clause.text().charAt(span.start()));
      var denies = span.is(Sort.MARK, "not") || span.is(Sort.ACT, "dislike")
          || clause.text().startsWith("instead of", span.start()) && span.is(Sort.ACT, "swap") || korean && (span.is(Sort.ACT, "remove")
          || span.is(Sort.ACT, "swap") && clause.text().startsWith("말고", span.start()));
      if (!denies) {
        if (span.sort() == Sort.KIND && has(clause, span)) {
          refused.add(span.value());
        } else if (CAN_BE_REFUSED.contains(span.sort()) && span.sort() != Sort.KIND && tooMuch(clause, span)) {
          refused.add(span.value());
        }
        continue;
      }
      for (int j = korean ? i - 1 : i + 1; j >= 0 && j < spans.size() && Math.abs(i - j) <= 4;
          j += korean ? -1 : 1) {
        if (CAN_BE_REFUSED.contains(spans.get(j).sort()) && (spans.get(j).sort() != Sort.KIND || !span.is(Sort.ACT, "remove"))) {
          refused.add(spans.get(j).value());
          break;
        }
        if (korean && spans.get(j).sort() != Sort.PARTICLE && spans.get(j).sort() != Sort.PLAIN) {
          break;
        }
      }
    }
    return refused.stream().distinct().toList();
  }

  /** "Not too low", "너무 밝지 않은". */
  private static boolean deniedQuality(Clause clause, Span span) {
    return Shape.is(clause.text().substring(0, span.start()), ".*\\b(not|isn't|nothing|never) (so |too |that |very )?")
        || Shape.is(clause.text().substring(Math.min(span.end(), clause.text().length())), "^\\S*지\\s?(않|마|말|아니).*");
  }

  /** "I already have a sofa", "소파는 이미 있어요". */
  private static boolean has(Clause clause, Span kind) {
    return Shape.is(clause.text().substring(0, kind.start()), ".*\\balready (have|own|got|bought)( an?| our| my| the)?( \\w+)? |.*\\b(have|own|got) (an?|our|my) \\w* ?already ")
        || Shape.is(clause.text().substring(Math.min(kind.end(), clause.text().length())), "[은는도]?\\s?(이미|벌써|원래)\\s?(있|샀).*| already\\b.*|[은는]?\\s?있으니까?.*|[은는]\\s?집에 있.*");
  }

  /** "Too industrial", "너무 까만". */
  private static boolean tooMuch(Clause clause, Span span) {
    return Shape.is(clause.text().substring(0, span.start()), ".*(\\btoo|너무) (\\w+ )?");
  }
}
