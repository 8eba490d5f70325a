package shop.kontor.studio.domain.guidelines;

import org.jspecify.annotations.Nullable;

/** How well one guideline is met by many things: on the whole, and by the one that meets it worst. */
final class Tally {

  private static final double WELL = 0.7;

  private double sum;
  private double weights;
  private @Nullable Stand worst;
  private double least = 2;

  /** Counts on the whole, and is nobody's fault. */
  void add(double share) {
    sum += share;
    weights++;
  }

  void add(Stand stand, double share) {
    add(stand, share, 1);
  }

  void add(Stand stand, double share, double weight) {
    sum += weight * share;
    weights += weight;
    if (share < least) {
      least = share;
      worst = stand;
    }
  }

  boolean isEmpty() {
    return worst == null;
  }

  Stand worst() {
    return worst;
  }

  double least() {
    return least;
  }

  double mean() {
    return sum / weights;
  }

  /** Names the worst of them. */
  Finding finding(String bad) {
    return isEmpty() ? Finding.NOTHING : new Finding(mean(), least >= WELL ? "good" : bad, worst.piece().name());
  }
}
