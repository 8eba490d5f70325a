package shop.kontor.studio.domain.layout;

/**
 * How good an arrangement is: first as little as possible must be broken, then left out, then the guidelines count.
 *
 * @param broken what must hold and does not
 * @param missing how important what is left out is
 * @param places from 0 to 1,000,000
 */
public record Score(int broken, int missing, int places) implements Comparable<Score> {

  static final Score WORST = new Score(Integer.MAX_VALUE, Integer.MAX_VALUE, 0);

  @Override
  public int compareTo(Score other) {
    return broken != other.broken ? Integer.compare(other.broken, broken)
        : missing != other.missing ? Integer.compare(other.missing, missing) : Integer.compare(places, other.places);
  }

  boolean isBetterThan(Score other) {
    return compareTo(other) > 0;
  }
}
