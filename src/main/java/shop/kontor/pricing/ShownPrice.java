package shop.kontor.pricing;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What everybody was asked for one piece on the web when this was told.
 *
 * <p>Whoever announces a reduction to consumers has to name the lowest price that applied in the 30 days before it:
 * Directive 98/6/EC, article 6a, as put in by Directive (EU) 2019/2161; in Germany section 11 of the
 * Preisangabenverordnung. And the reduction itself has to be reckoned from that price (Court of Justice, C-330/23,
 * 26 September 2024). So {@code price} is called a reduction only where it is below {@code lowest}. The lowest is taken
 * over the 30 days before the present price began, also where one reduction follows another: that is allowed
 * everywhere, while counting from before the first of them is allowed in some states only. It is told as long as a list
 * holds that says when it ends; a lower price without an end is, after 30 days, simply the price. Prices for groups and
 * from more than one piece are none that everybody was asked, so they neither are reductions nor count for one.
 *
 * @param lowest before the reduction; {@code null} where {@code price} is none
 */
public record ShownPrice(Money price, @Nullable Money lowest) {

  /** The price before, for somebody who is asked for this one; {@code null} if that is no reduction. */
  public @Nullable Money before(Money asked) {
    return price.equals(asked) ? lowest : null;
  }
}
