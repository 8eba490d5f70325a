/**
 * <b>Pricing</b>: what a variant costs whom, where and when.
 *
 * <p>Owns offers, price lists and promotions, and the two rules by which every room tells what holds:
 * {@link shop.kontor.pricing.Quote} for a piece and {@link shop.kontor.pricing.Reckoning} for a basket. Gives a
 * {@link shop.kontor.pricing.PricePromise} with each price that it shows. Accepts {@link shop.kontor.pricing.SetPrice};
 * tells {@link shop.kontor.pricing.OfferChanged} and {@link shop.kontor.pricing.PromotionChanged}. Redeems coupons, as it
 * is asked by {@link shop.kontor.pricing.RedeemCoupon}, within their limits. A room of its own because a price is a
 * promise: it is made, kept and explained in one place.
 */
@ApplicationModule(displayName = "Pricing")
package shop.kontor.pricing;

import org.springframework.modulith.ApplicationModule;
