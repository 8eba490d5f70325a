package shop.kontor.assistant.domain;

/**
 * A stretch of what was said, and what it means.
 *
 * @param value meaning, as the lexicon names it; for a {@link Sort#WORD} the word itself
 * @param thing what was reckoned from it: an {@link Amount}, a date, a number; or {@code null}
 * @param rest what is left of a Korean word behind its stem
 */
record Span(Sort sort, String value, Object thing, int start, int end, String rest) {

  static Span of(Sort sort, String value, int start, int end) {
    return new Span(sort, value, null, start, end, "");
  }

  static Span of(Sort sort, Object thing, int start, int end) {
    return new Span(sort, "", thing, start, end, "");
  }

  boolean is(Sort other, String meaning) {
    return sort == other && value.equals(meaning);
  }
}
