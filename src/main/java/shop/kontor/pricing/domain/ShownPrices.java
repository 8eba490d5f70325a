package shop.kontor.pricing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import shop.kontor.pricing.ShownPrice;

/**
 * What everybody was asked for a variant on the web, step by step; the last one still is. Kept as far back as the law on
 * reductions asks, see {@link ShownPrice}.
 */
public record ShownPrices(List<Step> steps) {

  public static final Duration REACH = Duration.ofDays(30);

  public ShownPrices {
    steps = List.copyOf(steps);
  }

  public record Step(Instant since, Money price) {}

  /** The same, and from now on this. Of two prices at one moment the later word holds. */
  public ShownPrices then(Money price, Instant now) {
    if (!steps.isEmpty() && steps.getLast().price().equals(price)) {
      return this;
    }
    var needed = new ArrayList<Step>();
    for (int i = 0; i < steps.size(); i++) {
      boolean ended = i + 1 < steps.size() && !steps.get(i + 1).since().isAfter(now.minus(REACH));
      if (!ended && steps.get(i).since().isBefore(now)) {
        needed.add(steps.get(i));
      }
    }
    needed.add(new Step(now, price));
    return new ShownPrices(needed);
  }

  /** Since when the present price is asked. */
  public Instant since() {
    return steps.getLast().since();
  }

  /** The lowest price of the 30 days before the present one began, if that is below it. */
  public Optional<Money> lowestBefore() {
    var now = steps.getLast();
    var reach = now.since().minus(REACH);
    return IntStream.range(0, steps.size() - 1).filter(i -> steps.get(i + 1).since().isAfter(reach))
        .mapToObj(i -> steps.get(i).price()).filter(price -> price.isSameCurrency(now.price()))
        .min(Money::compareTo).filter(now.price()::isLessThan);
  }
}
