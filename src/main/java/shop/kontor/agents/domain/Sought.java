package shop.kontor.agents.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A word that is looked for, in the forms in which it may stand among the words of a variant: an English plural without its
 * ending, a Korean word without the particle that hangs on it. Each form is a part of what is found, whatever stands around it.
 */
public final class Sought {

  /** Words of one question that count. */
  private static final int MOST_WORDS = 8;
  /** The longer ones first. */
  private static final List<String> PARTICLES = List.of("으로", "에서", "까지", "부터", "이나", "를", "을", "가", "이", "은", "는", "의",
      "에", "로", "와", "과", "도", "만");

  private Sought() {}

  /** Of each word the forms that it may have; a variant must have one of each. */
  public static List<List<String>> words(String query) {
    return Arrays.stream(normal(query).split("[\\s,]+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS)
        .map(Sought::forms).toList();
  }

  /** As words are kept and looked for: composed, and in small letters. */
  public static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  private static List<String> forms(String word) {
    return Stream.of(word, isHangul(word) ? withoutParticle(word) : withoutEnding(word)).distinct().toList();
  }

  private static boolean isHangul(String word) {
    return word.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL);
  }

  private static String withoutParticle(String word) {
    return PARTICLES.stream().filter(word::endsWith).filter(particle -> word.length() - particle.length() >= 2).findFirst()
        .map(particle -> word.substring(0, word.length() - particle.length())).orElse(word);
  }

  private static String withoutEnding(String word) {
    return word.length() > 4 && word.endsWith("ies") ? word.substring(0, word.length() - 3)
        : word.length() > 4 && word.matches(".*(s|x|ch|sh|v)es") ? word.substring(0, word.length() - 2)
        : word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }
}
