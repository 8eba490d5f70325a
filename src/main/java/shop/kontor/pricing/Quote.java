package shop.kontor.pricing;

import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one piece costs in a situation, and why.
 *
 * @param terms from which the price comes; {@code null} where the variant's own price holds, or a promise
 * @param promise that is kept, below what holds now; {@code null} where there is none
 */
public record Quote(Money unitPrice, @Nullable Terms terms, @Nullable PricePromise promise) {

  private static final Comparator<Terms> LOWEST_FIRST = Comparator.comparing(Terms::unitPrice)
      .thenComparing(Terms::fromQuantity).thenComparing(Terms::list);
  private static final Comparator<PricePromise> BEST_FIRST = Comparator.comparing(PricePromise::unitPrice)
      .thenComparing(PricePromise::until, Comparator.reverseOrder()).thenComparing(PricePromise::made);

  /**
   * The one rule by which every room prices: of all terms that hold in the situation the lowest price holds. The
   * variant's own price always holds too, and where nothing is lower it is the one that is told. So no list makes
   * anything dearer, and more pieces never cost more each. Of two lists with one price that which asks for fewer pieces
   * is told, then the one whose id comes first: the order in which lists are given changes nothing. Terms in another
   * currency than the variant's price hold nowhere.
   *
   * @param price the variant's own, for one piece, including VAT
   */
  public static Quote of(Money price, List<Terms> terms, Situation situation) {
    Terms lowest = null;
    for (var each : terms) {
      if (each.unitPrice().isSameCurrency(price) && each.unitPrice().isLessThan(price) && each.hold(situation)
          && (lowest == null || LOWEST_FIRST.compare(each, lowest) < 0)) {
        lowest = each;
      }
    }
    return new Quote(lowest == null ? price : lowest.unitPrice(), lowest, null);
  }

  /**
   * The same for somebody who holds promises of this variant: the lowest of what holds now and what she was promised.
   * Of two promises of one price that which lasts longer is told, then that which was made first. A promise in another
   * currency than the variant's price holds nowhere.
   *
   * @param promises made to her, of this variant; those that are over, or ask for more pieces, are passed over
   */
  public static Quote of(Money price, List<Terms> terms, Situation situation, List<PricePromise> promises) {
    var now = of(price, terms, situation);
    PricePromise lowest = null;
    for (var each : promises) {
      if (each.unitPrice().isSameCurrency(price) && each.unitPrice().isLessThan(now.unitPrice) && each.hold(situation)
          && (lowest == null || BEST_FIRST.compare(each, lowest) < 0)) {
        lowest = each;
      }
    }
    return lowest == null ? now : new Quote(lowest.unitPrice(), null, lowest);
  }

  /** Why it is not the variant's own price; nothing where it is. */
  public List<Reason> reasons() {
    return promise != null ? List.of(Reason.of(promise)) : terms != null ? List.of(Reason.of(terms)) : List.of();
  }
}
