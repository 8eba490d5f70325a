package shop.kontor.till.domain;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Promotions;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Reckoning;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.Terms;

/**
 * What a sale costs. The one place where the house prices over the counter; {@code reckon.js} and {@code promotions.js}
 * are the same for browsers that have no house within reach, and proved equal to it.
 */
public final class Tally {

  private Tally() {}

  /**
   * What one piece costs whoever buys so many in that store at that moment.
   *
   * @param group of customers to which she belongs; {@code null} for none
   * @param promises of its price that she holds
   */
  public static Quote price(Money price, List<Terms> terms, int quantity, LocationId store, @Nullable String group,
      Instant at, List<PricePromise> promises) {
    return Quote.of(price, terms, new Situation(Channel.TILL, store, group, quantity, at), promises);
  }

  /**
   * What promotions take off, of what pieces cost by {@link #price}. A clerk's discount comes last: of what is left.
   *
   * @param lines at least one, all in one currency
   * @param coupon fingerprint of the code that she gave; {@code null} for none
   */
  public static Reckoning reckon(List<Reckoning.Line> lines, Promotions promotions, @Nullable String coupon,
      LocationId store, @Nullable String group, Instant at) {
    return Reckoning.of(lines, promotions, coupon, new Situation(Channel.TILL, store, group, 1, at));
  }
}
