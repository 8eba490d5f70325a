package shop.kontor.assistant.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.colour.Tone;
import shop.kontor.foundation.text.LocalText;

/**
 * Whether a colour is one that she names: by what it is called, else by how it looks. Colours of one distance look alike only
 * where they are of one hue: a brown is as near to a green as two greens are to each other, and nobody takes it for one.
 */
public final class Alike {

  /** Below, a colour is a grey to the eye. */
  private static final double COLOURLESS = 0.025;
  /** In degrees. */
  private static final double ONE_HUE = 32;
  private static final double NEAR = 0.14;
  private static final double NEAR_GREY = 0.19;

  private Alike() {}

  /**
   * @param called as the catalogue calls it; {@code null} if it has no name
   * @param srgb {@code null}: only the name tells
   */
  public static boolean is(Shade shade, @Nullable LocalText called, @Nullable String srgb) {
    if (called != null && Shape.is(called.in("en").toLowerCase(Locale.ROOT), ".*\\b" + shade.name().replace('-', ' ') + "\\b.*")) {
      return true;
    }
    return srgb != null && shade.srgb() != null && looks(shade.seen(), Tone.of(srgb));
  }

  private static boolean looks(Tone said, Tone seen) {
    if (said.chroma() < COLOURLESS || seen.chroma() < COLOURLESS) {
      return said.chroma() < COLOURLESS && seen.chroma() < COLOURLESS
          && Math.abs(said.lightness() - seen.lightness()) < NEAR_GREY;
    }
    return said.hueApart(seen) < ONE_HUE && said.distanceTo(seen) < NEAR;
  }
}
