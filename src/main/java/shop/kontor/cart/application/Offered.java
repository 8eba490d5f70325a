package shop.kontor.cart.application;

import java.util.List;
import org.joda.money.Money;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.ShownPrice;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;

/**
 * What pricing last told of one variant. What holds is reckoned when it is asked for: spans begin and end untold.
 *
 * @param price for one piece, including VAT
 * @param shown what everybody was asked when it was told; {@code null} for the price
 */
record Offered(Money price, VatRate vat, List<Terms> terms, ShownPrice shown) {

  Quote quote(Situation situation, List<PricePromise> promises) {
    return Quote.of(price, terms, situation, promises);
  }

  /** The lowest price of the 30 days before, for somebody asked for this one; {@code null} if it is no reduction. */
  Money before(Money asked) {
    return shown == null ? null : shown.before(asked);
  }
}
