package shop.kontor.studio.domain;

import java.util.List;

/**
 * How well a design meets one guideline.
 *
 * @param percent from 0 to 100
 * @param words key of the message that says it, such as {@code studio.verdict.CONVERSATION.far}
 * @param values that the message speaks of: lengths in centimetres as numbers, names as they are
 */
public record Verdict(Guideline guideline, int percent, String words, List<Object> values) {

  public Verdict {
    values = List.copyOf(values);
  }
}
