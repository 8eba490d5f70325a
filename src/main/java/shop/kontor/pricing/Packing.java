package shop.kontor.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which pieces of a basket go into which packs, so that most is saved. All packs that compete for pieces are weighed
 * against each other exactly, by following every state in which their machines can be together. Only where those
 * would be more than {@link #MOST_STEPS} steps, packs take turns, those that alone save most first: each turn weighs as
 * many of them as it can, with what pieces are left.
 *
 * @param prices of a piece, by line
 * @param otherwise what a piece of each line saves outside of all packs
 * @param left pieces of each line that are in no pack
 * @param taken by pack and line, the pieces in it
 * @param saved by pack
 */
record Packing(long[] prices, long[] otherwise, int[] left, List<Pack> packs, int[][] taken, long[] saved) {

  static final int MOST_STEPS = 200_000;

  /**
   * Lines are given by price, the dearest first, packs by rank.
   *
   * @param otherwise what a piece of each line saves outside of all packs
   */
  static Packing best(long[] prices, long[] otherwise, int[] pieces, List<Pack> packs) {
    var packing = new Packing(prices, otherwise, pieces.clone(), packs, new int[packs.size()][pieces.length],
        new long[packs.size()]);
    for (var rivals : rivals(packs, pieces)) {
      packing.pack(rivals);
    }
    return packing;
  }

  /** Packs that can be made, in groups that share no line. */
  private static List<List<Integer>> rivals(List<Pack> packs, int[] pieces) {
    var groups = new ArrayList<List<Integer>>();
    var reach = new ArrayList<boolean[]>();
    for (int pack = 0; pack < packs.size(); pack++) {
      if (!packs.get(pack).fits(pieces)) {
        continue;
      }
      var members = new ArrayList<Integer>();
      var lines = new boolean[pieces.length];
      for (int line = 0; line < pieces.length; line++) {
        lines[line] = pieces[line] > 0 && packs.get(pack).takes(line);
      }
      for (int other = groups.size() - 1; other >= 0; other--) {
        if (meet(reach.get(other), lines)) {
          members.addAll(groups.remove(other));
          join(lines, reach.remove(other));
        }
      }
      members.add(pack);
      members.sort(Comparator.naturalOrder());
      groups.add(members);
      reach.add(lines);
    }
    return groups;
  }

  private static boolean meet(boolean[] some, boolean[] others) {
    for (int line = 0; line < some.length; line++) {
      if (some[line] && others[line]) {
        return true;
      }
    }
    return false;
  }

  private static void join(boolean[] lines, boolean[] others) {
    for (int line = 0; line < lines.length; line++) {
      lines[line] |= others[line];
    }
  }

  private void pack(List<Integer> rivals) {
    if (steps(rivals) <= MOST_STEPS) {
      new Turn(rivals).take();
      return;
    }
    var alone = new long[packs.size()];
    rivals.forEach(pack -> alone[pack] = new Turn(List.of(pack)).gain());
    var waiting = new ArrayList<>(rivals);
    waiting.sort(Comparator.comparingLong((Integer pack) -> -alone[pack]).thenComparing(Comparator.naturalOrder()));
    for (waiting.removeIf(this::isSpent); !waiting.isEmpty(); waiting.removeIf(this::isSpent)) {
      var turn = new ArrayList<Integer>();
      do {
        turn.add(waiting.removeFirst());
      } while (!waiting.isEmpty() && steps(with(turn, waiting.getFirst())) <= MOST_STEPS);
      turn.sort(Comparator.naturalOrder());
      new Turn(turn).take();
    }
  }

  private static List<Integer> with(List<Integer> some, Integer more) {
    var all = new ArrayList<>(some);
    all.add(more);
    return all;
  }

  private long steps(List<Integer> rivals) {
    long states = 1;
    for (int pack : rivals) {
      states = Math.min(states * packs.get(pack).states(), Integer.MAX_VALUE);
    }
    long choices = 0;
    for (int line = 0; line < left.length; line++) {
      int ways = 0;
      for (int pack : rivals) {
        for (var takes : packs.get(pack).takes()) {
          ways += takes[line] ? 1 : 0;
        }
      }
      choices += ways == 0 ? 0 : (long) left[line] * (1 + ways);
    }
    return Math.max(1, choices) * states;
  }

  /** Whether there are too few pieces left for one more. */
  private boolean isSpent(int pack) {
    return !packs.get(pack).fits(left);
  }

  private boolean isTaken(int line, List<Integer> rivals) {
    for (int pack : rivals) {
      if (packs.get(pack).takes(line)) {
        return true;
      }
    }
    return false;
  }

  /** Some packs that are weighed together: their machines, as one whose state is a number with a digit for each. */
  private final class Turn {

    private static final long UNREACHED = Long.MIN_VALUE;

    private final List<Integer> members;
    private final int states;
    /** By each way of each pack: the pack, its way, and the value of its digit. */
    private final int[] packOf;
    private final int[] wayOf;
    private final int[] placeOf;
    private final int[] lineOf;
    /** By piece and state after it: the way it went, from 1; 0 for outside of all packs. */
    private final byte[][] went;
    private final long gain;

    Turn(List<Integer> members) {
      this.members = members;
      int ways = members.stream().mapToInt(pack -> packs.get(pack).next().length).sum();
      packOf = new int[ways];
      wayOf = new int[ways];
      placeOf = new int[ways];
      int place = 1;
      int at = 0;
      for (int pack : members) {
        for (int way = 0; way < packs.get(pack).next().length; way++, at++) {
          packOf[at] = pack;
          wayOf[at] = way;
          placeOf[at] = place;
        }
        place *= packs.get(pack).states();
      }
      states = place;
      lineOf = pieces();
      went = new byte[lineOf.length][states];
      gain = follow();
    }

    /** One entry for each piece that is left of a line that any of them takes. */
    private int[] pieces() {
      int count = 0;
      for (int line = 0; line < left.length; line++) {
        count += isTaken(line, members) ? left[line] : 0;
      }
      var lines = new int[count];
      int piece = 0;
      for (int line = 0; line < left.length; line++) {
        if (isTaken(line, members)) {
          Arrays.fill(lines, piece, piece + left[line], line);
          piece += left[line];
        }
      }
      return lines;
    }

    private long follow() {
      var now = new long[states];
      var then = new long[states];
      var ways = new int[packOf.length];
      Arrays.fill(now, UNREACHED);
      now[0] = 0;
      long outside = 0;
      for (int piece = 0; piece < lineOf.length; piece++) {
        int line = lineOf[piece];
        int count = 0;
        for (int at = 0; at < packOf.length; at++) {
          if (packs.get(packOf[at]).takes()[wayOf[at]][line]) {
            ways[count++] = at;
          }
        }
        Arrays.fill(then, UNREACHED);
        leaveOut(now, then, otherwise[line]);
        for (int way = 0; way < count; way++) {
          takeIn(now, then, ways[way], prices[line], went[piece]);
        }
        outside += otherwise[line];
        var spare = now;
        now = then;
        then = spare;
      }
      return now[0] - outside;
    }

    private void leaveOut(long[] now, long[] then, long gain) {
      for (int state = 0; state < states; state++) {
        if (now[state] != UNREACHED) {
          then[state] = now[state] + gain;
        }
      }
    }

    private void takeIn(long[] now, long[] then, int at, long price, byte[] went) {
      var pack = packs.get(packOf[at]);
      var gains = pack.gain()[wayOf[at]];
      var prices = pack.price()[wayOf[at]];
      int place = placeOf[at];
      for (int digit = 0; digit < pack.states(); digit++) {
        int next = pack.next()[wayOf[at]][digit];
        if (next < 0) {
          continue;
        }
        long gain = gains[digit] + (prices[digit] ? price : 0);
        int on = (next - digit) * place;
        for (int block = digit * place; block < states; block += pack.states() * place) {
          for (int state = block; state < block + place; state++) {
            if (now[state] != UNREACHED && now[state] + gain > then[state + on]) {
              then[state + on] = now[state] + gain;
              went[state + on] = (byte) (at + 1);
            }
          }
        }
      }
    }

    /** What is saved beyond what the pieces save outside of all packs. */
    long gain() {
      return gain;
    }

    void take() {
      int state = 0;
      for (int piece = lineOf.length - 1; piece >= 0; piece--) {
        int at = went[piece][state] - 1;
        if (at >= 0) {
          var pack = packs.get(packOf[at]);
          int line = lineOf[piece];
          int digit = state / placeOf[at] % pack.states();
          int before = pack.before()[wayOf[at]][digit];
          state += (before - digit) * placeOf[at];
          taken[packOf[at]][line]++;
          saved[packOf[at]] += pack.gain()[wayOf[at]][before] + (pack.price()[wayOf[at]][before] ? prices[line] : 0);
        }
      }
      for (int pack : members) {
        for (int line = 0; line < left.length; line++) {
          left[line] -= taken[pack][line];
        }
      }
    }
  }
}
