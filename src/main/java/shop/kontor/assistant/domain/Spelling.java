package shop.kontor.assistant.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Mends slips of the finger: a word that is no word becomes the one word of the lexicon that is nearest to it, one slip
 * away, or two if it is long. Swapped neighbours are one slip. Half-known words of names stay as they are.
 */
final class Spelling {

  private static final int SHORT = 4;
  private static final int LONG = 8;
  private static final int LONGEST = 40;
  private final List<String> words;

  Spelling(Collection<String> words) {
    this.words = List.copyOf(new TreeSet<>(words));
  }

  /** The nearest word; the first by alphabet of those that are equally near. */
  Optional<String> mend(String word) {
    if (word.length() < SHORT || word.length() > LONGEST) {
      return Optional.empty();
    }
    int most = word.length() < LONG ? 1 : 2;
    String nearest = null;
    for (var candidate : words) {
      if (Math.abs(candidate.length() - word.length()) <= most && candidate.length() >= SHORT
          && (candidate.charAt(0) == word.charAt(0) || candidate.charAt(0) == word.charAt(1))) {
        int slips = slips(word, candidate, most);
        if (slips <= most) {
          nearest = candidate;
          most = slips - 1;
          if (most < 1) {
            break;
          }
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Insertions, deletions, replacements and swaps of neighbours that make one the other; more than most: most + 1. */
  static int slips(String a, String b, int most) {
    var before = new int[b.length() + 1];
    var row = new int[b.length() + 1];
    var next = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      next[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      if (least > most) {
        return most + 1;
      }
      var free = before;
      before = row;
      row = next;
      next = free;
    }
    return row[b.length()];
  }
}
