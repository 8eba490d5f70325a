package shop.kontor.assistant.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Whether a text is of a shape, given as a regular expression that is compiled once. Shapes stand in the code or are made of
 * the lexicon's words, never of what somebody said: there are as many as that.
 */
final class Shape {

  private static final Map<String, Pattern> KNOWN = new ConcurrentHashMap<>();

  private Shape() {}

  static boolean is(String text, String shape) {
    var known = KNOWN.get(shape);
    return (known == null ? KNOWN.computeIfAbsent(shape, Pattern::compile) : known).matcher(text).matches();
  }
}
