package shop.kontor.assistant.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shop.kontor.foundation.text.Jamo;

/** Reads what was said into spans of meaning, in their order. */
final class Reader {

  /** Stands where something was understood already. Never typed: control characters are taken away first. */
  static final char BLOT = '\u0001';
  /** Nobody says more in one breath; the rest is not read. */
  private static final int LONGEST = 1_000;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\s]+");
  private static final Pattern ENDLESS = Pattern.compile("\\d{13,}");
  private static final Pattern ENGLISH_ORDINAL = Pattern.compile(
      "\\b(first(?! ?(?:$|[.,!?])(?<!the first.?))|second|third|fourth|fifth|last(?! (?:time|week|month|year))|1st|2nd|3rd|4th|5th)\\b(?! (?:floor|storey|time|party|person))|\\b(?:number|no\\.?|nr\\.?|option|design|proposal|version|variant) ?#?(\\d|[a-e]|one|two|three|four|five)\\b|#(\\d)\\b|^([a-e])(?:[.!]?$|(?= is\\b))"
          + "|(?<=\\b(?:like|love|prefer|take|choose|pick|for|with|want) )([a-e])(?=$|[.,!?])");
  private static final Pattern KOREAN_ORDINAL = Pattern.compile(
      "(첫|둘|셋|1|2|3|4|5|6|7|8|9)\\s?번(?:째|쨰)?|(?<![가-힣])(?:첫|둘|셋)째|(마지막)|(?:시안|디자인)\\s?(\\d)(?!\\s?개)|처음(?=\\s?(?:거|것|디자인|시안))");
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
  private static final List<String> CARDINALS = List.of("one", "two", "three", "four", "five");
  private static final Pattern SEATS = Pattern.compile(
      "(\\d{1,2})[ -]?(?:seater|seats?\\b|people|ppl\\b|persons?\\b|adults?\\b)|(?:seats |for )(\\d{1,2})(?= (?:people|persons?|guests|of us)|\\b(?!\\s?(?:euros?|€|eur|\\d|[.,]\\d|chairs)))|(\\d{1,2})\\s?(?:인용|인석|명)");
  private static final Pattern BOTH = Pattern.compile("(?<![\\d.,])2\\s?(?:개|장|가지)?\\s?(?:다|모두|전부)(?![가-힣])");
  private static final Pattern COUNT = Pattern.compile(
      "(?<![\\d.,a-z-])(\\d{1,2})(?:\\s?(?:개|장|쌍|점|세트)(?![가-힣&&[^를가만더씩로요의만은]])|\\s?(?:x|pieces?|of (?:these|them|those))\\b|(?![\\d%\\w]|[.,]\\d|\\s?(?:인치|살|세(?![가-힣])|층|분|시간|inch)))");
  private static final Pattern LATIN_WORD = Pattern.compile("[a-zà-ÿ]{3,}");
  private static final Pattern LATIN = Pattern.compile("\\b[a-z]{5,}\\b");
  private static final Spelling LIMITS = new Spelling(List.of("under", "below", "between", "maximum", "euros", "budget"));
  private final EnglishWords english = new EnglishWords(Lexicon.of(Language.EN));
  private final KoreanWords korean = new KoreanWords(Lexicon.of(Language.KO));

  /**
   * @param text as it was said, tidied, numbers in digits; spans point into it
   * @param spans by where they begin
   */
  record Read(String text, List<Span> spans) {}

  static String tidy(String utterance) {
    var cut = utterance.length() > LONGEST ? utterance.substring(0, LONGEST) : utterance;
    var plain = Normalizer.normalize(narrow(cut), Normalizer.Form.NFC)
        .transform(text -> UNSEEN.matcher(text).replaceAll(" ")).transform(text -> ENDLESS.matcher(text).replaceAll(" ")).strip().toLowerCase(Locale.ROOT); // no number that means anything is as long
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }

  /** Full-width letters as Korean keyboards type them, and typographic marks, as what they stand for. */
  private static String narrow(String text) {
    var narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      narrow.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : switch (c) {
        case '’', '‘' -> '\'';
        case '“', '”' -> '"';
        case '²' -> '2';
        default -> c;
      });
    }
    return narrow.toString();
  }

  /** @param names words of names that the conversation knows */
  Read read(String tidied, LocalDate today, boolean moneyExpected, Set<String> names) {
    var digits = Numerals.inDigits(limits(tidied));
    var text = new Blotted(digits);
    var spans = new ArrayList<Span>();
    Dates.find(text, today, (date, at) -> spans.add(Span.of(Sort.DATE, date, at[0], at[1])));
    Sizes.find(text, (size, at) -> spans.add(Span.of(size instanceof Space ? Sort.SPACE : Sort.EXTENT, size, at[0],
        at[1])));
    find(SEATS, text, spans, Sort.SEATS);
    ordinals(text, spans);
    Amounts.find(text, moneyExpected, (amount, at) -> spans.add(Span.of(Sort.MONEY, amount, at[0], at[1])));
    var both = BOTH.matcher(text.rest());
    while (both.find()) { // "두 개 다" is two, not all, and not two of each
      spans.add(Span.of(Sort.MARK, "both", both.start(), both.end()));
      text.blot(both.start(), both.end());
    }
    find(COUNT, text, spans, Sort.COUNT);
    var rest = text.rest();
    spans.addAll(english.in(rest, names));
    spans.addAll(korean.in(rest, names));
    spans.sort(Comparator.comparingInt(Span::start));
    return new Read(digits, List.copyOf(spans));
  }

  /** Words of limits are looked for before all others, and so are mended before. */
  private String limits(String text) {
    return LATIN.matcher(text).replaceAll(word -> english.knows(word.group()) ? word.group()
        : LIMITS.mend(word.group()).orElse(word.group()));
  }

  /** Words that no lexicon has, as they were said: perhaps names. */
  List<String> strange(String text, Read read) {
    return Stream.concat(LATIN_WORD.matcher(text).results().map(MatchResult::group).filter(word -> !english.knows(word)),
        read.spans().stream().filter(span -> span.sort() == Sort.WORD && Jamo.isHangul(span.value().charAt(0))).map(Span::value)
            .filter(word -> word.length() > 1)).distinct().limit(4).toList();
  }

  private static void find(Pattern pattern, Blotted text, List<Span> spans, Sort sort) {
    var matcher = pattern.matcher(text.rest());
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          spans.add(Span.of(sort, (Object) Integer.valueOf(matcher.group(group)), matcher.start(), matcher.end()));
          text.blot(matcher.start(), matcher.end());
          break;
        }
      }
    }
  }

  /** The last is 0. */
  private static void ordinals(Blotted text, List<Span> spans) {
    var matcher = ENGLISH_ORDINAL.matcher(text.rest());
    while (matcher.find()) {
      int number;
      if (matcher.group(1) != null) {
        var word = matcher.group(1);
        number = word.equals("last") ? 0 : Character.isDigit(word.charAt(0)) ? word.charAt(0) - '0'
            : ORDINALS.indexOf(word) + 1;
      } else {
        var said = matcher.group(2) != null ? matcher.group(2) : matcher.group(3) != null ? matcher.group(3)
            : matcher.group(4) != null ? matcher.group(4) : matcher.group(5);
        char c = said.charAt(0);
        number = said.length() > 1 ? CARDINALS.indexOf(said) + 1 : Character.isDigit(c) ? c - '0' : c - 'a' + 1;
      }
      spans.add(Span.of(Sort.ORDINAL, (Object) number, matcher.start(), matcher.end()));
      if (Shape.is(matcher.group(), "(design|option|proposal|version|variant).*")) {
        spans.add(Span.of(Sort.MARK, "design", matcher.start(), matcher.end()));
      }
      text.blot(matcher.start(), matcher.end());
    }
    var ko = KOREAN_ORDINAL.matcher(text.rest());
    while (ko.find()) {
      char first = ko.group().charAt(0);
      int number = ko.group(2) != null ? 0 : ko.group(3) != null ? ko.group(3).charAt(0) - '0' : first == '둘' ? 2 : first == '셋' ? 3
          : Character.isDigit(first) ? first - '0' : 1;
      spans.add(Span.of(Sort.ORDINAL, (Object) number, ko.start(), ko.end()));
      if (Shape.is(ko.group(), "(시안|디자인).*")) {
        spans.add(Span.of(Sort.MARK, "design", ko.start(), ko.end()));
      }
      text.blot(ko.start(), ko.end());
    }
  }
}
