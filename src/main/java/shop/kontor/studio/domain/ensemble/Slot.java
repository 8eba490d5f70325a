package shop.kontor.studio.domain.ensemble;

import java.util.List;

/**
 * What a room of a kind wants.
 *
 * @param kinds by which it is met, the best first
 * @param count how many, all alike
 * @param importance how bad it is to do without; from {@link #NEEDED} on a room without it is none
 * @param share of the budget, beside the others'
 */
record Slot(List<String> kinds, int count, int importance, int share) {

  static final int MUST = 1_000;
  static final int NEEDED = 200;

  static Slot of(String kind, int count, int importance, int share) {
    return new Slot(List.of(kind), count, importance, share);
  }

  boolean isNeeded() {
    return importance >= NEEDED;
  }
}
