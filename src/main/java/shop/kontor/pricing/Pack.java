package shop.kontor.pricing;

import java.util.Arrays;

/**
 * A promotion of several pieces at once, as a small machine that takes a basket's pieces one by one, the dearest first:
 * each state is what it holds of a pack that is not complete; complete, it holds nothing again. A piece may be taken in
 * several ways, one for each part of a bundle.
 *
 * @param next by way and state, the state after a piece was taken; -1 where none is
 * @param before by way and state, the state before
 * @param gain by way and state, what taking a piece saves, beside its price if {@code price} says so
 * @param takes by way and line
 * @param needs by way, pieces of one pack
 */
record Pack(int rank, int states, int[][] next, int[][] before, long[][] gain, boolean[][] price, boolean[][] takes,
    int[] needs) {

  private static Pack empty(int rank, int states, int[] needs, boolean[][] takes) {
    int ways = needs.length;
    var pack = new Pack(rank, states, new int[ways][states], new int[ways][states], new long[ways][states],
        new boolean[ways][states], takes, needs);
    for (var way : pack.next) {
      Arrays.fill(way, -1);
    }
    return pack;
  }

  /** Of {@code pieces}, the cheapest beyond {@code paid} are free. */
  static Pack free(int rank, int pieces, int paid, boolean[] lines) {
    var pack = empty(rank, pieces, new int[] {pieces}, new boolean[][] {lines});
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
    var pack = empty(rank, full, parts, lines);
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
