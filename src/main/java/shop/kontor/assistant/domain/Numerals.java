package shop.kontor.assistant.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes numbers that are said in words in digits: "two and a half thousand", 3천, 두 개. */
final class Numerals {

  private static final List<String> ONES = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
      "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen");
  private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
      "eighty", "ninety");
  private static final String SMALL = "(?:" + String.join("|", ONES) + "|" + String.join("|", TENS.subList(2, 10)) + ")";
  private static final String LARGE = "(?:hundred|thousand|grand|million)";
  private static final Pattern ENGLISH = Pattern.compile("\\b(?:(?:a couple of|a dozen|half a dozen)\\b|(?:" + SMALL
      + "|an?(?= " + LARGE + "\\b))\\b(?:[ -](?:" + SMALL + "|" + LARGE + "|half)\\b| and (?:a )?half\\b|(?<=hundred|thousand|grand|million) and (?:a )?"
      + SMALL + "\\b)*)");
  /** "Two and a half thousand", "2 and a half k". */
  private static final Pattern HALVES = Pattern.compile("\\b(\\d{1,3}) and a half (k|grand|thousand)\\b");
  /** "Two to three thousand" are both thousands. */
  private static final Pattern RANGE = Pattern.compile("\\b(" + SMALL + ") (and|to|or) (" + SMALL + ")(?= " + LARGE + "\\b)");
  private static final Pattern LONE_ONE = Pattern.compile(
      "\\s?(?:week|day|month|met(?:re|er)|foot|hundred|thousand|grand|m\\b|x\\b|cushion|rug|chair|lamp|sofa|armchair).*",
      Pattern.DOTALL);
  private static final Pattern THOUSANDS = Pattern.compile(
      "(\\d+(?:\\.\\d+)?)(\\s?(?:-|–|to|and)\\s?)?(\\d+(?:\\.\\d+)?)?\\s?(k|grand|thousand|hundred)\\b(?!\\s?(?:°|watt))");
  private static final Pattern KOREAN = Pattern.compile(
      "(?<![0-9.,])(\\d+(?:[.,]\\d+)?)\\s?([백천만억])(?:\\s?(\\d+)\\s?([백천만])|([천백])?([만]))?"
          + "(?![가-힣&&[^원유달정이까부쯤안밑에내대으선미초아한도로~]])");
  private static final Pattern WORDS = Pattern.compile(
      "(?<![가-힣0-9])(?!이불)([일이삼사오육칠팔구십백천만]+)(?=\\s?(?:유로|원|평|미터|m\\b|cm|센티|센치|개월|달러|불|에서\\s?[일이삼사오육칠팔구]천))");
  /** Nothing but a number, as one answers a question: 이천오백이요. */
  private static final Pattern ANSWER = Pattern.compile(
      "^((?:[일이삼사오육칠팔구십백천만]+[백천만]|[백천만][일이삼사오육칠팔구십백천만]+)[일이삼사오육칠팔구십백천만]*?)(?=\\s?(?:이요|요|정도요?|쯤요?)?[.!?]?$)");
  private static final Pattern NATIVE = Pattern.compile(
      "(?<![가-힣])(한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)(?=\\s?(?:개|번째|번쨰|달|명|주|자리|쌍|사람|장|점|평|군데|가지|벌|대))");
  private static final Map<String, String> NATIVES = Map.of("한", "1", "두", "2", "세", "3", "네", "4", "다섯", "5", "여섯",
      "6", "일곱", "7", "여덟", "8", "아홉", "9", "열", "10");
  private static final Map<Character, Long> UNITS = Map.of('십', 10L, '백', 100L, '천', 1_000L, '만', 10_000L, '억',
      100_000_000L);

  private Numerals() {}

  static String inDigits(String text) {
    text = HALVES.matcher(text).replaceAll("$1.5 $2");
    var ranged = RANGE.matcher(text).replaceAll(match -> english(match.group(1)) + " " + match.group(2) + " "
        + english(match.group(3)));
    var english = ENGLISH.matcher(ranged).replaceAll(match -> Matcher.quoteReplacement(
        match.group().equals("one") && !LONE_ONE.matcher(ranged.substring(match.end())).matches() ? "one"
            : english(match.group())));
    var thousands = THOUSANDS.matcher(english).replaceAll(match -> Matcher.quoteReplacement(thousands(match)));
    var words = WORDS.matcher(thousands).replaceAll(match -> korean(match.group(1)));
    words = ANSWER.matcher(words).replaceAll(match -> korean(match.group(1)));
    var digits = KOREAN.matcher(words).replaceAll(match -> korean(match.group().replaceAll("[\\s,]", "")));
    return NATIVE.matcher(digits).replaceAll(match -> NATIVES.get(match.group(1)));
  }

  private static String english(String words) {
    switch (words) {
      case "a couple of" -> {
        return "2";
      }
      case "a dozen" -> {
        return "12";
      }
      case "half a dozen" -> {
        return "6";
      }
      default -> {
        var total = BigDecimal.ZERO;
        var part = BigDecimal.ZERO;
        var money = false;
        for (var word : words.split("[ -]")) {
          money |= word.equals("grand");
          switch (word) {
            case "and" -> { }
            case "a", "an" -> part = part.signum() == 0 ? BigDecimal.ONE : part;
            case "half" -> part = part.add(new BigDecimal("0.5"));
            case "hundred" -> part = part.max(BigDecimal.ONE).multiply(BigDecimal.valueOf(100));
            case "thousand", "grand", "million" -> {
              total = total.add(part.max(BigDecimal.ONE).multiply(BigDecimal.valueOf(
                  word.equals("million") ? 1_000_000 : 1_000)));
              part = BigDecimal.ZERO;
            }
            default -> part = part.add(BigDecimal.valueOf(ONES.contains(word) ? ONES.indexOf(word)
                : TENS.indexOf(word) * 10L));
          }
        }
        return plain(total.add(part)) + (money ? " eur" : "");
      }
    }
  }

  private static String thousands(java.util.regex.MatchResult match) {
    var factor = BigDecimal.valueOf(match.group(4).equals("hundred") ? 100 : 1_000);
    var money = Character.isLetter(match.group(4).charAt(0)) && !match.group(4).equals("hundred")
        && !match.group(4).equals("thousand");
    if (match.group(2) != null && match.group(3) == null || match.group(2) == null && match.group(3) != null) {
      return match.group();
    }
    var first = plain(new BigDecimal(match.group(1)).multiply(factor));
    return (match.group(3) == null ? first : first + match.group(2) + plain(new BigDecimal(match.group(3))
        .multiply(factor))) + (money ? " eur" : "");
  }

  /** 3천, 2만5천, 삼천, 이백만. */
  private static String korean(String numeral) {
    var total = BigDecimal.ZERO;
    var below = BigDecimal.ZERO;
    BigDecimal digit = null;
    for (int i = 0; i < numeral.length();) {
      char c = numeral.charAt(i);
      if (Character.isDigit(c)) {
        int end = i;
        while (end < numeral.length() && (Character.isDigit(numeral.charAt(end)) || numeral.charAt(end) == '.')) {
          end++;
        }
        digit = new BigDecimal(numeral.substring(i, end));
        i = end;
        continue;
      }
      int ones = "일이삼사오육칠팔구".indexOf(c);
      if (ones >= 0) {
        digit = BigDecimal.valueOf(ones + 1L);
      } else {
        var unit = BigDecimal.valueOf(UNITS.getOrDefault(c, 1L));
        if (c == '만' || c == '억') {
          var many = below.add(digit == null ? BigDecimal.ZERO : digit);
          total = total.add((many.signum() == 0 ? BigDecimal.ONE : many).multiply(unit));
          below = BigDecimal.ZERO;
        } else {
          below = below.add((digit == null ? BigDecimal.ONE : digit).multiply(unit));
        }
        digit = null;
      }
      i++;
    }
    return plain(total.add(below).add(digit == null ? BigDecimal.ZERO : digit));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** A number as it was typed: 1,234.50 or 1.234,50 or 4,5. */
  static BigDecimal parse(String typed) {
    var text = typed.replaceAll("['’ ]", "");
    if (text.matches("\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?")) {
      int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
      var whole = text.length() - last - 1 == 3 ? text : text.substring(0, last);
      var cents = whole.equals(text) ? "" : "." + text.substring(last + 1);
      return new BigDecimal(whole.replaceAll("[.,]", "") + cents);
    }
    return new BigDecimal(text.replace(',', '.'));
  }
}
