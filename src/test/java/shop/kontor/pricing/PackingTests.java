package shop.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packs beside a search that tries everything. */
@Tag("same-everywhere")
@DisplayName("Pieces go into packs so that")
class PackingTests {

  static IntStream seeds() {
    return IntStream.range(0, 2_000);
  }

  /** Three for two and two for one, and the like; each with the pieces that it takes. */
  private record Offer(int pieces, int paid, boolean[] lines) {}

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_saves_more(int seed) {
    var random = new Random(seed);
    int count = 1 + random.nextInt(4);
    var prices = IntStream.range(0, count).mapToLong(_ -> random.nextInt(12)).sorted().toArray();
    for (int i = 0; i < count / 2; i++) {
      long other = prices[i];
      prices[i] = prices[count - 1 - i];
      prices[count - 1 - i] = other;
    }
    var otherwise = Arrays.stream(prices).map(price -> random.nextBoolean() ? 0 : random.nextInt((int) price + 1))
        .toArray();
    var pieces = IntStream.range(0, count).map(_ -> 1 + random.nextInt(2)).toArray();
    var offers = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> {
      int of = 2 + random.nextInt(2);
      var lines = new boolean[count];
      for (int line = 0; line < count; line++) {
        lines[line] = random.nextInt(4) > 0;
      }
      return new Offer(of, random.nextInt(of), lines);
    }).toList();
    var packs = IntStream.range(0, offers.size()).mapToObj(i ->
        Pack.free(i, offers.get(i).pieces(), offers.get(i).paid(), offers.get(i).lines())).toList();
    var packing = Packing.best(prices, otherwise, pieces, packs);
    long saved = Arrays.stream(packing.saved()).sum();
    for (int line = 0; line < count; line++) {
      saved += packing.left()[line] * otherwise[line];
    }
    assertThat(saved).isEqualTo(most(prices, otherwise, IntStream.range(0, count).boxed()
        .flatMap(line -> IntStream.range(0, pieces[line]).mapToObj(_ -> line)).toList(), offers));
  }

  /** The first piece outside of all packs, or in any pack with any others. */
  private static long most(long[] prices, long[] otherwise, List<Integer> pieces, List<Offer> offers) {
    if (pieces.isEmpty()) {
      return 0;
    }
    var rest = pieces.subList(1, pieces.size());
    long most = otherwise[pieces.getFirst()] + most(prices, otherwise, rest, offers);
    for (var offer : offers) {
      if (offer.lines()[pieces.getFirst()]) {
        for (int chosen = 0; chosen < 1 << rest.size(); chosen++) {
          if (Integer.bitCount(chosen) == offer.pieces() - 1) {
            var pack = new ArrayList<>(List.of(pieces.getFirst()));
            var left = new ArrayList<Integer>();
            for (int i = 0; i < rest.size(); i++) {
              (((chosen >> i) & 1) == 1 ? pack : left).add(rest.get(i));
            }
            if (pack.stream().allMatch(line -> offer.lines()[line])) {
              long free = pack.stream().mapToLong(line -> prices[line]).sorted()
                  .limit(offer.pieces() - offer.paid()).sum();
              most = Math.max(most, free + most(prices, otherwise, left, offers));
            }
          }
        }
      }
    }
    return most;
  }

  @Test
  void an_amount_is_spread_to_the_last_unit_by_the_largest_remainders() {
    assertThat(Minor.spread(100, new long[] {1, 1, 1})).isEqualTo(new long[] {34, 33, 33});
    assertThat(Minor.spread(10, new long[] {2, 5, 3})).isEqualTo(new long[] {2, 5, 3});
    assertThat(Minor.spread(5, new long[] {0, 7, 3})).isEqualTo(new long[] {0, 4, 1});
    assertThat(Minor.spread(0, new long[] {0, 0})).isEqualTo(new long[] {0, 0});
    long huge = 9_000_000_000_000_000L;
    assertThat(Minor.spread(huge, new long[] {huge, huge})).isEqualTo(new long[] {huge / 2, huge / 2});
    var random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      var weights = random.longs(1 + random.nextInt(8), 0, 1L << random.nextInt(1, 50)).toArray();
      long amount = random.nextLong(Arrays.stream(weights).sum() + 1);
      var parts = Minor.spread(amount, weights);
      assertThat(Arrays.stream(parts).sum()).isEqualTo(Arrays.stream(weights).sum() == 0 ? 0 : amount);
      for (int part = 0; part < parts.length; part++) {
        assertThat(parts[part]).isBetween(0L, weights[part]);
      }
    }
  }

  @Test
  void a_percentage_is_exact_of_the_largest_amount() {
    assertThat(Minor.percent(9_999_999_999_999_999L, 10_000)).isEqualTo(9_999_999_999_999_999L);
    assertThat(Minor.percent(9_999_999_999_999_999L, 5_000)).isEqualTo(5_000_000_000_000_000L);
    assertThat(Minor.percent(1, 5_000)).isEqualTo(1);
    assertThat(Minor.percent(1, 4_999)).isZero();
  }
}
