/**
 * <b>Pricing</b>: what a variant costs whom, where and when.
 *
 * <p>Owns offers and price lists, and the one rule, {@link shop.kontor.pricing.Quote}, by which every room tells what
 * holds. Gives a {@link shop.kontor.pricing.PricePromise} with each price that it shows. Accepts
 * {@link shop.kontor.pricing.SetPrice}; tells {@link shop.kontor.pricing.OfferChanged}. A room of its own because a
 * price is a promise: it is made, kept and explained in one place.
 */
@ApplicationModule(displayName = "Pricing")
package shop.kontor.pricing;

import org.springframework.modulith.ApplicationModule;
