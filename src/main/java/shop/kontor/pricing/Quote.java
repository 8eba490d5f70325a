package shop.kontor.pricing;

import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one piece costs in a situation, and why.
 *
 * @param terms from which the price comes; {@code null} where the variant's own price holds
 */
public record Quote(Money unitPrice, @Nullable Terms terms) {

  private static final Comparator<Terms> LOWEST_FIRST = Comparator.comparing(Terms::unitPrice)
      .thenComparing(Terms::fromQuantity).thenComparing(Terms::list);

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
    return new Quote(lowest == null ? price : lowest.unitPrice(), lowest);
  }
}
