package shop.kontor.studio.adapter.plans;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.colour.Tone;
import shop.kontor.studio.domain.Mood;
import shop.kontor.studio.domain.MoodReading;

/**
 * A photo's dominant colours, by k-means in OKLab. Begins with the most frequent colour and then always with what is
 * furthest from all so far, so that chance has no part in it.
 */
@Component
class MoodPhoto implements MoodReading {

  private static final int LONGEST = 220;
  private static final int COLOURS = 6;
  private static final int ROUNDS = 30;
  /** Colours that are nearer than this are one to the eye of whoever furnishes. */
  private static final double ALIKE = 0.06;
  private static final int SMALLEST_PERCENT = 3;

  /** @param weight how many pixels have it */
  private record Bin(Tone tone, int weight) {}

  @Override
  public Mood mood(Path file) {
    var bins = bins(WhiteBalance.of(PictureFile.read(file, LONGEST).picture()));
    var tones = gathered(bins);
    int total = bins.stream().mapToInt(Bin::weight).sum();
    var palette = shares(bins, tones, total);
    return new Mood(palette, StyleHints.of(palette));
  }

  private static List<Bin> bins(BufferedImage picture) {
    var counts = new int[1 << 15];
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        counts[(rgb >> 19 & 31) << 10 | (rgb >> 11 & 31) << 5 | rgb >> 3 & 31]++;
      }
    }
    var bins = new ArrayList<Bin>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        bins.add(new Bin(Tone.of(String.format("#%02x%02x%02x", wide(i >> 10), wide(i >> 5 & 31), wide(i & 31))), counts[i]));
      }
    }
    return bins;
  }

  private static int wide(int five) {
    return five << 3 | five >> 2;
  }

  private static List<Tone> gathered(List<Bin> bins) {
    var tones = new ArrayList<Tone>();
    tones.add(bins.stream().max(Comparator.comparingInt(Bin::weight)).orElseThrow().tone());
    while (tones.size() < COLOURS) {
      tones.add(bins.stream().max(Comparator.comparingDouble(bin -> {
        double far = tones.get(nearest(tones, bin.tone())).distanceTo(bin.tone());
        return far * far * bin.weight();
      })).orElseThrow().tone());
    }
    for (int round = 0; round < ROUNDS; round++) {
      var sums = new double[tones.size()][4];
      for (var bin : bins) {
        var sum = sums[nearest(tones, bin.tone())];
        sum[0] += bin.weight() * bin.tone().lightness();
        sum[1] += bin.weight() * bin.tone().a();
        sum[2] += bin.weight() * bin.tone().b();
        sum[3] += bin.weight();
      }
      for (int i = 0; i < sums.length; i++) {
        if (sums[i][3] > 0) {
          tones.set(i, new Tone(sums[i][0] / sums[i][3], sums[i][1] / sums[i][3], sums[i][2] / sums[i][3]));
        }
      }
    }
    return tones;
  }

  private static int nearest(List<Tone> tones, Tone tone) {
    int best = 0;
    for (int i = 1; i < tones.size(); i++) {
      best = tones.get(i).distanceTo(tone) < tones.get(best).distanceTo(tone) ? i : best;
    }
    return best;
  }

  private static List<Mood.Tone> shares(List<Bin> bins, List<Tone> tones, int total) {
    var weights = new long[tones.size()];
    bins.forEach(bin -> weights[nearest(tones, bin.tone())] += bin.weight());
    var kept = new ArrayList<Integer>();
    for (int i = 0; i < tones.size(); i++) {
      int alike = -1;
      for (int other : kept) {
        alike = tones.get(other).distanceTo(tones.get(i)) < ALIKE ? other : alike;
      }
      if (alike < 0) {
        kept.add(i);
      } else {
        weights[alike] += weights[i];
      }
    }
    return kept.stream().map(i -> new Mood.Tone(tones.get(i).srgb(), (int) Math.rint(100.0 * weights[i] / total)))
        .filter(tone -> tone.percent() >= SMALLEST_PERCENT)
        .sorted(Comparator.comparingInt(Mood.Tone::percent).reversed()).toList();
  }
}
