package shop.kontor.assistant.domain;

import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.colour.Tone;

/**
 * A colour as she names it.
 *
 * @param name of the lexicon, such as {@code grey}; or how it differs from what is there: {@code darker}, {@code lighter},
 *     {@code warmer}, {@code cooler}
 * @param srgb {@code #rrggbb}; {@code null} if it only differs
 */
public record Shade(String name, @Nullable String srgb) {

  /** How it looks to the eye; only of a colour that has a value. */
  Tone seen() {
    return Tone.of(srgb);
  }
}
