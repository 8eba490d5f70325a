package shop.kontor.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Carries out one {@link Reckoning}, in minor units.
 *
 * @param lines the dearest first
 * @param holds whether a promotion holds here, but for its coupon
 * @param given where each line was given
 */
record Reckoner(List<Reckoning.Line> lines, PromotionIndex promotions, CurrencyUnit currency, boolean[] holds,
    long[] prices, int[] pieces, long before, int[] given) {

  private static final int NOBODY = Integer.MAX_VALUE;

  static Reckoner of(List<Reckoning.Line> unsorted, PromotionIndex promotions, Situation situation) {
    var currency = unsorted.getFirst().unitPrice().getCurrencyUnit();
    if (unsorted.stream().anyMatch(line -> !line.unitPrice().getCurrencyUnit().equals(currency))) {
      throw new IllegalArgumentException("A basket has one currency");
    }
    var given = IntStream.range(0, unsorted.size()).boxed()
        .sorted(Comparator.comparing((Integer at) -> unsorted.get(at).unitPrice()).reversed()
            .thenComparing(at -> unsorted.get(at).sku().value()).thenComparing(at -> unsorted.get(at).quantity()))
        .mapToInt(Integer::intValue).toArray();
    var lines = IntStream.of(given).mapToObj(unsorted::get).toList();
    var prices = lines.stream().mapToLong(line -> line.unitPrice().getAmountMinorLong()).toArray();
    var pieces = lines.stream().mapToInt(Reckoning.Line::quantity).toArray();
    long before = IntStream.range(0, prices.length).mapToLong(line -> prices[line] * pieces[line]).sum();
    var holds = new boolean[promotions.size()];
    for (int rank = 0; rank < holds.length; rank++) {
      holds[rank] = holds(promotions.get(rank), situation, currency, before);
    }
    return new Reckoner(lines, promotions, currency, holds, prices, pieces, before, given);
  }

  private static boolean holds(Promotion promotion, Situation situation, CurrencyUnit currency, long before) {
    var conditions = promotion.conditions();
    return promotion.isIn(currency) && conditions.hold(situation)
        && (conditions.leastSum() == null || conditions.leastSum().getAmountMinorLong() <= before);
  }

  Reckoning reckon(String coupon) {
    var best = reckoned(NOBODY);
    for (int rank = 0; coupon != null && rank < holds.length; rank++) {
      if (holds[rank] && coupon.equals(promotions.get(rank).conditions().coupon())) {
        var with = reckoned(rank);
        if (with.total < best.total || with.total == best.total && best.delivery == NOBODY && with.delivery == rank) {
          best = with;
        }
      }
    }
    return best.told();
  }

  private Plan reckoned(int coupon) {
    var plan = new Plan(coupon);
    plan.goods();
    plan.basket();
    return plan;
  }

  /** What is taken off which line by whom. */
  private final class Plan {

    private final int coupon;
    private final List<List<Reckoning.Share>> shares = new ArrayList<>();
    private final long[] left = new long[prices.length];
    private long total = before;
    private int delivery = NOBODY;

    Plan(int coupon) {
      this.coupon = coupon;
      for (int line = 0; line < left.length; line++) {
        left[line] = prices[line] * pieces[line];
        shares.add(new ArrayList<>());
      }
    }

    private boolean counts(int rank) {
      return holds[rank] && (rank == coupon || promotions.get(rank).conditions().coupon() == null);
    }

    void goods() {
      var best = new int[prices.length];
      var each = new long[prices.length];
      var packed = new TreeMap<Integer, boolean[][]>();
      for (int at = 0; at < prices.length; at++) {
        int line = at;
        best[line] = NOBODY;
        promotions.concerning(lines.get(line), entry -> {
          int rank = PromotionIndex.rank(entry);
          if (!counts(rank)) {
            return;
          }
          var benefit = promotions.get(rank).benefit();
          if (benefit.kind() == Benefit.Kind.PERCENT || benefit.kind() == Benefit.Kind.AMOUNT) {
            long off = off(benefit, prices[line]);
            if (off > each[line] || off == each[line] && off > 0 && rank < best[line]) {
              each[line] = off;
              best[line] = rank;
            }
          } else {
            packed.computeIfAbsent(rank, _ -> new boolean[Math.max(1, benefit.parts().size())][prices.length])
                [PromotionIndex.part(entry)][line] = true;
          }
        });
      }
      var packs = packed.entrySet().stream().map(this::pack).toList();
      var packing = Packing.best(prices, each, pieces, packs);
      for (int pack = 0; pack < packs.size(); pack++) {
        spread(packs.get(pack).rank(), packing.saved()[pack], packing.taken()[pack]);
      }
      for (int line = 0; line < prices.length; line++) {
        if (best[line] != NOBODY && packing.left()[line] > 0) {
          takeOff(line, best[line], packing.left()[line], each[line] * packing.left()[line]);
        }
      }
    }

    private Pack pack(Map.Entry<Integer, boolean[][]> entry) {
      int rank = entry.getKey();
      var concerned = entry.getValue();
      var benefit = promotions.get(rank).benefit();
      return switch (benefit.kind()) {
        case N_FOR_M -> Pack.free(rank, benefit.pieces(), benefit.paid(), concerned[0]);
        case BUNDLE_PRICE -> Pack.bundle(rank, parts(benefit), concerned, -benefit.amount().getAmountMinorLong(), true);
        default -> Pack.bundle(rank, parts(benefit), concerned,
            Math.min(benefit.amount().getAmountMinorLong(), cheapest(parts(benefit), concerned)), false);
      };
    }

    /** Taken together, the cheapest pieces that there are for each part: no bundle in this basket costs less. */
    private long cheapest(int[] parts, boolean[][] concerned) {
      long sum = 0;
      for (int part = 0; part < parts.length; part++) {
        long lowest = 0;
        for (int line = 0; line < prices.length; line++) {
          lowest = concerned[part][line] ? prices[line] : lowest; // the dearest come first
        }
        sum += parts[part] * lowest;
      }
      return sum;
    }

    private static int[] parts(Benefit benefit) {
      return benefit.parts().stream().mapToInt(Benefit.Part::pieces).toArray();
    }

    void basket() {
      int best = NOBODY;
      long most = 0;
      for (int rank : promotions.ofBasket()) {
        var benefit = promotions.get(rank).benefit();
        if (counts(rank) && rank != coupon && benefit.kind().isOfBasket() && off(benefit, total) > most) {
          most = off(benefit, total);
          best = rank;
        }
        if (counts(rank) && benefit.kind() == Benefit.Kind.FREE_DELIVERY
            && (delivery == NOBODY || delivery == coupon)) {
          delivery = rank;
        }
      }
      if (best != NOBODY) {
        spread(best, most, null);
      }
      if (coupon != NOBODY && promotions.get(coupon).benefit().kind().isOfBasket()) {
        spread(coupon, off(promotions.get(coupon).benefit(), total), null);
      }
    }

    private static long off(Benefit benefit, long amount) {
      return benefit.percent() != null ? Minor.percent(amount, benefit.hundredths())
          : Math.min(benefit.amount().getAmountMinorLong(), amount);
    }

    /** @param taken pieces by line that take part; {@code null} for all, at what is left of their prices */
    private void spread(int rank, long amount, int[] taken) {
      var weights = new long[prices.length];
      for (int line = 0; line < prices.length; line++) {
        weights[line] = taken == null ? left[line] : prices[line] * taken[line];
      }
      var parts = Minor.spread(amount, weights);
      for (int line = 0; line < prices.length; line++) {
        if (parts[line] > 0 || taken != null && taken[line] > 0) {
          takeOff(line, rank, taken == null ? pieces[line] : taken[line], parts[line]);
        }
      }
    }

    private void takeOff(int line, int rank, int from, long amount) {
      left[line] -= amount;
      total -= amount;
      shares.get(line).add(new Reckoning.Share(promotions.get(rank), from, Money.ofMinor(currency, amount)));
    }

    Reckoning told() {
      var sums = new Reckoning.Sum[prices.length];
      for (int line = 0; line < prices.length; line++) {
        sums[given[line]] = new Reckoning.Sum(lines.get(line),
            Money.ofMinor(currency, prices[line] * pieces[line] - left[line]), Money.ofMinor(currency, left[line]),
            List.copyOf(shares.get(line)));
      }
      return new Reckoning(List.of(sums), Money.ofMinor(currency, before), Money.ofMinor(currency, total),
          delivery == NOBODY ? null : promotions.get(delivery), coupon == NOBODY ? null : promotions.get(coupon));
    }
  }
}
