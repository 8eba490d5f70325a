package shop.kontor.studio.domain.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.guidelines.Role;

/**
 * Puts one piece after the other where it is best, beginning with several places for the first. Makes a design that
 * holds at once; search then makes it better.
 */
public final class Building {

  private static final int LOOKS = 80;
  private static final int MORE_LOOKS = 200;
  private static final double APART = 900;

  private final Arrangement arrangement;
  private final Random random;

  public Building(Arrangement arrangement, long seed) {
    this.arrangement = arrangement;
    random = new Random(seed);
  }

  /** @param ways how many places for the first piece are followed to the end */
  public @Nullable Spot[] best(int ways) {
    var items = arrangement.items();
    Spot[] best = new Spot[items.size()];
    var bestScore = arrangement.score(best);
    if (items.isEmpty()) {
      return best;
    }
    for (var begun : begin(ways)) {
      var spots = greedy(begun);
      var score = arrangement.score(spots);
      if (score.isBetterThan(bestScore)) {
        best = spots;
        bestScore = score;
      }
    }
    return best;
  }

  /** The first piece at the places that are best with what belongs to it, no two of them near each other. */
  private List<Spot[]> begin(int ways) {
    var items = arrangement.items();
    int first = 0;
    while (first < items.size() && items.get(first).isFixed()) {
      first++;
    }
    var empty = new Spot[items.size()];
    if (first == items.size()) {
      return List.<Spot[]>of(empty);
    }
    record Begun(Spot[] spots, Spot.Pose pose, Score score) {}
    var begun = new ArrayList<Begun>();
    for (var spot : some(items.get(first).spots(), MORE_LOOKS)) {
      var spots = empty.clone();
      spots[first] = spot;
      var score = arrangement.score(spots);
      if (score.broken() == 0 && spot instanceof Spot.At at) {
        for (int i = first + 1; i < items.size(); i++) {
          if (items.get(i).anchor() == first && isMain(items.get(i).role())) {
            score = add(spots, i, score, 3);
          }
        }
        begun.add(new Begun(spots, at.pose(), score));
      }
    }
    begun.sort(Comparator.comparing(Begun::score).reversed());
    var chosen = new ArrayList<Begun>();
    for (var one : begun) {
      if (chosen.size() < ways && chosen.stream().noneMatch(other -> isNear(one.pose(), other.pose()))) {
        chosen.add(one);
      }
    }
    if (chosen.isEmpty()) {
      return List.<Spot[]>of(empty);
    }
    return chosen.stream().map(Begun::spots).toList();
  }

  private static boolean isMain(Role role) {
    return role == Role.COFFEE_TABLE || role == Role.SCREEN || role == Role.DESK_SEAT;
  }

  private static boolean isNear(Spot.Pose one, Spot.Pose other) {
    return one.turn() == other.turn() && Math.hypot(one.x() - other.x(), one.y() - other.y()) < APART;
  }

  private Spot[] greedy(Spot[] begun) {
    var spots = begun.clone();
    var score = arrangement.score(spots);
    for (int i = 0; i < spots.length; i++) {
      if (spots[i] == null && !arrangement.items().get(i).isFixed()) {
        score = add(spots, i, score, LOOKS);
      }
    }
    return spots;
  }

  /** Puts an item where it is best; leaves it out if it can be nowhere. */
  private Score add(Spot[] spots, int i, Score before, int looks) {
    Spot best = null;
    var bestScore = before;
    for (var spot : some(arrangement.items().get(i).spots(), looks)) {
      spots[i] = spot;
      var score = arrangement.score(spots, bestScore);
      if (score.isBetterThan(bestScore)) {
        best = spot;
        bestScore = score;
      }
    }
    spots[i] = best;
    return bestScore;
  }

  /** Spread over all of them; the first, which are the most usual, always. */
  private List<Spot> some(List<Spot> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    var some = new ArrayList<>(all.subList(0, Math.min(all.size(), most / 4)));
    double step = (all.size() - some.size()) / (double) (most - some.size());
    for (double at = some.size() + random.nextDouble() * step; at < all.size(); at += step) {
      some.add(all.get((int) at));
    }
    return some;
  }
}
