package shop.kontor.studio.domain.colour;

import java.util.List;
import shop.kontor.foundation.colour.Tone;

/**
 * How well two colours go together, and why.
 *
 * <p>People like pairs that are alike in hue and apart in lightness (Schloss and Palmer 2011); hues far apart please
 * where they lie across the circle from each other and one of the two is quiet (the templates of Y. Matsuda, as in D.
 * Cohen-Or and others: Color Harmonization, 2006). Greys, white, black and the tones of wood go with all.
 *
 * @param percent from 0 to 100
 * @param kind what sort of pair it is: message {@code studio.harmony.KIND} says it
 */
public record Harmony(int percent, Kind kind) {

  public enum Kind {
    /** The same colour, or one that is meant to be. */
    TONE_ON_TONE,
    /** One is quiet: white, grey, black, sand. */
    NEUTRAL,
    /** Neighbours on the circle. */
    RELATED,
    /** Across the circle. */
    COMPLEMENTARY,
    /** Neither: they make a scene. */
    CONTRAST,
    /** Two loud ones, or two that are nearly the same and look like a mistake. */
    CLASH
  }

  private static final double QUIET = 0.045;
  private static final double LOUD = 0.11;
  private static final double SAME = 0.035;
  private static final double NEARLY = 0.08;

  public static Harmony of(Tone one, Tone other) {
    double apart = one.distanceTo(other);
    if (apart < SAME) {
      return new Harmony(88, Kind.TONE_ON_TONE);
    }
    double lighter = Math.min(1, Math.abs(one.lightness() - other.lightness()) / 0.35);
    double quieter = Math.min(one.chroma(), other.chroma());
    double hue = one.hueApart(other);
    if (quieter < QUIET) {
      return new Harmony(percent(0.74 + 0.24 * lighter), Kind.NEUTRAL);
    }
    if (hue < 25 && apart < NEARLY) {
      return new Harmony(60, Kind.CLASH);
    }
    if (hue < 25) {
      return new Harmony(percent(0.8 + 0.2 * lighter), Kind.TONE_ON_TONE);
    }
    double loud = Math.max(0, Math.min(1, (quieter - QUIET) / (LOUD - QUIET)));
    if (hue < 60) {
      return new Harmony(percent(0.74 + 0.18 * lighter - 0.12 * loud), Kind.RELATED);
    }
    if (hue > 145) {
      return new Harmony(percent(0.72 + 0.18 * lighter - 0.18 * loud), Kind.COMPLEMENTARY);
    }
    double percent = 0.6 + 0.15 * lighter - 0.35 * loud;
    return new Harmony(percent(percent), percent < 0.45 ? Kind.CLASH : Kind.CONTRAST);
  }

  /** @param one and other as {@code #rrggbb} */
  public static Harmony of(String one, String other) {
    return of(Tone.of(one), Tone.of(other));
  }

  /** Of a whole room: each pair counts, and the worst of them counts twice. 100 where there are fewer than two. */
  public static int of(List<Tone> colours) {
    double sum = 0;
    double worst = 100;
    int pairs = 0;
    for (int i = 0; i < colours.size(); i++) {
      for (int j = i + 1; j < colours.size(); j++) {
        int percent = of(colours.get(i), colours.get(j)).percent();
        sum += percent;
        worst = Math.min(worst, percent);
        pairs++;
      }
    }
    return pairs == 0 ? 100 : (int) Math.round((2 * sum / pairs + worst) / 3);
  }

  private static int percent(double share) {
    return (int) Math.round(100 * Math.max(0, Math.min(1, share)));
  }
}
