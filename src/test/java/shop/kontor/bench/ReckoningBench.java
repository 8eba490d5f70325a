package shop.kontor.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.Benefit;
import shop.kontor.pricing.Conditions;
import shop.kontor.pricing.Goods;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.Promotions;
import shop.kontor.pricing.Reckoning;
import shop.kontor.pricing.Situation;

/**
 * How long it takes to reckon a basket of 50 lines on 200 promotions that all hold: 80 of so much less for each, 60 of n
 * for m, 40 bundles, 20 of the whole basket. Each concerns goods drawn from an assortment; in one of 50 variants all
 * promotions concern this basket, which no shop has.
 */
@Tag("bench")
class ReckoningBench {

  private static final int BASKETS = 200;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 50);

  @ParameterizedTest
  @ValueSource(ints = {5_000, 500, 50})
  void a_full_basket_is_reckoned(int assortment) {
    var random = new Random(7);
    var promotions = Promotions.of(IntStream.range(0, 200).mapToObj(i -> promotion(i, assortment, random)).toList());
    var baskets = IntStream.range(0, BASKETS).mapToObj(_ -> basket(assortment, random)).toList();
    var situation = Situation.everybody(Instant.now());
    var nanos = new long[BASKETS * ROUNDS];
    long sum = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      for (int at = 0; at < BASKETS; at++) {
        long began = System.nanoTime();
        sum += Reckoning.of(baskets.get(at), promotions, null, situation).total().getAmountMinorLong();
        if (round >= 0) {
          nanos[round * BASKETS + at] = System.nanoTime() - began;
        }
      }
    }
    Arrays.sort(nanos);
    System.out.printf("%,d variants: mean %.3f ms, p50 %.3f ms, p99 %.3f ms, most %.3f ms (%d)%n", assortment,
        Arrays.stream(nanos).average().orElseThrow() / 1e6, nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6, nanos[nanos.length - 1] / 1e6, sum);
  }

  private static List<Reckoning.Line> basket(int assortment, Random random) {
    var all = new ArrayList<>(IntStream.range(0, assortment).boxed().toList());
    Collections.shuffle(all, random);
    return all.stream().limit(50).map(i -> new Reckoning.Line(sku(i), new ProductId("product-" + i / 4), "c" + i % 20,
        1 + random.nextInt(3), Money.ofMinor(CurrencyUnit.EUR, 500 + i * 37 % 90_000))).toList();
  }

  private static Promotion promotion(int number, int assortment, Random random) {
    var benefit = number < 80 ? number % 2 == 0 ? Benefit.percent("15") : Benefit.amount(Money.parse("EUR 3"))
        : number < 140 ? Benefit.nForM(3, 2)
        : number < 180 ? Benefit.togetherLess(Money.parse("EUR 20"),
            List.of(new Benefit.Part(some(assortment, random), 1), new Benefit.Part(some(assortment, random), 1)))
        : Benefit.basketPercent("5");
    return new Promotion(String.format("%04d", number), "Promotion " + number, benefit,
        benefit.kind().isOfGoods() ? some(assortment, random) : Goods.EVERYTHING, Conditions.NONE);
  }

  /** Ten variants, or a product. */
  private static Goods some(int assortment, Random random) {
    return random.nextInt(4) == 0
        ? new Goods(null, List.of(new ProductId("product-" + random.nextInt(assortment / 4))), null)
        : new Goods(random.ints(10, 0, assortment).mapToObj(ReckoningBench::sku).toList(), null, null);
  }

  private static Sku sku(int number) {
    return new Sku("S" + number);
  }
}
