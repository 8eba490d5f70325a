package shop.kontor.assistant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.kontor.foundation.colour.Tone;

@DisplayName("Values in what is said")
class ValuesTests {

  private static final Reader READER = new Reader();

  private static String values(String said, Sort... sorts) {
    var read = READER.read(Reader.tidy(said), Conversations.TODAY, false, Set.of());
    return read.spans().stream().filter(span -> Set.of(sorts).contains(span.sort()))
        .map(span -> span.thing() == null ? span.value() : Said.value(span.thing())).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {"today|2026-11-24", "tomorrow|2026-11-25", "the day after tomorrow|2026-11-26",
      "Saturday|2026-11-28", "this Saturday|2026-11-28", "next Saturday|2026-12-05", "next week|2026-11-30",
      "in two weeks|2026-12-08", "in 3 days|2026-11-27", "12 December|2026-12-12", "December 12th|2026-12-12",
      "the 5th of January|2027-01-05", "12.12.|2026-12-12", "2027-02-01|2027-02-01", "this weekend|2026-11-28",
      "next weekend|2026-12-05", "by the end of the month|2026-11-30", "before Christmas|2026-12-24",
      "Friday 4 December|2026-12-04", "31 February|''", "30.2.2027|''", "first week of december|2026-12-01",
      "오늘|2026-11-24", "내일|2026-11-25", "모레|2026-11-26", "토요일|2026-11-28", "이번 주 토요일|2026-11-28",
      "다음 주 토요일|2026-12-05", "담주 토욜|2026-12-05", "다다음 주 월요일|2026-12-07", "이번 주말|2026-11-28",
      "12월 12일|2026-12-12", "1월 5일까지|2027-01-05", "2주 뒤|2026-12-08", "사흘 뒤 말고 3일 후|2026-11-27",
      "다음 달|2026-12-01", "이번 달 말|2026-11-30", "크리스마스 전에|2026-12-24", "2026년 12월 4일|2026-12-04"})
  void days(String said, String day) {
    assertThat(values(said, Sort.DATE)).isEqualTo(day);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {"€3,000|..3000", "3.000 €|..3000", "1,234.50 euros|..1234.5", "1.234,50 €|..1234.5",
      "about two grand|~2000", "under 500|..500", "less than 2k|..2000", "at least 300 euros|300..", "300 to 600 euros|300..600",
      "between 2 and 3 thousand euros|2000..3000", "fifteen hundred euros|..1500", "$200|..200USD", "no more than 80 euro|..80",
      "3천 유로|..3000", "삼천 유로|..3000", "300만원|..3000000KRW", "이백만원|..2000000KRW", "100만원 이하|..1000000KRW",
      "50유로 이상|50..", "300에서 600유로 사이|300..600", "2만5천원|..25000KRW", "300유로 정도|~300", "4 chairs|''",
      "12 December|''", "5 metres|''", "2 개|''"})
  void money(String said, String amount) {
    assertThat(values(said, Sort.MONEY)).isEqualTo(amount);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {"4 by 5 metres|4000x5000", "4x5m|4000x5000", "4.2 m x 5.6 m|4200x5600", "400 x 500 cm|4000x5000",
      "20 m²|20m2", "20 sqm|20m2", "about 20 square metres|20m2", "6평|19.8m2", "스무 평 말고 8평|26.4m2", "20제곱미터|20m2",
      "4미터에 5미터|4000x5000", "가로 5m 20 세로 3m 80|5200x3800", "13 ft by 16 ft|3962x4877", "12'6\" x 10'|3810x3048"})
  void rooms(String said, String space) {
    assertThat(values(said, Sort.SPACE)).isEqualTo(space);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {"under 200 cm wide|width..2000", "180cm|width1800", "no higher than 90 cm|height..900",
      "at least 2 m long|width2000..", "between 120 and 160 cm|width1200..1600", "폭 80센치 이하|width..800",
      "높이 2미터 이상|height2000..", "2m 30|width2300", "70 inches|width1778"})
  void lengths(String said, String extent) {
    assertThat(values(said, Sort.EXTENT)).isEqualTo(extent);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {"dark green|dark-green", "a gray one|grey", "navy blue|dark-blue", "darker|darker",
      "진한 초록색|dark-green", "그레이로|grey", "하늘색|light-blue", "회섹|grey", "blak|black", "하얀색|white"})
  void colours(String said, String colour) {
    assertThat(values(said, Sort.COLOUR)).isEqualTo(colour);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {"sofas|sofa", "couch|sofa", "arm chair|armchair", "bokcase|bookcase", "matress|mattress",
      "chest of drawers|dresser", "쇼파|sofa", "커피테이블|coffee-table", "커피 태이블|coffee-table", "티비장|tv-bench",
      "소파그레이로바꿔줘|sofa", "안락의자요|armchair", "wardrob|wardrobe"})
  void kinds(String said, String kind) {
    assertThat(values(said, Sort.KIND)).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"change, chagne", "sofa, soffa", "mirror, miror"})
  void slips_are_one_letter_or_two_neighbours(String word, String slip) {
    assertThat(Spelling.slips(word, slip, 2)).isEqualTo(1);
  }

  @org.junit.jupiter.api.Test
  void colours_are_as_far_apart_as_they_look() {
    var grey = Tone.of("#9a9c9c");
    assertThat(grey.distanceTo(Tone.of("#b4b6b4"))).isLessThan(grey.distanceTo(Tone.of("#a8322a")));
    assertThat(Tone.of("#ffffff").lightness()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-3));
    assertThat(new ArrayList<>(Lexicon.of(Language.EN).entries())).filteredOn(entry -> entry.sort() == Sort.COLOUR)
        .extracting(Lexicon.Entry::meaning).filteredOn(name -> !name.matches("darker|lighter|warmer|cooler"))
        .allMatch(Lexicon::isColour);
  }

  @org.junit.jupiter.api.Test
  void both_languages_know_the_same_meanings() {
    for (var sort : new Sort[] {Sort.KIND, Sort.COLOUR, Sort.STYLE, Sort.MATERIAL, Sort.ROOM, Sort.QUALITY, Sort.TOPIC,
        Sort.ASPECT}) {
      assertThat(meanings(Language.KO, sort)).as(sort.name()).isEqualTo(meanings(Language.EN, sort));
    }
  }

  private static Set<String> meanings(Language language, Sort sort) {
    return Lexicon.of(language).entries().stream().filter(entry -> entry.sort() == sort).map(Lexicon.Entry::meaning)
        .collect(Collectors.toSet());
  }
}
