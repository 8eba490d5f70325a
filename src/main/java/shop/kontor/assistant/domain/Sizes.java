package shop.kontor.assistant.domain;

import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import shop.kontor.assistant.domain.Extent.Side;

/** Finds lengths, pairs of lengths and areas. Feet, inches and pyeong are taken for what they are in metres. */
final class Sizes {

  private static final String UNIT = "\\s?(mm|cm|met(?:re|er)s?|cent(?:i|e)met(?:re|er)s?|m|ft|feet|foot|'|inch(?:es)?|in(?=\\s?(?:wide|long|deep|high|$))|\"|미터|센티미터|센티|센치|밀리)(?![a-z²2㎡])";
  private static final String MORE = "(?:\\s?(\\d{1,2})(?!\\d|[.,]\\d|\\s?(?:x|by|월|일|개))\\s?(?:cm|센티|센치|\"|in(?:ches)?\\b)?)?";
  private static final String LENGTH = "(\\d+(?:[.,]\\d+)?)(?:" + UNIT + MORE + ")?";
  private static final Pattern PAIR = Pattern.compile("(?:가로\\s?)?" + LENGTH
      + "\\s?(?:x|×|by|\\*|곱하기|,|에|(?=세로))\\s?(?:세로\\s?)?" + LENGTH + "(?:\\s?짜리)?");
  private static final Pattern AREA = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s?(m2|m²|㎡|sqm\\b|sq\\.? ?m\\b|square met(?:re|er)s?|"
      + "m squared|제곱\\s?미터|평방\\s?미터|평|sq\\.? ?ft\\b|square f(?:ee|oo)t|헤베)(?:짜리|대)?");
  private static final Pattern BETWEEN = Pattern.compile("(?:between )?(\\d+(?:[.,]\\d+)?)\\s?(?:cm|m)?\\s?(?:-|–|~|to|and|에서)\\s?"
      + "(\\d+(?:[.,]\\d+)?)" + UNIT + "(?:\\s?사이)?");
  private static final Pattern ONE = Pattern.compile("(\\d+(?:[.,]\\d+)?)" + UNIT + MORE);
  private static final Pattern BARE = Pattern.compile(
      "(폭|너비|가로|길이|높이|깊이|세로|width|height|depth|length)(?:[은는이가]|\\sof|\\sis)?\\s?(?:(?:under|below|up to|at most|max(?:imum)?\\.?|"
          + "최대|over|at least)\\s)?(\\d{2,3})(?![\\d.,]|\\s?(?:cm|mm|m\\b|met|cent|센|미|밀|유로|원|x|×|by|에|곱|ft|feet|in\\b|inch|euro|€))");
  private static final Pattern WIDE = Pattern.compile("(?<![\\d.,€$£x×])(\\d{2,3})\\s(wide|deep|high|tall|long)\\b");
  private static final Pattern SIDE_AFTER = Pattern.compile(
      "^\\s?(?:(?:or less|max|이하|미만|이상|정도|or more)\\s)?(wide|width|long|in length|deep|depth|high|tall|in height|in width)");
  private static final Pattern SIDE_BEFORE = Pattern.compile(
      "(폭|너비|가로|길이|높이|깊이|세로|width|depth|height|length|wide|wider|deeper|higher|taller|longer)(?:[은는이가]|\\sof|\\sis|\\sthan)?\\s?$");
  private static final double FOOT = 304.8;
  private static final double INCH = 25.4;
  private static final double PYEONG = 3.3;
  private static final double SQUARE_FOOT = 0.092903;
  private static final double LONGEST = 100_000;

  private Sizes() {}

  /** Tells each pair or area as a {@link Space}, each single length as an {@link Extent}. */
  static void find(Blotted text, BiConsumer<Object, int[]> found) {
    var area = AREA.matcher(text.rest());
    while (area.find()) {
      double number = number(area.group(1));
      double metres = switch (area.group(2).charAt(0)) {
        case '평' -> area.group(2).equals("평") ? number * PYEONG : number;
        case 's' -> area.group(2).contains("f") ? number * SQUARE_FOOT : number;
        default -> number;
      };
      tell(text, found, new Space(null, null, Math.round(metres * 10) / 10.0), area.start(), area.end());
    }
    var pair = PAIR.matcher(text.rest());
    while (pair.find()) {
      boolean named = pair.group().contains("세로") || pair.group().endsWith("짜리");
      if (pair.group().contains(",") && pair.group(2) == null || pair.group().contains("에") && pair.group(2) == null && !named
          && (pair.group(1).length() < 3 || pair.group(4).length() < 3)) { // 160에 230 is a rug, 4에 5 is anything
        continue;
      }
      var unit = pair.group(2) != null ? pair.group(2) : pair.group(5);
      var width = length(pair.group(1), unit, pair.group(3));
      var depth = length(pair.group(4), pair.group(5) != null ? pair.group(5) : unit, pair.group(6));
      if (width > 0 && depth > 0 && width < LONGEST && depth < LONGEST) {
        tell(text, found, Space.of(width, depth), pair.start(), pair.end());
      }
    }
    var between = BETWEEN.matcher(text.rest());
    while (between.find()) {
      int least = length(between.group(1), between.group(3), null);
      int most = length(between.group(2), between.group(3), null);
      if (least < most && most < LONGEST) {
        tell(text, found, new Extent(side(text.rest(), between), least, most), between.start(), between.end());
      }
    }
    var bare = BARE.matcher(text.rest());
    while (bare.find()) { // "폭 120 이하": a side, and so centimetres
      var limit = Limits.around(text.rest(), bare.start(2), bare.end());
      int length = length(bare.group(2), "cm", null);
      tell(text, found, switch (limit.limit()) {
        case MOST -> new Extent(side(bare.group(1)), null, length);
        case LEAST -> new Extent(side(bare.group(1)), length, null);
        case ABOUT, NONE -> new Extent(side(bare.group(1)), length, length);
      }, bare.start(), Math.max(limit.end(), bare.end()));
    }
    var wide = WIDE.matcher(text.rest());
    while (wide.find()) { // "max 120 wide": centimetres, too
      var limit = Limits.around(text.rest(), wide.start(1), wide.end(1));
      int length = length(wide.group(1), "cm", null);
      tell(text, found, switch (limit.limit()) {
        case MOST -> new Extent(side(wide.group(2)), null, length);
        case LEAST -> new Extent(side(wide.group(2)), length, null);
        case ABOUT, NONE -> new Extent(side(wide.group(2)), length, length);
      }, Math.min(limit.start(), wide.start()), wide.end());
    }
    var one = ONE.matcher(text.rest());
    while (one.find()) {
      int length = length(one.group(1), one.group(2), one.group(3));
      if (length > 0 && length < LONGEST) {
        var limit = Limits.around(text.rest(), one.start(), one.end());
        var side = side(text.rest(), one);
        var after = SIDE_AFTER.matcher(text.rest().substring(one.end()));
        int end = Math.max(limit.end(), one.end() + (after.find() ? after.end() : 0));
        tell(text, found, switch (limit.limit()) {
          case MOST -> new Extent(side, null, length);
          case LEAST -> new Extent(side, length, null);
          case ABOUT, NONE -> new Extent(side, length, length);
        }, limit.start(), end);
      }
    }
  }

  private static void tell(Blotted text, BiConsumer<Object, int[]> found, Object thing, int start, int end) {
    found.accept(thing, new int[] {start, end});
    text.blot(start, end);
  }

  private static Side side(String text, MatchResult match) {
    var after = SIDE_AFTER.matcher(text.substring(match.end()));
    if (after.find()) {
      return side(after.group(1));
    }
    var limit = Limits.around(text, match.start(), match.end());
    var before = SIDE_BEFORE.matcher(text.substring(Math.max(0, limit.start() - 20), limit.start()));
    if (before.find()) {
      return side(before.group(1));
    }
    var within = SIDE_BEFORE.matcher(text.substring(Math.max(0, match.start() - 20), match.start()));
    return within.find() ? side(within.group(1)) : Side.WIDTH;
  }

  private static Side side(String word) {
    return Shape.is(word, "deep(er)?|depth|깊이|세로") ? Side.DEPTH
        : Shape.is(word, "high(er)?|tall(er)?|height|in height|높이") ? Side.HEIGHT : Side.WIDTH;
  }

  /** In millimetres. Without a unit: metres up to 30, else centimetres. */
  private static int length(String number, String unit, String more) {
    double value = number(number);
    double small = more == null ? 0 : number(more);
    double millimetres = switch (unit == null ? value <= 30 ? "m" : "cm" : unit) {
      case "mm", "밀리" -> value;
      case "cm", "센티미터", "센티", "센치" -> value * 10;
      case "ft", "feet", "foot", "'" -> value * FOOT + small * INCH;
      case "inch", "inches", "in", "\"" -> value * INCH;
      case String name when name.startsWith("cent") -> value * 10;
      default -> value * 1_000 + small * 10;
    };
    return (int) Math.round(Math.min(millimetres, LONGEST));
  }

  private static double number(String typed) {
    return Double.parseDouble(typed.replace(',', '.'));
  }
}
