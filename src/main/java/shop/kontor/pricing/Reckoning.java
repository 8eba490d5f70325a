package shop.kontor.pricing;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;

/**
 * What a basket costs, line by line, and why: the one rule by which every room reckons promotions. What a piece costs
 * before them is told by {@link Quote}.
 *
 * <ol>
 * <li>Each piece takes part in at most one promotion of goods: so much less for each, n for m, or a bundle. Of all ways
 * to do that, the one that saves most is taken; see {@link Packing} for how many are weighed.
 * <li>Of all promotions of the whole basket the one that saves most of what is left is taken, and no other.
 * <li>One coupon counts, and only where the basket is cheaper with it than without: a coupon of goods takes its place
 * among the promotions of goods, one of the basket comes after that of the basket.
 * <li>A least sum is measured before any promotion, so that no promotion undoes another.
 * <li>Of what saves the same, the promotion whose id comes first is taken. The order of lines changes nothing.
 * </ol>
 * Percents are rounded half up to the currency's decimals: of goods for each piece, of a basket once. What a promotion
 * saves is spread over the lines that take part by what they cost, to the last unit, so that the sum of the lines is the
 * total. Nothing costs less than nothing. One promotion more never makes a basket dearer.
 *
 * @param lines as they were given
 * @param before what the basket costs without promotions
 * @param freeDelivery the promotion by which delivery is free; {@code null} for none
 * @param coupon the promotion for which the coupon counts; {@code null} if none does
 */
public record Reckoning(List<Sum> lines, Money before, Money total, @Nullable Promotion freeDelivery,
    @Nullable Promotion coupon) {

  /**
   * @param product {@code null} if not known; then only promotions of the variant itself, or of everything, concern it
   * @param category path from the general to the particular; {@code null} if not known
   * @param unitPrice for one piece, including VAT, not below nothing
   */
  public record Line(Sku sku, @Nullable ProductId product, @Nullable String category, int quantity, Money unitPrice) {

    public Line {
      if (quantity < 1 || unitPrice.isNegative()) {
        throw new IllegalArgumentException("A line has at least one piece, at no less than nothing");
      }
    }
  }

  /**
   * What one line costs.
   *
   * @param discount by all of {@code shares}
   */
  public record Sum(Line line, Money discount, Money total, List<Share> shares) {
  }

  /**
   * What one promotion takes off one line.
   *
   * @param pieces that take part
   */
  public record Share(Promotion promotion, int pieces, Money amount) {
  }

  /**
   * @param lines at least one, all in one currency
   * @param coupon fingerprint of the code that she gave; {@code null} for none
   * @param situation of the basket; how many pieces it says means nothing here
   */
  public static Reckoning of(List<Line> lines, Promotions promotions, @Nullable String coupon, Situation situation) {
    return switch (promotions) {
      case PromotionIndex index -> Reckoner.of(lines, index, situation).reckon(coupon);
    };
  }

  /** What all promotions together take off. */
  public Money discount() {
    return before.minus(total);
  }
}
