package shop.kontor.studio.adapter.plans;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import shop.kontor.foundation.colour.Tone;
import shop.kontor.studio.domain.Mood;

/** What the colours of a photo say of its style. They say little: these are hints to begin with, no judgement. */
final class StyleHints {

  private static final double LEAST = 35;

  private StyleHints() {}

  static List<String> of(List<Mood.Tone> palette) {
    double light = share(palette, tone -> tone.lightness() > 0.78);
    double dark = share(palette, tone -> tone.lightness() < 0.38);
    double grey = share(palette, tone -> tone.chroma() < 0.025);
    double wood = share(palette, tone -> isWarm(tone) && tone.chroma() > 0.03 && tone.chroma() < 0.13);
    double loud = share(palette, tone -> tone.chroma() > 0.09);
    double deep = share(palette, tone -> isWarm(tone) && tone.lightness() < 0.5 && tone.chroma() > 0.04);
    double muted = share(palette, tone -> tone.chroma() < 0.09 && tone.lightness() > 0.45);
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("scandinavian", light * 0.8 + wood * 0.4 - dark * 0.6 - loud * 0.6);
    scores.put("japandi", wood * 0.9 + muted * 0.4 - loud * 0.6 - light * 0.2);
    scores.put("industrial", dark * 0.7 + grey * 0.5 - light * 0.5);
    scores.put("modern", grey * 0.7 + Math.min(dark, light) * 0.8);
    scores.put("classic", deep * 1.3 + wood * 0.2 - grey * 0.3);
    scores.put("boho", loud * 1.9 + wood * 0.3 - grey * 0.3);
    return scores.entrySet().stream().filter(one -> one.getValue() >= LEAST)
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(2).map(Map.Entry::getKey).toList();
  }

  private static boolean isWarm(Tone tone) {
    return tone.hue() > 25 && tone.hue() < 100;
  }

  private static double share(List<Mood.Tone> palette, Predicate<Tone> is) {
    return palette.stream().filter(one -> is.test(Tone.of(one.srgb()))).mapToInt(Mood.Tone::percent).sum();
  }
}
