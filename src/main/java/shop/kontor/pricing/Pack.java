package shop.kontor.pricing;

import java.util.Arrays;

/**
 * A promotion of several pieces at once, as a small machine that takes a basket's pieces one by one, the dearest first:
 * each state is what it holds of a pack that is not complete; complete, it holds nothing again. A piece may be taken in
 * several ways, one for each part of a bundle.
 */
final class Pack {

  final int rank;
  final int states;
  /** By way and state, the state after a piece was taken; -1 where none is. */
  final int[][] next;
  /** By way and state, the state before. */
  final int[][] before;
  /** By way and state, what taking a piece saves, beside its price if {@link #price} says so. */
  final long[][] gain;
  final boolean[][] price;
  /** By way and line. */
  final boolean[][] takes;
  /** By way, pieces of one pack. */
  private final int[] needs;

  private Pack(int rank, int states, int[] needs, boolean[][] takes) {
    this.rank = rank;
    this.states = states;
    this.needs = needs;
    this.takes = takes;
    int ways = needs.length;
    next = new int[ways][states];
    before = new int[ways][states];
    gain = new long[ways][states];
    price = new boolean[ways][states];
    for (int way = 0; way < ways; way++) {
      Arrays.fill(next[way], -1);
    }
  }

  /** Of {@code pieces}, the cheapest beyond {@code paid} are free. */
  static Pack free(int rank, int pieces, int paid, boolean[] lines) {
    var pack = new Pack(rank, pieces, new int[] {pieces}, new boolean[][] {lines});
    for (int state = 0; state < pieces; state++) {
      pack.step(0, state, (state + 1) % pieces);
      pack.price[0][state] = state >= paid;
    }
    return pack;
  }

  /**
   * Parts that come together.
   *
   * @param gain what a complete pack saves beside, if {@code prices}, the prices of all its pieces
   */
  static Pack bundle(int rank, int[] parts, boolean[][] lines, long gain, boolean prices) {
    int full = 1;
    for (int part : parts) {
      full *= part + 1;
    }
    var pack = new Pack(rank, full, parts, lines);
    int stride = 1;
    for (int way = 0; way < parts.length; way++) {
      for (int state = 0; state < full; state++) {
        pack.price[way][state] = prices;
        if (state / stride % (parts[way] + 1) < parts[way]) {
          boolean complete = state + stride == full - 1;
          pack.step(way, state, complete ? 0 : state + stride);
          pack.gain[way][state] = complete ? gain : 0;
        }
      }
      stride *= parts[way] + 1;
    }
    return pack;
  }

  private void step(int way, int from, int to) {
    next[way][from] = to;
    before[way][to] = from;
  }

  /** Whether so many pieces of each line could make one. */
  boolean fits(int[] pieces) {
    for (int way = 0; way < needs.length; way++) {
      int there = 0;
      for (int line = 0; line < pieces.length && there < needs[way]; line++) {
        there += takes[way][line] ? pieces[line] : 0;
      }
      if (there < needs[way]) {
        return false;
      }
    }
    return true;
  }

  boolean takes(int line) {
    for (var way : takes) {
      if (way[line]) {
        return true;
      }
    }
    return false;
  }
}
