package shop.kontor.assistant.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Finds sums of money in a text whose numbers are in digits. A sum without a currency is in euros. */
final class Amounts {

  static final String NUMBER = "(\\d{1,3}(?:[,.'’]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)(?![\\d])";
  private static final String BEFORE = "(?:(€|eur\\b|\\$|£|₩)\\s?)?";
  private static final String CURRENCY = "(€|euros?\\b|eur\\b|유로|원|won\\b|krw\\b|dollars?\\b|bucks\\b|usd\\b|달러|불(?!편)|pounds?\\b|quid\\b|£|\\$)";
  private static final String AFTER = "(?:\\s?" + CURRENCY + ")?";
  private static final String NO_SIZE = "(?!\\s?(?:x\\s?\\d|×|by\\b|cm|mm|m\\b|m²|met|미터|센|평|제곱|인용|명|개|번|월|일|주|%|st\\b|nd\\b|rd\\b|th\\b"
      + "|seat|people|person|piece|chair|week|day|month|design|of\\b))";
  private static final String CLOSE = "(?:\\s?" + CURRENCY + "|" + NO_SIZE + ")";
  private static final Pattern RANGE = Pattern.compile("(?:between |from |at least |more than )?" + BEFORE + NUMBER + AFTER
      + "\\s?(?:-|–|~|to|and|(?:but|and) (?:(?:not|no) more than|not over|at most|under|less than|below)|에서|부터)\\s?" + BEFORE + NUMBER + CLOSE + "(?:\\s?사이로?)?");
  private static final Pattern ONE = Pattern.compile(BEFORE + NUMBER + CLOSE);
  private static final Pattern SPEAKS_OF_MONEY = Pattern.compile(
      "\\b(?:budget|spend|cost|price|under|below|less than|up to|down to|at most|max|over|more than|cheaper than|no more than|i meant|meant to say)\\b[^.?!]{0,16}$|\\bbudget\\b[^.?!]{0,30}$"
          + "|(?:예산|가격|금액)[^.?!]{0,8}$");
  private static final Pattern TOPS = Pattern.compile("^ (all in|tops|max|maximum|at most|in total|altogether)\\b");
  /** "About 400 books" is no sum. */
  private static final Pattern END = Pattern.compile("^\\s?($|[^a-z]|(or|and|for|in|tops|max|all|if|but|please|pls|total|would|is|should|at|to|as|with|each|euro\\w*)\\b)");
  private static final BigDecimal LEAST_BARE = BigDecimal.valueOf(50);
  private static final BigDecimal MOST = new BigDecimal("100000000000");

  private Amounts() {}

  /** @param expected whether any number that is large enough is money, because that was asked for */
  static void find(Blotted text, boolean expected, BiConsumer<Amount, int[]> found) {
    var range = RANGE.matcher(text.rest());
    while (range.find()) {
      var least = money(range.group(2), first(range.group(1), range.group(3), range.group(4), range.group(6)));
      var most = money(range.group(5), first(range.group(4), range.group(6), range.group(1), range.group(3)));
      var named = first(range.group(1), range.group(3), range.group(4), range.group(6)) != null;
      var said = named || expected || range.group().startsWith("between") || range.group().startsWith("from")
          || SPEAKS_OF_MONEY.matcher(text.rest().substring(0, range.start())).find()
          || range.group().endsWith("사이") || range.group().endsWith("사이로");
      if (said && least != null && most != null && (named || most.getAmount().compareTo(LEAST_BARE) >= 0)) {
        found.accept(new Amount(least, most, false), new int[] {range.start(), range.end()});
        text.blot(range.start(), range.end());
      }
    }
    var one = ONE.matcher(text.rest());
    while (one.find()) {
      var currency = first(one.group(1), one.group(3));
      var money = money(one.group(2), currency);
      var bare = currency == null;
      if (money != null && (!bare || money.getAmount().compareTo(LEAST_BARE) >= 0 && (expected
          || Limits.around(text.rest(), one.start(), one.end()).limit() != Limits.Limit.NONE
          && (Limits.around(text.rest(), one.start(), one.end()).limit() != Limits.Limit.ABOUT || expected || END.matcher(text.rest().substring(one.end())).find())
          || TOPS.matcher(text.rest().substring(one.end())).find() || SPEAKS_OF_MONEY.matcher(text.rest().substring(0, one.start())).find()))) {
        var limit = Limits.around(text.rest(), one.start(), one.end());
        found.accept(switch (limit.limit()) {
          case LEAST -> new Amount(money, null, false);
          case ABOUT -> new Amount(null, money, true);
          case MOST, NONE -> Amount.upTo(money);
        }, new int[] {limit.start(), limit.end()});
        text.blot(limit.start(), limit.end());
      }
    }
  }

  private static String first(String... ones) {
    for (var one : ones) {
      if (one != null) {
        return one;
      }
    }
    return null;
  }

  private static Money money(String number, String currency) {
    var amount = Numerals.parse(number);
    if (amount.compareTo(MOST) > 0) {
      return null;
    }
    var unit = currency(currency);
    return Money.of(unit, amount, RoundingMode.HALF_UP);
  }

  private static CurrencyUnit currency(String said) {
    return switch (said == null ? "" : said) {
      case "원", "won", "krw", "₩" -> CurrencyUnit.of("KRW");
      case "$", "dollar", "dollars", "bucks", "usd", "달러", "불" -> CurrencyUnit.USD;
      case "£", "pound", "pounds", "quid" -> CurrencyUnit.GBP;
      default -> CurrencyUnit.EUR;
    };
  }
}
