package shop.kontor.assistant.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds days. "Saturday" is the next one that comes; "next Saturday" is the one of next week, as 다음 주 토요일 is, so that
 * both languages agree: an answer always names the day, and she can say that she meant the other. A weekend is its
 * Saturday, a week its Monday.
 */
final class Dates {

  private static final String BY = "(?:(?:by|before|until|till|on|for|from|no later than) )?(?:the )?";
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String DAY = "(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?s?\\b";
  private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
      "oct", "nov", "dec");
  private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
      + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b";
  private static final String YEAR = "(?:,? ?(20\\d\\d))?";
  private static final String KO_DAY = "([월화수목금토일])(?:요일|욜)";
  private static final String KO_WEEK = "(이번|다음|담|다다음|돌아오는|오는)\\s?주?\\s?";

  private record Form(Pattern pattern, Function<Said, LocalDate> meaning) {}

  private record Said(MatchResult match, LocalDate today) {
    String group(int number) {
      return match.group(number);
    }

    int number(int group) {
      return Integer.parseInt(match.group(group));
    }
  }

  private static final List<Form> FORMS = List.of(
      form("(20\\d\\d)-(\\d\\d?)-(\\d\\d?)", said -> LocalDate.of(said.number(1), said.number(2), said.number(3))),
      form("(20\\d\\d)년\\s?(\\d\\d?)월\\s?(\\d\\d?)일", said -> LocalDate.of(said.number(1), said.number(2), said.number(3))),
      form(BY + "(?:" + DAY + ",? )?(?:the )?(\\d\\d?)(?:st|nd|rd|th)?\\.? (?:of )?" + MONTH + YEAR,
          said -> day(said, said.group(3), said.number(2), said.group(4))),
      form(BY + "(?:" + DAY + ",? )?(?:the )?" + MONTH + "\\.? (?:the )?(\\d\\d?)(?:st|nd|rd|th)?\\b" + YEAR,
          said -> day(said, said.group(2), said.number(3), said.group(4))),
      form(BY + "(first|second|third|last) week of " + MONTH, said -> week(said, said.group(1), month(said.group(2)))),
      form(BY + "(beginning of|start of|early|middle of|mid|mid-|end of|late)[ -]?" + MONTH, said -> part(said,
          said.group(1), month(said.group(2)))),
      form("(\\d\\d?)월\\s?(첫째|둘째|셋째|마지막)\\s?주", said -> week(said, said.group(2), said.number(1))),
      form("(\\d\\d?)월\\s?(초|중순|말)", said -> part(said, said.group(2), said.number(1))),
      form("(\\d\\d?)월\\s?(\\d\\d?)일", said -> coming(said.today, said.number(1), said.number(2))),
      form("(?<![\\d.,])(\\d\\d?)\\.(\\d\\d?)\\.(20\\d\\d)?(?![\\d])", said -> said.group(3) == null
          ? coming(said.today, said.number(2), said.number(1))
          : LocalDate.of(said.number(3), said.number(2), said.number(1))),
      form("(?<![\\d])(\\d\\d?)/(\\d\\d?)(?![\\d/])", said -> said.number(2) > 12
          ? coming(said.today, said.number(1), said.number(2)) : coming(said.today, said.number(2), said.number(1))),
      form(BY + DAY + ",? the (\\d\\d?)(?:st|nd|rd|th)\\b", said -> ofMonth(said.today, said.number(2))),
      form(BY + "(?:a )?week (?:on )?" + DAY, said -> next(said.today, english(said.group(1))).plusWeeks(1)),
      form(BY + DAY + " (?:week|in a week)\\b", said -> next(said.today, english(said.group(1))).plusWeeks(1)),
      form(BY + DAY + " next week\\b", said -> ofWeek(said.today, 1, english(said.group(1)))),
      form(BY + "(next) " + DAY, said -> ofWeek(said.today, 1, english(said.group(2)))),
      form(BY + "(?:(?:this|coming|this coming) )?" + DAY, said -> next(said.today, english(said.group(1)))),
      form(KO_WEEK + KO_DAY, said -> switch (said.group(1)) {
        case "다음", "담" -> ofWeek(said.today, 1, korean(said.group(2)));
        case "다다음" -> ofWeek(said.today, 2, korean(said.group(2)));
        default -> next(said.today, korean(said.group(2)));
      }),
      form("(?:주말|" + KO_WEEK + "주?말)", said -> "다음".equals(said.group(1)) || "담".equals(said.group(1))
          ? ofWeek(said.today, 1, DayOfWeek.SATURDAY) : next(said.today, DayOfWeek.SATURDAY)),
      form("(?<![가-힣])" + KO_DAY, said -> next(said.today, korean(said.group(1)))),
      form(BY + "day after tomorrow|(?<![가-힣])모레|내일 ?모레|낼 ?모레", said -> said.today.plusDays(2)),
      form("글피", said -> said.today.plusDays(3)),
      form(BY + "tomorrow|(?<![가-힣])내일|tmrw|tomorow|tommorrow", said -> said.today.plusDays(1)),
      form("(?:by |on |until )?\\b(?:today|tonight)\\b|(?<![가-힣])오늘(?!\\s날씨)", said -> said.today),
      form(BY + "next weekend|weekend after next", said -> ofWeek(said.today, 1, DayOfWeek.SATURDAY)),
      form("(?:by |before |on |at )?(?:the |this )?(?:coming )?weekend", said -> next(said.today, DayOfWeek.SATURDAY)),
      form("(?:within|in|after) (?:the next |about )?(\\d{1,3}|an?|the next) (day|week|month)s?\\b", said -> later(said.today,
          said.group(1), said.group(2))),
      form("(\\d{1,3}) (day|week|month)s? (?:from now|from today|later)", said -> later(said.today, said.group(1), said.group(2))),
      form("(\\d{1,3}|일|한)\\s?(일|주일?|달|개월)\\s?(?:후|뒤|안|이내|있다가|내)(?:에|로|까지)?", said -> later(said.today,
          said.group(1).matches("일|한") ? "1" : said.group(1), switch (said.group(2).charAt(0)) {
            case '일' -> "day";
            case '주' -> "week";
            default -> "month";
          })),
      form("일주일\\s?(?:후|뒤|안|이내)(?:에)?", said -> said.today.plusWeeks(1)),
      form(BY + "end of (?:the|this) month|month's end|(?:이번\\s?달|이달)\\s?(?:말|안)(?:까지)?|월말", said -> said.today.with(
          TemporalAdjusters.lastDayOfMonth())),
      form(BY + "end of (?:the|this) week|(?:이번\\s?주|금주)\\s?(?:안|내|말)(?:까지)?", said -> next(said.today, DayOfWeek.SATURDAY)),
      form(BY + "(?:end of )?next month|다음\\s?달\\s?(초|말)?", said -> {
        var first = said.today.plusMonths(1).withDayOfMonth(1);
        return said.match.group().matches(".*(end of|말).*") ? first.with(TemporalAdjusters.lastDayOfMonth()) : first;
      }),
      form(BY + "next week|(?:다음|담)\\s?주", said -> ofWeek(said.today, 1, DayOfWeek.MONDAY)),
      form("이번\\s?주", said -> next(said.today, DayOfWeek.SATURDAY)),
      form(BY + "(?:christmas(?: eve)?|xmas)|크리스마스\\s?(?:이브)?|성탄절", said -> coming(said.today, 12, 24)),
      form(BY + "(?:new year(?:'s)?(?: eve)?)|연말|새해", said -> coming(said.today, 12, 31)),
      form(BY + "(?:the )?(\\d\\d?)(?:st|nd|rd|th)\\b(?! (?:one|design|sofa|rug|option|proposal|of them))", said -> ofMonth(
          said.today, said.number(1))),
      form("(?<![\\d월])(\\d\\d?)일(?=까지|에|날|\\s|$|은|요|로)", said -> ofMonth(said.today, said.number(1))));

  /** Where nothing of this is, no form has to be looked for. */
  private static final Pattern MAYBE = Pattern.compile("\\d|day|week|month|morrow|ommorrow|tomorow|tmrw|tonight|mas|new year|mon|tue|wed|thu|"
      + "fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[월화수목금토일주달]|오늘|모레|글피|성탄|크리스|연말|새해");

  private Dates() {}

  /** Tells each day that there is; a day that no calendar has is no day. */
  static void find(Blotted text, LocalDate today, BiConsumer<LocalDate, int[]> found) {
    if (!MAYBE.matcher(text.rest()).find()) {
      return;
    }
    for (var form : FORMS) {
      var matcher = form.pattern.matcher(text.rest());
      while (matcher.find()) {
        try {
          found.accept(form.meaning.apply(new Said(matcher.toMatchResult(), today)),
              new int[] {matcher.start(), matcher.end()});
          text.blot(matcher.start(), matcher.end());
        } catch (DateTimeException e) {
          continue; // 31 February
        }
      }
    }
  }

  private static Form form(String pattern, Function<Said, LocalDate> meaning) {
    return new Form(Pattern.compile(Character.isLetter(pattern.charAt(0)) && pattern.charAt(0) < 'z' ? "\\b" + pattern
        : pattern.startsWith("(?:(?:by|") ? "\\b" + pattern : pattern), meaning);
  }

  private static LocalDate later(LocalDate today, String number, String unit) {
    int many = number.matches("\\d+") ? Integer.parseInt(number) : 1;
    return switch (unit) {
      case "day" -> today.plusDays(many);
      case "week" -> today.plusWeeks(many);
      default -> today.plusMonths(many);
    };
  }

  private static LocalDate day(Said said, String month, int day, String year) {
    int number = MONTHS.indexOf(month.substring(0, 3)) + 1;
    return year == null ? coming(said.today, number, day) : LocalDate.of(Integer.parseInt(year), number, day);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) + 1;
  }

  /** Where a week of a month begins. */
  private static LocalDate week(Said said, String which, int month) {
    return switch (which) {
      case "first", "첫째" -> coming(said.today, month, 1);
      case "second", "둘째" -> coming(said.today, month, 8);
      case "third", "셋째" -> coming(said.today, month, 15);
      default -> coming(said.today, month, 22);
    };
  }

  private static LocalDate part(Said said, String which, int month) {
    return switch (which) {
      case "beginning of", "start of", "early", "초" -> coming(said.today, month, 1);
      case "end of", "late", "말" -> coming(said.today, month, 1).with(TemporalAdjusters.lastDayOfMonth());
      default -> coming(said.today, month, 15);
    };
  }

  private static LocalDate coming(LocalDate today, int month, int day) {
    var thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, day) : thisYear;
  }

  private static LocalDate ofMonth(LocalDate today, int day) {
    var thisMonth = today.withDayOfMonth(day);
    return thisMonth.isBefore(today) ? today.plusMonths(1).withDayOfMonth(day) : thisMonth;
  }

  private static LocalDate next(LocalDate today, DayOfWeek day) {
    return today.with(TemporalAdjusters.next(day));
  }

  private static LocalDate ofWeek(LocalDate today, int later, DayOfWeek day) {
    return today.plusWeeks(later).with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(day));
  }

  private static DayOfWeek english(String name) {
    return DayOfWeek.of(DAYS.indexOf(name.substring(0, 3)) + 1);
  }

  private static DayOfWeek korean(String name) {
    return DayOfWeek.of("월화수목금토일".indexOf(name) + 1);
  }
}
