package shop.kontor.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;

/** Baskets and promotions that nobody thought of. */
public final class RandomPromotions {

  static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final List<String> CURRENCIES = List.of("EUR", "KRW", "BHD");
  private static final List<String> CATEGORIES = List.of("living", "living/sofas", "living/sofas/corner", "dining");
  private static final LocationId HAMBURG = new LocationId("hamburg");

  private final Random random;
  private final CurrencyUnit currency;
  private final int largest;

  public RandomPromotions(int seed) {
    random = new Random(seed);
    currency = CurrencyUnit.of(CURRENCIES.get(random.nextInt(3)));
    largest = random.nextBoolean() ? 30 : 200_000;
  }

  Random random() {
    return random;
  }

  Money money(int most) {
    return Money.ofMinor(currency, random.nextInt(most + 1));
  }

  public List<Reckoning.Line> basket(int mostLines, int mostPieces) {
    return IntStream.rangeClosed(0, random.nextInt(mostLines)).mapToObj(i -> new Reckoning.Line(new Sku("S" + i),
        random.nextInt(5) == 0 ? null : product(i), random.nextInt(4) == 0 ? null
        : CATEGORIES.get(random.nextInt(CATEGORIES.size())), 1 + random.nextInt(mostPieces), money(largest))).toList();
  }

  private static ProductId product(int of) {
    return new ProductId("product-" + of / 2);
  }

  public List<Promotion> promotions(int most) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(i -> promotion(String.format("%03d", i))).toList();
  }

  Promotion promotion(String id) {
    var benefit = benefit();
    return new Promotion(id, "Promotion " + id, benefit, benefit.kind().isOfGoods() ? goods(3) : Goods.EVERYTHING,
        conditions());
  }

  private Conditions conditions() {
    return new Conditions(random.nextInt(6) == 0 ? List.of(Channel.TILL) : null,
        random.nextInt(6) == 0 ? List.of(HAMBURG) : null, random.nextInt(6) == 0 ? "trade" : null,
        random.nextInt(4) == 0 ? NOON.plusSeconds(random.nextInt(5) - 2) : null,
        random.nextInt(4) == 0 ? NOON.plusSeconds(random.nextInt(5) - 2) : null,
        random.nextInt(4) == 0 ? money(largest * 3) : null, random.nextInt(4) == 0 ? coupon() : null);
  }

  public String coupon() {
    return "code-" + random.nextInt(3);
  }

  public Situation situation() {
    return new Situation(random.nextBoolean() ? Channel.WEB : Channel.TILL, random.nextBoolean() ? HAMBURG : null,
        random.nextBoolean() ? "trade" : null, 1, NOON.plusSeconds(random.nextInt(3) - 1));
  }

  private Benefit benefit() {
    var percent = BigDecimal.valueOf(1 + random.nextInt(10_000), 2).toPlainString();
    int pieces = 2 + random.nextInt(3);
    return switch (random.nextInt(9)) {
      case 0 -> Benefit.percent(percent);
      case 1 -> Benefit.amount(money(largest).plus(Money.ofMinor(currency, 1)));
      case 2, 3 -> Benefit.nForM(pieces, random.nextInt(pieces));
      case 4 -> Benefit.together(money(largest * 2), parts());
      case 5 -> Benefit.togetherLess(money(largest).plus(Money.ofMinor(currency, 1)), parts());
      case 6 -> Benefit.basketPercent(percent);
      case 7 -> Benefit.basketAmount(money(largest).plus(Money.ofMinor(currency, 1)));
      default -> Benefit.freeDelivery();
    };
  }

  private List<Benefit.Part> parts() {
    var parts = new ArrayList<Benefit.Part>();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      parts.add(new Benefit.Part(named(2), 1 + random.nextInt(2)));
    }
    return parts;
  }

  private Goods goods(int most) {
    return random.nextInt(3) == 0 ? Goods.EVERYTHING : named(most);
  }

  private Goods named(int most) {
    int count = 1 + random.nextInt(most);
    return switch (random.nextInt(4)) {
      case 0 -> new Goods(null, List.of(product(random.nextInt(6))), null);
      case 1 -> new Goods(null, null, List.of(CATEGORIES.get(random.nextInt(CATEGORIES.size()))));
      default -> new Goods(IntStream.range(0, count).mapToObj(_ -> new Sku("S" + random.nextInt(6))).toList(), null,
          null);
    };
  }
}
